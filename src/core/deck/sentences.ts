/** Sentences that follow from figures by arithmetic alone: never why, and never across a break. */
import type { ChartFigures } from "../chart/charts-for";
import { coverageLine } from "../chart/coverage-line";
import { breakNotes } from "../chart/marked-years";
import { numberText } from "../labels/number-text";
import type { DeckContext } from "./deck-context";
import { drawnFigures, type DrawnFigures } from "./drawn-figures";

/** At most so many are compared by themselves. */
const MOST_COMPARED = 2;

/** Two or three sentences, what broke, and who is missing or which years. Empty where nothing is known. */
export function chartSentences(context: DeckContext, figures: ChartFigures): readonly string[] {
  const { framework, labels } = context;
  const known = drawnFigures(context, figures).filter(isKnown);
  const compared = known.slice(0, MOST_COMPARED);
  const [first] = known;
  if (!first) return [];
  const range = known.length <= MOST_COMPARED ? known.flatMap((one) => rangeOf(context, figures, one)) : [];
  return [
    ...compared.map((one) => comparison(context, figures, one)),
    ...range,
    ...mostOf(context, figures, first),
    ...breakNotes(labels, figures.area, figures.breaks),
    ...[coverageLine(framework, labels, figures)].filter((line) => line !== ""),
  ];
}

function isKnown({ values }: DrawnFigures): boolean {
  return values.some((value) => value !== null);
}

/** The last year beside the one before. */
function comparison({ say, labels }: DeckContext, { years, breaks }: ChartFigures, headline: DrawnFigures): string {
  const at = years.length - 1;
  const [year = "", before = ""] = [years[at], years[at - 1]];
  const { name, values, reported } = headline;
  const [now, old] = [values[at] ?? null, values[at - 1] ?? null];
  const text = (value: number | null): string => (value === null ? "" : numberText(labels, value));
  const facts = { name, year, before, now: text(now), old: text(old) };
  if (now === null) return say(old === null ? "neither" : "onlyBefore", facts);
  if (breaks.some(({ from }) => from === year)) return say("otherwise", facts);
  if (old === null) return say("onlyNow", facts);
  if (reported[at]?.join() !== reported[at - 1]?.join()) return say("otherSet", facts);
  return say(now > old ? "higher" : now < old ? "lower" : "same", facts);
}

/** Lowest and highest year, where the years can be compared: none broke, and all are of the same jurisdictions. */
function rangeOf(
  { say, labels }: DeckContext,
  { years, breaks }: ChartFigures,
  { name, values, reported }: DrawnFigures,
): readonly string[] {
  const known = years.flatMap((year, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ year, value, who: reported[index]?.join() }];
  });
  const [first, ...others] = [...known].sort((one, other) => one.value - other.value);
  const last = others.at(-1);
  const isOfSame = known.every(({ who }) => who === first?.who);
  if (!first || !last || first.value === last.value || breaks.length > 0 || !isOfSame) return [];
  // Two years that were just compared say nothing more.
  if (known.length === 2 && known[0]?.year === years.at(-2)) return [];
  const facts = { name, low: numberText(labels, first.value), lowYear: first.year };
  return [say("between", { ...facts, high: numberText(labels, last.value), highYear: last.year })];
}

/** The largest part of a total in the last year, where it is one alone. */
function mostOf(
  { say, labels }: DeckContext,
  { years, series }: ChartFigures,
  { isTotal, values }: DrawnFigures,
): readonly string[] {
  const at = years.length - 1;
  const total = values[at] ?? null;
  const parts = series.filter((part) => part.line?.isRest === false && part.line.row.content.kind !== "total");
  const known = parts.flatMap(({ name: part, values: own }) => {
    const value = own[at] ?? null;
    return value === null ? [] : [{ part, value }];
  });
  const [first, second] = [...known].sort((one, other) => other.value - one.value);
  if (!isTotal || total === null || !first || known.length < parts.length) return [];
  if (first.value === second?.value || parts.length < 2) return [];
  const facts = { year: years[at] ?? "", name: first.part };
  return [say("most", { ...facts, now: numberText(labels, first.value), total: numberText(labels, total) })];
}
