import * as v from "valibot";
import { NUMBER, PERIOD, TEXT } from "../../issue/fact";
import type { IssueShapes } from "../../issue/issue-shape";
import type { Topic } from "../narrative/lexicon";
import {
  figuresOf,
  firstOf,
  narrativeKeys,
  readHalf,
  rowFacts,
  TOPIC_ROWS,
  topicTargets,
  yearOf,
  type HalfRead,
} from "../narrative/narrative-texts";
import { fail, NOT_EVALUATED, PASS, ruleKind, type Finding, type Lookup, type RuleKind } from "../rule-kind";

const ISSUES = {
  "narrative-none": { facts: { ...TOPIC_ROWS, period: PERIOD, value: NUMBER, quote: TEXT } },
  "narrative-some": { facts: { ...TOPIC_ROWS, period: PERIOD, value: NUMBER, figure: NUMBER, quote: TEXT } },
} satisfies IssueShapes;

/**
 * A text says that there was none while the year's figure is above 0, or how many while it is 0. One
 * half-year without any is no contradiction where the narrative tells of some elsewhere.
 */
export const narrativeNone: RuleKind<typeof ISSUES> = ruleKind({
  kind: "narrative-none",
  issues: ISSUES,
  parameters: v.strictObject({}),
  references: () => [],
  expand: (_, scope) => {
    const halves = narrativeKeys(scope).map(({ keys }) => keys);
    return topicTargets(
      scope,
      () => halves.flat(),
      ({ topic, reader, keys, reported }, read) => {
        const half = readHalf(keys, read, reader);
        const isTold = (): boolean =>
          halves.some((one) =>
            readHalf(one, read, reader)
              .mentions.get(topic.id)
              ?.some(({ said }) => said.value > 0),
          );
        return firstOf([...noneSaid(topic, half, reported, read, isTold), ...someSaid(topic, half, reported, read)]);
      },
    );
  },
});

function noneSaid(
  topic: Topic,
  half: HalfRead,
  reported: string,
  read: Lookup,
  isTold: () => boolean,
): readonly Finding[] {
  return (half.nones.get(topic.id) ?? []).map(({ key, said }) => {
    const year = yearOf(said.when, reported);
    const figures = year === undefined ? [] : figuresOf(topic, year, read);
    const [value] = figures;
    if (year === undefined || value === undefined) return NOT_EVALUATED;
    const contradicts =
      figures.every((figure) => figure === undefined || figure > 0) && (said.when.kind === "year" || !isTold());
    return contradicts
      ? fail("narrative-none", { ...rowFacts(topic), period: year, value, quote: said.quote }, key)
      : PASS;
  });
}

function someSaid(topic: Topic, half: HalfRead, reported: string, read: Lookup): readonly Finding[] {
  return (half.mentions.get(topic.id) ?? []).map(({ key, said }) => {
    const year = yearOf(said.when, reported);
    const figures = year === undefined ? [] : figuresOf(topic, year, read);
    if (year === undefined || said.value === 0 || figures.length === 0 || figures.includes(undefined))
      return NOT_EVALUATED;
    return figures.every((figure) => figure === 0)
      ? fail(
          "narrative-some",
          { ...rowFacts(topic), period: year, value: 0, figure: said.value, quote: said.quote },
          key,
        )
      : PASS;
  });
}
