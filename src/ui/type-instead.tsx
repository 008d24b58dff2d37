import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { Cause } from "../core/assessment/group-by-cause";
import { canMeanNotApplicable } from "../core/content/no-data-words";
import type { Issue } from "../core/issue/issue";
import { noDataWord } from "../core/labels/name-of";
import { numberText } from "../core/labels/number-text";
import { focusAfter } from "./focus-after";
import { usePane } from "./pane-context";
import type { Instead } from "./pane-state";

const useStyles = makeStyles({ choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** Of many cells, so many figures are named on the button. */
const FIGURES_NAMED = 3;

/** What may be written into the cells of a cause instead of what stands there. */
interface Choice {
  readonly written: readonly Instead[];
  readonly name: string;
  readonly isSuggested: boolean;
}

/** One button per choice; nothing for findings that only a person can correct. */
export function TypeInstead({
  cause,
  isBusy,
}: {
  readonly cause: Cause;
  readonly isBusy: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const { say, actions } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const choices = useChoices([cause.lead, ...cause.others]);
  if (choices.length === 0) return null;
  const { sheet = "", cell = "" } = cause.lead;
  const write = (written: readonly Instead[]): void => {
    // The finding goes, and the focus would be lost with it.
    void actions.typeInstead(written).then(focusAfter(list.current));
  };
  return (
    <div ref={list} className={styles.choices}>
      {choices.map(({ written, name, isSuggested }, index) => (
        <Button
          key={index}
          size="small"
          appearance={isSuggested ? "primary" : "secondary"}
          disabledFocusable={isBusy}
          aria-label={say("writeAt", { write: name, place: `${sheet} ${cell}` })}
          onClick={() => {
            write(written);
          }}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

function useChoices(issues: readonly Issue[]): readonly Choice[] {
  const { open, labels, say } = usePane();
  const texts = issues.flatMap((issue) => ("typed" in issue.facts ? [{ issue, typed: issue.facts.typed.trim() }] : []));
  if (texts.length > 0)
    // With the apostrophe it is a text to Excel, whatever it begins with.
    return texts.map(({ issue, typed }) => ({
      written: [{ issue, value: `'${typed}` }],
      name: say("writeNoData", { word: typed }),
      isSuggested: true,
    }));
  const words = wordsFor(issues, open.framework.noData);
  if (words.length > 0)
    return words.map((reason): Choice => {
      const word = labels.noData[reason] ?? noDataWord(open.framework, labels);
      const written = issues.map((issue) => ({ issue, value: word }));
      const name =
        issues.length > 1 ? say("writeAll", { count: issues.length, figures: word }) : say("writeNoData", { word });
      return { written, name, isSuggested: false };
    });
  return readingsOf(issues).map((written): Choice => {
    const isSuggested = written.every(({ issue, value }) => "likely" in issue.facts && issue.facts.likely === value);
    // Who writes 1.327 for a thousand and more would read the other one as theirs.
    const notes = [
      ...(written.every(({ value }) => Number.isInteger(value)) ? [] : [say("withDecimals")]),
      ...(isSuggested ? [say("suggested")] : []),
    ];
    const figures = written.slice(0, FIGURES_NAMED).map(({ value }) => numberText(labels, Number(value)));
    const [number = ""] = figures;
    const more = written.length > figures.length ? ["\u2026"] : [];
    const name =
      written.length > 1
        ? say("writeAll", { count: written.length, figures: [...figures, ...more].join("; ") })
        : say("writeFigure", { number });
    return { written, isSuggested, name: notes.length > 0 ? `${name} (${notes.join(", ")})` : name };
  });
}

/** Reasons for no data that all of these words can mean; none where one is no such word. */
function wordsFor(issues: readonly Issue[], known: readonly string[]): readonly string[] {
  const seen = issues.flatMap((issue) => (issue.code === "value-no-data-word" ? [issue.facts.seen] : []));
  if (seen.length < issues.length) return [];
  const isOpen = known.includes(NOT_APPLICABLE) && seen.every(canMeanNotApplicable);
  return [...known.slice(0, 1), ...(isOpen ? [NOT_APPLICABLE] : [])];
}

const NOT_APPLICABLE = "not-applicable";

/**
 * What these cells mean when they are read one way: each as the whole number, or each with decimals. Those that can only
 * be typed again are left out.
 */
function readingsOf(issues: readonly Issue[]): readonly (readonly Instead[])[] {
  const all = issues.flatMap((issue) => ("readings" in issue.facts ? [{ issue, readings: issue.facts.readings }] : []));
  const ways = Math.max(0, ...all.map(({ readings }) => readings.length));
  return Array.from({ length: ways }, (_, way) =>
    all.flatMap(({ issue, readings }) => {
      const value = readings[Math.min(way, readings.length - 1)];
      return value === undefined ? [] : [{ issue, value }];
    }),
  );
}
