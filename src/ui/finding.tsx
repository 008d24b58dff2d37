import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import { fillText } from "../core/labels/fill-text";
import type { Report } from "../core/report/read-report";
import { toldIssue } from "../core/validation/tell-issue";
import type { Cause } from "../core/assessment/group-by-cause";
import { FindingSeries, Justify, RuleCardView, TypeInstead } from "./later-forms";
import { usePane } from "./pane-context";
import { PlaceButton } from "./place-button";
import { SeverityBadge } from "./severity-badge";

const useStyles = makeStyles({
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  head: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere" },
  others: { margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

/**
 * One cause: the finding that says most, the others it explains, the way to each cell, what may be written there
 * instead, and for warnings the way to justify it.
 */
export function Finding({
  cause,
  report,
  isBusy,
  who,
}: {
  readonly cause: Cause;
  readonly report: Report | undefined;
  readonly isBusy: boolean;
  readonly who: string;
}): ReactElement {
  const styles = useStyles();
  const { open, labels, say } = usePane();
  const { lead, others } = cause;
  const { name } = toldIssue(open.framework, labels, lead);
  // The name stands once, above all that is about it.
  const lineOf = (issue: Issue): string => {
    const told = toldIssue(open.framework, labels, issue, "pane");
    const before = [told.name === name ? "" : told.name, told.period].filter((part) => part !== "").join(", ");
    return before === "" ? told.text : fillText(labels.phrases.about, { what: before, finding: told.text });
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <SeverityBadge severity={lead.severity} />
        <Text size={200} weight="semibold" className={styles.name}>
          {name}
        </Text>
        <PlaceButton issue={lead} />
      </div>
      <div className={styles.line}>
        <Text className={styles.text}>{lineOf(lead)}</Text>
        {report ? <FindingSeries issue={lead} report={report} /> : null}
      </div>
      {others.length === 0 ? null : (
        <details>
          <summary>{say("sameCause", { count: others.length })}</summary>
          <ul className={styles.others}>
            {others.map((issue, index) => (
              <li key={index}>
                <Text size={200} className={styles.text}>
                  {lineOf(issue)}
                </Text>{" "}
                <PlaceButton issue={issue} />
                <TypeInstead cause={{ lead: issue, others: [] }} isBusy={isBusy} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <TypeInstead cause={cause} isBusy={isBusy} />
      <div className={styles.line}>
        {lead.severity === "warning" ? <Justify cause={cause} isBusy={isBusy} who={who} /> : null}
        {lead.rule === undefined ? null : <RuleCardView id={lead.rule} isSign />}
      </div>
    </li>
  );
}
