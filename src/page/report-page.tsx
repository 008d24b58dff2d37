import { makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { ReportLook } from "../app/look-at-workbook";
import type { CellPlace } from "../app/ports";
import { jurisdictionName } from "../core/labels/name-of";
import { CellPanel } from "../ui/cell-panel";
import { FindingsSection } from "../ui/findings-section";
import { KpiList } from "../ui/kpi-list";
import { usePane } from "../ui/pane-context";
import { ProgressRing } from "../ui/progress-ring";
import { PushState } from "../ui/push-state";
import { SealLine } from "../ui/seal-line";
import { MissingList } from "./missing-list";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  head: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "center" },
});

/** A report: how far it is, what is missing, what was found, and the cell that somebody looks at. */
export function ReportPage({
  look: { assessment, progress },
  selected,
  isBusy,
  who,
}: {
  readonly look: ReportLook;
  readonly selected: CellPlace | undefined;
  readonly isBusy: boolean;
  readonly who: string;
}): ReactElement {
  const styles = useStyles();
  const { labels, say } = usePane();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // There is no sheet to look at: the cell's panel is where the button leads.
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const { report, issues } = assessment;
  const filled = progress ? say("filled", { filled: progress.filled, count: progress.total }) : "";
  return (
    <div className={styles.root}>
      {report && progress ? (
        <>
          <div className={styles.head}>
            <ProgressRing done={progress.filled} of={progress.total} label={filled} />
            <div>
              <Title3 as="h1" style={{ margin: 0 }}>
                {jurisdictionName(labels, report.identity.jurisdiction)} {report.identity.round}
              </Title3>
              <Text size={200} block>
                {filled}
              </Text>
            </div>
          </div>
          <PushState assessment={assessment} />
          {report.seal ? <SealLine report={report} /> : null}
          {selected ? (
            <div ref={panel} tabIndex={-1}>
              <CellPanel report={report} place={selected} isBusy={isBusy} />
            </div>
          ) : null}
          <KpiList kpis={progress.kpis} />
          <MissingList blank={issues.filter(({ code }) => code === "cell-blank")} />
        </>
      ) : null}
      <FindingsSection assessment={assessment} heading={report ? "h2" : "h1"} isBusy={isBusy} who={who} />
    </div>
  );
}
