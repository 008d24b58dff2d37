import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { describeCell } from "../app/describe-cell";
import { historyAnswer, type HistoryAnswer } from "../core/assessment/accepted-history";
import type { Issue } from "../core/issue/issue";
import { LONGEST_TEXT } from "../core/issue/longest-text";
import { numberText } from "../core/labels/number-text";
import { periodList } from "../core/labels/period-list";
import type { Report } from "../core/report/read-report";
import { toldIssue } from "../core/validation/tell-issue";
import { focusAfter } from "./focus-after";
import { HistoryDone } from "./history-done";
import { usePane } from "./pane-context";
import { PlaceButton } from "./place-button";
import { usePlainList } from "./plain-list";
import { Sparkline } from "./sparkline";
import { walkList } from "./walk-list";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

type OddRow = Issue<"history">;

/**
 * The history of a first report, row by row: what is odd in it, and whether it is as published or to be corrected. One
 * answer is of one row; none is asked for, and nothing waits for it.
 */
export function HistoryView({
  report,
  issues,
  isBusy,
  who,
}: {
  readonly report: Report;
  readonly issues: readonly Issue[];
  readonly isBusy: boolean;
  readonly who: string;
}): ReactElement {
  const styles = useStyles();
  const lists = usePlainList();
  const { say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(who);
  const [isTold, setTold] = useState(false);
  const open = issues.flatMap((issue): readonly OddRow[] =>
    issue.code === "history" && !historyAnswer(report.justifications, issue.facts.row) ? [issue] : [],
  );
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{say("history", { count: open.length })}</summary>
      {isOpen ? (
        <div className={styles.root}>
          <Text size={200}>{say("historyHint")}</Text>
          {open.length === 0 ? null : (
            <Field
              label={say("yourName")}
              required
              {...(isTold && name.trim() === "" ? { validationMessage: say("yourNameNeeded") } : {})}
            >
              <Input
                value={name}
                maxLength={100}
                onChange={(_, { value }) => {
                  setName(value);
                }}
              />
            </Field>
          )}
          <ul className={lists.apart} onKeyDown={walkList}>
            {open.map((issue) => (
              <HistoryRow
                key={issue.facts.row}
                issue={issue}
                report={report}
                isBusy={isBusy}
                who={name.trim()}
                onNameless={() => {
                  setTold(true);
                }}
              />
            ))}
          </ul>
          <HistoryDone report={report} />
        </div>
      ) : null}
    </details>
  );
}

function HistoryRow({
  issue,
  report,
  isBusy,
  who,
  onNameless,
}: {
  readonly issue: OddRow;
  readonly report: Report;
  readonly isBusy: boolean;
  /** "" where nobody has said who looks. */
  readonly who: string;
  readonly onNameless: () => void;
}): ReactElement {
  const styles = useStyles();
  const { open, labels, say, actions } = usePane();
  const [note, setNote] = useState("");
  const { row, periods } = issue.facts;
  const { sheet = "", cell = "" } = issue;
  const series = describeCell(open, report, { sheet, cell })?.series ?? [];
  const { name } = toldIssue(open.framework, labels, issue);
  const answer = (given: HistoryAnswer, from: Element): void => {
    if (who === "") onNameless();
    else void actions.answerHistory({ row, answer: given, note, who }).then(focusAfter(from));
  };
  const told = series
    .map(({ period, value }) => `${period}: ${value === null ? say("noFigure") : numberText(labels, value)}`)
    .join(", ");
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Text size={200} weight="semibold" className={styles.name}>
          {name}
        </Text>
        <PlaceButton issue={issue} />
      </div>
      <div className={styles.line}>
        <Sparkline
          values={series.map(({ value }) => value)}
          label={told}
          marked={series.flatMap(({ period }, index) => (periods.includes(period) ? [index] : []))}
        />
        <Text size={200}>{say("historyOdd", { years: periodList(periods) })}</Text>
      </div>
      <Field label={say("historyNote")} size="small">
        <Input
          size="small"
          value={note}
          maxLength={LONGEST_TEXT}
          onChange={(_, { value }) => {
            setNote(value);
          }}
        />
      </Field>
      <div className={styles.line}>
        {(["as published", "to be corrected"] as const).map((given) => {
          const text = say(given === "as published" ? "asPublished" : "toBeCorrected");
          return (
            <Button
              key={given}
              size="small"
              disabledFocusable={isBusy}
              aria-label={say("answerOf", { answer: text, name })}
              onClick={({ currentTarget }) => {
                answer(given, currentTarget);
              }}
            >
              {text}
            </Button>
          );
        })}
      </div>
    </li>
  );
}
