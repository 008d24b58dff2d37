import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import type { Report } from "../core/report/read-report";
import { groupByCause, type Cause } from "../core/assessment/group-by-cause";
import { Finding } from "./finding";
import { JustifiedList } from "./later-panels";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";
import { walkList } from "./walk-list";

/** More than these are shown only when asked for. */
const FIRST = 10;

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/**
 * Findings of all KPIs, gravest first, one entry per cause. Notes, which ask for nothing, stand folded below, and so do
 * those that are justified.
 */
export function FindingList({
  issues,
  blank,
  report,
  isBusy,
  who,
}: {
  readonly issues: readonly Issue[];
  /** How many cells are not yet filled: while there are any, nobody is told that there is nothing to do. */
  readonly blank: number;
  readonly report: Report | undefined;
  readonly isBusy: boolean;
  readonly who: string;
}): ReactElement {
  const styles = useStyles();
  const lists = usePlainList();
  const { open, say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [isNoted, setNoted] = useState(false);
  const unsettled = issues.filter(({ justification }) => !justification);
  const causes = groupByCause(open.framework, unsettled);
  const asking = causes.filter(({ lead }) => lead.severity !== "info");
  // The history is worked through in a list of its own.
  const notes = causes.filter(({ lead }) => lead.severity === "info" && lead.code !== "history");
  const shown = isOpen ? asking : asking.slice(0, FIRST);
  const list = (some: readonly Cause[]): ReactElement => (
    <ul className={lists.apart} onKeyDown={walkList}>
      {some.map((cause) => (
        <Finding key={keyOf(cause)} cause={cause} report={report} isBusy={isBusy} who={who} />
      ))}
    </ul>
  );
  return (
    <div className={styles.root}>
      {asking.length === 0 ? (
        <Text>{blank === 0 ? say("noFindings") : say("pushNeedsFilled", { count: blank })}</Text>
      ) : (
        list(shown)
      )}
      {shown.length < asking.length ? (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setOpen(true);
          }}
        >
          {say("showAll", { count: asking.length })}
        </Button>
      ) : null}
      {notes.length === 0 ? null : (
        <details
          onToggle={({ currentTarget }) => {
            setNoted(currentTarget.open);
          }}
        >
          <summary>{say("notes", { count: notes.length })}</summary>
          {isNoted ? list(notes) : null}
        </details>
      )}
      <JustifiedList issues={issues} />
    </div>
  );
}

/** Another value makes another finding, so that a form that is open never belongs to what is no longer there. */
function keyOf({ lead: { code, key, sheet, cell, rule, facts } }: Cause): string {
  return JSON.stringify([code, key, sheet, cell, rule, facts]);
}
