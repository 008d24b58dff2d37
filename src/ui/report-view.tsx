import { Button, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Progress } from "../core/assessment/report-progress";
import type { CellPlace } from "../app/ports";
import type { Assessment } from "../core/assessment/assess";
import { jurisdictionName } from "../core/labels/name-of";
import { FindingsSection } from "./findings-section";
import { KpiList, ProgressRing, CompareButton, PushState, JoinPanel, PushPanel, ReportQueries } from "./later-forms";
import { CellPanel, RulePackLine, SealLine } from "./later-panels";
import { usePane } from "./pane-context";
import type { JoinDraft, PaneState, PushDraft } from "./pane-state";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  head: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "center" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
});

/**
 * The open workbook is a report: how far it is, what was found, and the way to hand it in. Blank cells are
 * told by the ring and the counts; as findings they would bury what is wrong.
 */
export function ReportView({
  assessment,
  progress,
  selected,
  isBusy,
  who,
  pushDraft,
  joinDraft,
  handIn,
  hasRegion,
}: {
  readonly assessment: Assessment;
  readonly progress: Progress | undefined;
  readonly selected: CellPlace | undefined;
  readonly isBusy: boolean;
  readonly who: string;
  readonly pushDraft: PushDraft | undefined;
  readonly joinDraft: JoinDraft | undefined;
  readonly handIn: PaneState["handIn"];
  /** Regional sheets stand beside the report. */
  readonly hasRegion: boolean;
}): ReactElement {
  const styles = useStyles();
  const { labels, say, actions } = usePane();
  const { report, verdict } = assessment;
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
              <div>
                <Text size={200}>{filled}</Text>
              </div>
            </div>
          </div>
          <div className={styles.buttons}>
            <Button
              disabled={isBusy}
              onClick={() => {
                void actions.check();
              }}
            >
              {say("check")}
            </Button>
            <Button
              appearance="primary"
              disabled={isBusy || verdict !== "accepted"}
              aria-describedby="push-state"
              onClick={() => {
                void actions.push();
              }}
            >
              {say("push")}
            </Button>
            <CompareButton isBusy={isBusy} />
          </div>
          <PushState assessment={assessment} />
          {report.seal ? <SealLine report={report} /> : null}
          <PushPanel
            draft={pushDraft}
            handIn={handIn}
            mayPush={verdict === "accepted"}
            hasRegion={hasRegion}
            isBusy={isBusy}
          />
          <ReportQueries report={report} isBusy={isBusy} />
          <JoinPanel draft={joinDraft} isBusy={isBusy} />
          {selected ? <CellPanel report={report} place={selected} isBusy={isBusy} /> : null}
          <KpiList kpis={progress.kpis} />
        </>
      ) : null}
      <FindingsSection assessment={assessment} isBusy={isBusy} who={who}>
        <RulePackLine isBusy={isBusy} />
      </FindingsSection>
    </div>
  );
}
