import * as v from "valibot";
import { NUMBER, PERIOD, TEXT, orNull } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import type { Change } from "../narrative/changes";
import type { Topic } from "../narrative/lexicon";
import { figuresOf, firstOf, readHalf, rowFacts, TOPIC_ROWS, topicTargets } from "../narrative/narrative-texts";
import type { Quoted } from "../narrative/read-text";
import { fail, NOT_EVALUATED, PASS, ruleKind, type Finding, type Lookup, type RuleKind } from "../rule-kind";

const ISSUES = {
  "narrative-change": {
    facts: {
      ...TOPIC_ROWS,
      period: PERIOD,
      previousPeriod: PERIOD,
      value: orNull(NUMBER),
      previous: orNull(NUMBER),
      stated: NUMBER,
      change: NUMBER,
      quote: TEXT,
    },
  },
} satisfies IssueShapes;

/**
 * A change in per cent that a text states is that between the two years' figures. Evaluated where the
 * sentence shows that it speaks of years: it names one, or gives the year's own figure.
 */
export const narrativeChange: RuleKind<typeof ISSUES> = ruleKind({
  kind: "narrative-change",
  issues: ISSUES,
  parameters: v.strictObject({
    /** Percentage points by which the two may differ. */
    tolerance: v.pipe(v.number(), v.minValue(0)),
  }),
  references: () => [],
  expand: ({ tolerance }, scope) =>
    topicTargets(
      scope,
      ({ keys }) => keys,
      ({ topic, reader, keys, reported }, read) => {
        const changes = readHalf(keys, read, reader).changes.get(topic.id) ?? [];
        return firstOf(changes.map(({ key, said }) => judge(topic, key, said, reported, tolerance, read)));
      },
    ),
});

function judge(
  topic: Topic,
  key: string,
  said: Quoted<Change>,
  reported: string,
  tolerance: number,
  read: Lookup,
): Finding {
  const year = said.year > 0 ? said.year : Number(reported);
  const base = said.base > 0 ? said.base : year - 1;
  const now = figuresOf(topic, String(year), read);
  const then = figuresOf(topic, String(base), read);
  const changes = now.map((value, index) => changeOf(then[index], value));
  const [change] = changes;
  if (change === undefined || !(said.isYearly || said.figures.some((figure) => now.includes(figure))))
    return NOT_EVALUATED;
  if (changes.some((one) => one !== undefined && Math.abs(one - said.stated) <= tolerance)) return PASS;
  if (changes.includes(undefined)) return NOT_EVALUATED;
  const facts = {
    ...rowFacts(topic),
    period: String(year),
    previousPeriod: String(base),
    value: now[0] ?? null,
    previous: then[0] ?? null,
  };
  return fail(
    "narrative-change",
    { ...facts, stated: tenths(said.stated), change: tenths(change), quote: said.quote },
    key,
  );
}

function changeOf(previous: number | undefined, value: number | undefined): number | undefined {
  return previous === undefined || value === undefined || previous === 0 ? undefined : (value / previous - 1) * 100;
}

function tenths(percent: number): number {
  return Math.round(percent * 10) / 10;
}
