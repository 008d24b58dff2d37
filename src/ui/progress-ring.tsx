import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";

const RADIUS = 26;
const AROUND = 2 * Math.PI * RADIUS;

const useStyles = makeStyles({
  track: { stroke: tokens.colorNeutralStroke2, fill: "none" },
  // Contrast themes replace colours of text and borders, not of drawings: the system's own words for colours do.
  done: { stroke: tokens.colorBrandStroke1, fill: "none", "@media (forced-colors: active)": { stroke: "Highlight" } },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "15px",
    fontWeight: 600,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

/** A ring that closes as a report is filled; `label` says the same in words. */
export function ProgressRing({
  done,
  of,
  label,
}: {
  readonly done: number;
  readonly of: number;
  readonly label: string;
}): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const share = of === 0 ? 0 : done / of;
  // 99.6 % is not yet all.
  const percent = share === 1 ? 100 : Math.min(99, Math.round(share * 100));
  return (
    <svg width="64" height="64" viewBox="0 0 64 64" role="img" aria-label={label}>
      <circle className={styles.track} cx="32" cy="32" r={RADIUS} strokeWidth="6" />
      <circle
        className={styles.done}
        cx="32"
        cy="32"
        r={RADIUS}
        strokeWidth="6"
        strokeDasharray={`${String(share * AROUND)} ${String(AROUND)}`}
        transform="rotate(-90 32 32)"
      />
      <text className={styles.text} x="32" y="37" textAnchor="middle">
        {new Intl.NumberFormat(language, { style: "percent" }).format(percent / 100)}
      </text>
    </svg>
  );
}
