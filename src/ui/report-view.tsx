import { Button, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { KpiProgress, Progress } from "../core/assessment/report-progress";
import type { CellPlace } from "../app/ports";
import type { Assessment } from "../core/assessment/assess";
import { NARRATIVE } from "../core/framework/framework";
import { fillText } from "../core/labels/fill-text";
import { jurisdictionName } from "../core/labels/name-of";
import { FINDINGS_TITLE } from "./findings-title";
import { FindingList } from "./finding-list";
import { CompareButton, JoinPanel, PushPanel, ReportQueries } from "./later-forms";
import { CellPanel, RulePackLine, SealLine } from "./later-panels";
import { usePane } from "./pane-context";
import type { JoinDraft, PaneState, PushDraft } from "./pane-state";
import { ProgressRing } from "./progress-ring";
import { SeverityBadge } from "./severity-badge";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  head: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "center" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    columnGap: tokens.spacingHorizontalM,
  },
  kpi: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "28px",
  },
  link: { minWidth: 0, paddingLeft: 0, justifyContent: "flex-start" },
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
  const { report, counts, verdict, issues } = assessment;
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
          <Text size={200} id="push-state">
            {verdict === "refused"
              ? say("pushNeedsClean")
              : counts.warning > 0
                ? say("pushNeedsJustified", { count: counts.warning })
                : ""}
          </Text>
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
          <section aria-label={say("kpis")}>
            <ul className={styles.list}>
              {progress.kpis
                .filter(({ total }) => total > 0)
                .map((kpi) => (
                  <KpiLine key={kpi.kpi} kpi={kpi} />
                ))}
            </ul>
          </section>
        </>
      ) : null}
      <section aria-labelledby={FINDINGS_TITLE}>
        <Text as="h2" id={FINDINGS_TITLE} tabIndex={-1} size={400} weight="semibold" block style={{ margin: 0 }}>
          {say("findings")}
        </Text>
        <FindingList issues={issues.filter(({ code }) => code !== "cell-blank")} isBusy={isBusy} who={who} />
        {counts.notEvaluated > 0 ? (
          <Text size={200} block>
            {say("notEvaluated", { count: counts.notEvaluated })}
          </Text>
        ) : null}
        <RulePackLine isBusy={isBusy} />
      </section>
    </div>
  );
}

function KpiLine({ kpi: { kpi, sheet, cell, filled, total, worst } }: { readonly kpi: KpiProgress }): ReactElement {
  const styles = useStyles();
  const { labels, say, actions } = usePane();
  const name = kpi === NARRATIVE ? labels.regional.narrative : fillText(labels.template.kpiSheet, { kpi });
  const count = say("filled", { filled, count: total });
  return (
    <li className={styles.kpi}>
      {sheet === undefined || cell === undefined ? (
        <Text>{name}</Text>
      ) : (
        <Button
          className={styles.link}
          size="small"
          appearance="subtle"
          title={labels.kpis[kpi]?.title ?? name}
          onClick={() => {
            void actions.show({ sheet, cell });
          }}
        >
          {name}
        </Button>
      )}
      {worst ? (
        <SeverityBadge severity={worst} />
      ) : (
        <Text size={200} aria-label={count}>
          {filled}/{total}
        </Text>
      )}
    </li>
  );
}
