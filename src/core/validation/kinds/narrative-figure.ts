import * as v from "valibot";
import { NUMBER, PERIOD, TEXT } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import type { Topic } from "../narrative/lexicon";
import type { Mention } from "../narrative/mentions";
import {
  figuresOf,
  firstOf,
  readHalf,
  rowFacts,
  TOPIC_ROWS,
  topicTargets,
  yearOf,
  type Said,
} from "../narrative/narrative-texts";
import type { Quoted } from "../narrative/read-text";
import { fail, NOT_EVALUATED, PASS, ruleKind, type Finding, type Lookup, type RuleKind } from "../rule-kind";

/** "about 1,600" agrees with what is up to a tenth less. */
const ABOUT = 0.1;

const STATED = { ...TOPIC_ROWS, period: PERIOD, value: NUMBER, figure: NUMBER, quote: TEXT };
const ISSUES = {
  "narrative-above": { facts: STATED },
  "narrative-other": { facts: STATED },
  "narrative-halves": { facts: { ...STATED, otherFigure: NUMBER, sum: NUMBER, otherQuote: TEXT } },
} satisfies IssueShapes;

/**
 * A figure in a text is not above the year's, nor another one where the sentence speaks of the year; and
 * those of the two half-years together are not above it. Years without any are narrative-none's.
 */
export const narrativeFigure: RuleKind<typeof ISSUES> = ruleKind({
  kind: "narrative-figure",
  issues: ISSUES,
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, scope) =>
    topicTargets(
      scope,
      ({ before, keys }) => [...before, ...keys],
      ({ topic, reader, keys, before, reported }, read) => {
        const said = readHalf(keys, read, reader).mentions.get(topic.id) ?? [];
        if (said.length === 0) return NOT_EVALUATED;
        const saidBefore = before.length > 0 ? (readHalf(before, read, reader).mentions.get(topic.id) ?? []) : [];
        return firstOf([
          ...eachFigure(topic, said, reported, read),
          ...bothHalves(topic, saidBefore, said, reported, read),
        ]);
      },
    ),
});

function eachFigure(
  topic: Topic,
  mentions: readonly Said<Quoted<Mention>>[],
  reported: string,
  read: Lookup,
): readonly Finding[] {
  return mentions.map(({ key, said }) => {
    const year = yearOf(said.when, reported);
    const figures = year === undefined ? [] : figuresOf(topic, year, read);
    const [value] = figures;
    if (year === undefined || value === undefined || figures.every((figure) => figure === 0)) return NOT_EVALUATED;
    const code = faultOf(said, figures);
    if (code === undefined) return PASS;
    return figures.includes(undefined)
      ? NOT_EVALUATED
      : fail(code, { ...rowFacts(topic), period: year, value, figure: said.value, quote: said.quote }, key);
  });
}

function faultOf(
  { value, bound, when, isPartial }: Mention,
  figures: readonly (number | undefined)[],
): "narrative-above" | "narrative-other" | undefined {
  const most = Math.max(...figures.flatMap((figure) => figure ?? []));
  if (value * (bound === "about" ? 1 - ABOUT : 1) > most) return "narrative-above";
  return bound === "exact" && when.kind === "year" && !isPartial && !figures.includes(value)
    ? "narrative-other"
    : undefined;
}

/** The largest figure of each half-year, where it does not say that it is the year's. */
function bothHalves(
  topic: Topic,
  before: readonly Said<Quoted<Mention>>[],
  now: readonly Said<Quoted<Mention>>[],
  reported: string,
  read: Lookup,
): readonly Finding[] {
  const first = largest(before, reported);
  const second = largest(now, reported);
  const figures = figuresOf(topic, reported, read);
  const [value] = figures;
  if (!first || !second || value === undefined || figures.includes(undefined)) return [];
  const most = Math.max(...figures.flatMap((figure) => figure ?? []));
  const one = first.said.value;
  const other = second.said.value;
  // A figure that is the year's own is the year's, in whichever sheet it stands.
  if (one > most || other > most || figures.includes(one) || figures.includes(other)) return [];
  const sum = one + other;
  if (sum <= most) return [PASS];
  return [
    fail(
      "narrative-halves",
      {
        ...rowFacts(topic),
        period: reported,
        value,
        figure: other,
        otherFigure: one,
        sum,
        quote: second.said.quote,
        otherQuote: first.said.quote,
      },
      second.key,
    ),
  ];
}

function largest(said: readonly Said<Quoted<Mention>>[], reported: string): Said<Quoted<Mention>> | undefined {
  const ofHalf = said.filter(
    ({ said: { bound, when, isPartial } }) =>
      bound === "exact" && when.kind !== "year" && !isPartial && yearOf(when, reported) === reported,
  );
  return ofHalf.reduce<Said<Quoted<Mention>> | undefined>(
    (most, one) => (most && most.said.value >= one.said.value ? most : one),
    undefined,
  );
}
