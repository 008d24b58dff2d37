import * as v from "valibot";
import { CODE_LIST, NUMBER, READINGS, TEXT, UNIT, orNull } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import type { Row } from "../../framework/framework";
import type { CellContent } from "../../observation/observation";
import { dateReadings, dateText } from "../../content/date-readings";
import { thousandsReading } from "../../content/number-readings";
import { readingsIn, vocabularyOf, type Vocabulary } from "../../content/read-content";
import { fail, figureTargets, NOT_EVALUATED, PASS, ruleKind, type Finding, type RuleKind } from "../rule-kind";
import { decimalsOf } from "../series-targets";
import type { Others } from "../series";
import { suggestReading } from "../suggest-reading";

/** The other periods of the row, asked for only where there is something to choose. */
type OthersAsked = () => Others | undefined;

const READ = { seen: TEXT, readings: READINGS, likely: orNull(NUMBER) };
const THOUSANDS = { value: NUMBER, unit: UNIT, readings: READINGS, likely: orNull(NUMBER) };
const ISSUES = {
  "value-text": { facts: { seen: TEXT, allowed: CODE_LIST } },
  "value-no-data-word": { facts: { seen: TEXT, allowed: CODE_LIST }, typedAs: "no data" },
  "value-number-text": { facts: READ, typedAs: "number" },
  "value-number-text-likely": { facts: READ, typedAs: "number" },
  "value-number-text-open": { facts: READ, typedAs: "number" },
  "value-date": { facts: { seen: TEXT }, typedAs: "date" },
  "value-date-likely": { facts: READ, typedAs: "date" },
  "value-date-open": { facts: READ, typedAs: "date" },
  "value-boolean": { facts: { seen: TEXT } },
  "value-error": { facts: { seen: TEXT } },
  "value-not-calculated": { facts: {} },
  "value-too-large": { facts: { seen: TEXT } },
  "value-doubled": { facts: {} },
  "value-fraction": { facts: { value: NUMBER, unit: UNIT }, typedAs: "fraction" },
  "value-fraction-likely": { facts: THOUSANDS, typedAs: "fraction" },
  "value-fraction-thousands": { facts: THOUSANDS, typedAs: "fraction" },
} satisfies IssueShapes;

/**
 * A figure is a number (whole, where its unit has no decimals) or a word for no data. What a text can mean is offered,
 * never taken.
 */
export const type: RuleKind<typeof ISSUES> = ruleKind({
  kind: "type",
  issues: ISSUES,
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, scope) => {
    const vocabulary = vocabularyOf(scope.framework);
    return figureTargets(scope, undefined, (content, row, others) => checkType(content, row, vocabulary, others));
  },
});

function checkType(content: CellContent | undefined, row: Row, vocabulary: Vocabulary, others: OthersAsked): Finding {
  if (content === undefined || content.kind === "blank") return NOT_EVALUATED;
  if (content.kind === "number")
    return decimalsOf(row) === 0 && !Number.isInteger(content.value) ? fraction(content.value, row, others) : PASS;
  if (content.kind !== "unreadable") return PASS;
  switch (content.as) {
    case "text":
      return fail("value-text", { seen: content.seen, allowed: "noData" });
    case "noDataWord":
      return fail("value-no-data-word", { seen: content.seen, allowed: "noData" });
    case "numberText":
      return numberText(content.seen, readingsIn(content.seen, row, vocabulary), row, others);
    case "date":
      return date(Number(content.seen), row, others);
    case "boolean":
      return fail("value-boolean", { seen: content.seen });
    case "error":
      return fail("value-error", { seen: content.seen });
    case "notCalculated":
      return fail("value-not-calculated", {});
    case "tooLarge":
      return fail("value-too-large", { seen: content.seen });
    case "doubled":
      return fail("value-doubled", {});
  }
}

/**
 * A number that Excel read otherwise than it was typed, perhaps: offered only if the other years do not speak for
 * another size.
 */
function fraction(value: number, row: Row, others: OthersAsked): Finding {
  const facts = { value, unit: unitOf(row) };
  const whole = thousandsReading(value);
  if (whole === undefined) return fail("value-fraction", facts);
  const around = others();
  // Years that were pasted with the same slip say nothing of the row's size.
  const isPasted = around?.numbers.some((one) => (thousandsReading(one) ?? 0) % 10 !== 0) ?? false;
  const likely = isPasted ? undefined : suggestReading([whole, value], around);
  // With fewer than three decimals the noughts that Excel dropped are a guess of ours, so the other years have to speak
  // for it.
  if (likely === value || (likely === undefined && !isPasted && whole % 10 === 0)) return fail("value-fraction", facts);
  return fail(likely === whole ? "value-fraction-likely" : "value-fraction-thousands", {
    ...facts,
    readings: [whole],
    likely: likely ?? null,
  });
}

function numberText(seen: string, all: readonly number[], row: Row, others: OthersAsked): Finding {
  const readings = all.filter((one) => decimalsOf(row) > 0 || Number.isInteger(one));
  const [only] = all;
  if (readings.length === 0 && only !== undefined) return fail("value-fraction", { value: only, unit: unitOf(row) });
  const likely = readings.length > 1 ? (suggestReading(readings, others()) ?? null) : null;
  return fail(
    readings.length === 1
      ? "value-number-text"
      : likely === null
        ? "value-number-text-open"
        : "value-number-text-likely",
    { seen, readings, likely },
  );
}

function date(serial: number, row: Row, others: OthersAsked): Finding {
  const seen = dateText(serial);
  const readings = dateReadings(serial, decimalsOf(row));
  if (readings.length === 0) return fail("value-date", { seen });
  const likely = suggestReading(readings, others()) ?? null;
  return fail(likely === null ? "value-date-open" : "value-date-likely", { seen, readings, likely });
}

function unitOf({ content }: Row): string {
  return content.kind === "number" || content.kind === "total" ? content.unit : "";
}
