import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const [WIDTH, HEIGHT, MARGIN] = [140, 34, 4];

const useStyles = makeStyles({
  line: { stroke: tokens.colorBrandStroke1, fill: "none", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  marked: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorPaletteRedForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "Highlight" },
  },
  dot: { fill: tokens.colorBrandStroke1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

/** A row through the years. No figure breaks the line: it is never drawn as 0. `marked`: places of odd figures. */
export function Sparkline({
  values,
  label,
  marked = [],
}: {
  readonly values: readonly (number | null)[];
  readonly label: string;
  readonly marked?: readonly number[];
}): ReactElement {
  const styles = useStyles();
  const highest = Math.max(1, ...values.map((value) => value ?? 0));
  const step = values.length > 1 ? (WIDTH - 2 * MARGIN) / (values.length - 1) : 0;
  const x = (index: number): number => MARGIN + index * step;
  const y = (value: number): number => HEIGHT - MARGIN - (value / highest) * (HEIGHT - 2 * MARGIN);
  const lines = runs(values).map((run) =>
    run.map(({ index, value }) => `${String(x(index))},${String(y(value))}`).join(" "),
  );
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={label}>
      {lines.map((points) => (
        <polyline key={points} className={styles.line} points={points} strokeWidth="1.5" />
      ))}
      {values.map((value, index) =>
        value === null ? null : (
          <circle
            key={index}
            className={marked.includes(index) ? styles.marked : styles.dot}
            cx={x(index)}
            cy={y(value)}
            r={marked.includes(index) ? 3.5 : 2}
          />
        ),
      )}
    </svg>
  );
}

/** Neighbouring figures belong together. */
function runs(
  values: readonly (number | null)[],
): readonly (readonly { readonly index: number; readonly value: number }[])[] {
  const found: { index: number; value: number }[][] = [];
  let current: { index: number; value: number }[] | undefined;
  values.forEach((value, index) => {
    if (value === null) {
      current = undefined;
      return;
    }
    if (!current) found.push((current = []));
    current.push({ index, value });
  });
  return found;
}
