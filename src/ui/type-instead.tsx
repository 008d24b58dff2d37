import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { Issue } from "../core/issue/issue";
import { noDataWord } from "../core/labels/name-of";
import { numberText } from "../core/labels/number-text";
import { FINDINGS_TITLE } from "./findings-title";
import { usePane } from "./pane-context";

const useStyles = makeStyles({ choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** What may be written into the cell of a finding instead of what stands there. */
interface Choice {
  readonly value: string | number;
  readonly name: string;
  readonly isSuggested: boolean;
}

/** One button per choice; nothing for findings that only a person can correct. */
export function TypeInstead({
  issue,
  isBusy,
}: {
  readonly issue: Issue;
  readonly isBusy: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const { say, actions } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const choices = useChoices(issue);
  if (choices.length === 0) return null;
  const place = `${issue.sheet ?? ""} ${issue.cell ?? ""}`;
  const write = (value: string | number): void => {
    void actions.typeInstead(issue, value).then(() => {
      // The finding has gone, and the focus would be lost with it.
      if (list.current === null) document.getElementById(FINDINGS_TITLE)?.focus();
    });
  };
  return (
    <div ref={list} className={styles.choices}>
      {choices.map(({ value, name, isSuggested }) => (
        <Button
          key={value}
          size="small"
          appearance={isSuggested ? "primary" : "secondary"}
          disabledFocusable={isBusy}
          aria-label={say("writeAt", { write: name, place })}
          onClick={() => {
            write(value);
          }}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

function useChoices({ code, facts }: Issue): readonly Choice[] {
  const { open, labels, say } = usePane();
  if (code === "value-no-data-word") {
    const word = noDataWord(open.framework, labels);
    return [{ value: word, name: say("writeNoData", { word }), isSuggested: false }];
  }
  if (!("readings" in facts)) return [];
  return facts.readings.map((value): Choice => {
    const isSuggested = value === facts.likely;
    // Who writes 1.327 for a thousand and more would read the other one as theirs.
    const notes = [
      ...(Number.isInteger(value) ? [] : [say("withDecimals")]),
      ...(isSuggested ? [say("suggested")] : []),
    ];
    const name = say("writeFigure", { number: numberText(labels, value) });
    return { value, isSuggested, name: notes.length > 0 ? `${name} (${notes.join(", ")})` : name };
  });
}
