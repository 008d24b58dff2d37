import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { kpiOf } from "../core/assessment/report-progress";
import { NARRATIVE } from "../core/framework/framework";
import type { Issue } from "../core/issue/issue";
import { fillText } from "../core/labels/fill-text";
import { groupByCause, type Cause } from "../core/assessment/group-by-cause";
import { Finding } from "./finding";
import { JustifiedList } from "./later-panels";
import { usePane } from "./pane-context";

/** More than these per group are shown only when asked for. */
const FIRST = 5;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** Findings by KPI, gravest first, one entry per cause; those that are justified stand folded below. */
export function FindingList({
  issues,
  isBusy,
  who,
}: {
  readonly issues: readonly Issue[];
  readonly isBusy: boolean;
  readonly who: string;
}): ReactElement {
  const styles = useStyles();
  const { open, labels, say } = usePane();
  const kpis = ["", ...open.framework.template.kpis, NARRATIVE];
  const unsettled = issues.filter(({ justification }) => !justification);
  const causes = groupByCause(open.framework, unsettled);
  const groups = kpis
    .map((kpi) => ({ kpi, own: causes.filter(({ lead }) => kpiOf(open.framework, lead) === kpi) }))
    .filter(({ own }) => own.length > 0);
  const heading = (kpi: string): string =>
    kpi === ""
      ? say("ofFile")
      : kpi === NARRATIVE
        ? labels.regional.narrative
        : fillText(labels.template.kpiTitle, { kpi, title: labels.kpis[kpi]?.title ?? "" });
  return (
    <div className={styles.root}>
      {groups.length === 0 ? <Text>{say("noFindings")}</Text> : null}
      {groups.map(({ kpi, own }) => (
        <FindingGroup key={kpi} heading={heading(kpi)} causes={own} isBusy={isBusy} who={who} />
      ))}
      <JustifiedList issues={issues} />
    </div>
  );
}

function FindingGroup({
  heading,
  causes,
  isBusy,
  who,
}: {
  readonly heading: string;
  readonly causes: readonly Cause[];
  readonly isBusy: boolean;
  readonly who: string;
}): ReactElement {
  const styles = useStyles();
  const { say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? causes : causes.slice(0, FIRST);
  return (
    <section className={styles.group}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>
        {heading}
      </Text>
      <ul className={styles.list}>
        {shown.map((cause) => (
          <Finding key={keyOf(cause)} cause={cause} isBusy={isBusy} who={who} />
        ))}
      </ul>
      {shown.length < causes.length ? (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setOpen(true);
          }}
        >
          {say("showAll", { count: causes.length })}
        </Button>
      ) : null}
    </section>
  );
}

/** Another value makes another finding, so that a form that is open never belongs to what is no longer there. */
function keyOf({ lead: { code, key, sheet, cell, rule, facts } }: Cause): string {
  return JSON.stringify([code, key, sheet, cell, rule, facts]);
}
