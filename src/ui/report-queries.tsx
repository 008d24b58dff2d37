import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { Report } from "../core/report/read-report";
import { numberText } from "../core/labels/number-text";
import { FileButton } from "./file-button";
import { useKeptFocus } from "./keep-focus";
import { usePane } from "./pane-context";
import { usePlainList } from "./plain-list";
import { TextForm } from "./text-form";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
});

/** What the secretariat asks about cells of the open report: the way to each cell, and an answer beside it. */
export function ReportQueries({
  report: { queries, observations },
  isBusy,
}: {
  readonly report: Report;
  readonly isBusy: boolean;
}): ReactElement {
  const styles = useStyles();
  const lists = usePlainList();
  const { labels, say, actions } = usePane();
  const { queries: title, queryAnswer } = labels.template;
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useKeptFocus(isBusy, list);
  return (
    <section ref={section} className={styles.root} aria-label={title}>
      <FileButton
        label={say("importQueries")}
        disabled={isBusy}
        onFiles={([file]) => {
          if (file) focusAfter(actions.importQueries(file), section.current);
        }}
      />
      <Text aria-live="polite">{queries.length === 0 ? "" : `${title}: ${numberText(labels, queries.length)}`}</Text>
      <ul ref={list} className={lists.apart}>
        {queries.map(({ id, key, sheet, cell, question, answer }) => {
          // Rows may have moved since the report was handed in.
          const place = observations.get(key)?.provenance ?? { sheet, cell };
          const at = `${place.sheet} ${place.cell}`;
          return (
            <li key={id}>
              <Text block>
                <strong>{id}</strong> {question}
              </Text>
              {answer === "" ? null : (
                <Text size={200} block>
                  {queryAnswer}: {answer}
                </Text>
              )}
              <Button
                size="small"
                onClick={() => {
                  void actions.show({ sheet: place.sheet, cell: place.cell });
                }}
              >
                {say("goTo", { place: at })}
              </Button>
              <TextForm
                text={queryAnswer}
                name={`${queryAnswer} ${id}`}
                label={question}
                first={answer}
                isBusy={isBusy}
                save={(typed) => actions.answerQuery(id, typed)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
