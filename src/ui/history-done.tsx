import { Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { historyAnswer } from "../core/assessment/accepted-history";
import { dateText } from "../core/labels/date-text";
import { rowName } from "../core/labels/name-of";
import type { Report } from "../core/report/read-report";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";

/** Rows of the history that somebody has looked at, with what was said of each. */
export function HistoryDone({ report: { justifications } }: { readonly report: Report }): ReactElement | null {
  const lists = usePlainList();
  const { open, labels, language, say } = usePane();
  const done = [...open.framework.rows.values()].flatMap((row) => {
    const found = historyAnswer(justifications, row.key);
    return found ? [{ row, ...found }] : [];
  });
  if (done.length === 0) return null;
  return (
    <details>
      <summary>{say("historyDone", { count: done.length })}</summary>
      <ul className={lists.close}>
        {done.map(({ row, answer, given: { who, when, text } }) => (
          <li key={row.key}>
            <Text size={200}>
              {rowName(labels, row)}:{" "}
              {say("justifiedLine", {
                reason: say(answer === "as published" ? "asPublished" : "toBeCorrected"),
                who,
                when: dateText(language, when),
              })}{" "}
              {text}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
