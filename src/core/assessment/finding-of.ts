/** What a justification is bound to: the rule, the cell, and everything that the finding compared. */
import type { RuleDefinition } from "../framework/framework-schema";
import type { Issue } from "../issue/issue";
import { BLANK, type CellContent, type Observations } from "../observation/observation";
import type { JustifiedFinding } from "../issue/justification";
import { fingerprint } from "../justification/fingerprint";
import { ISSUE_SHAPES, periodsNamed, rowsNamed, shapeOf } from "../validation/issue-shapes";
import { observationKey } from "../framework/observation-key";

/** An Excel cell holds 32,767 characters; no finding that a person can judge compares so much. */
const LONGEST = 8_000;

/**
 * The facts alone do not hold every value (a copied table names its rows only), so the contents of all
 * rows and periods that they name belong to it; for a revision also those of the last accepted report. What follows from
 * other years of the row does not: a reason stays in force while the figures stand that it was given for.
 */
export function findingOf(
  issue: Issue,
  definition: RuleDefinition | undefined,
  observations: Observations,
  earlier: Observations | undefined,
): JustifiedFinding {
  const periods = periodsNamed(issue);
  const keys = rowsNamed(issue).flatMap((row) => periods.map((period) => observationKey(row, period)));
  const contents = (source: Observations): readonly CellContent[] =>
    keys.map((key) => source.get(key)?.content ?? BLANK);
  const text = JSON.stringify([
    issue.code,
    sorted(issue.facts).filter(([name]) => isBound(issue.code, name)),
    contents(observations),
    ...(earlier && shapeOf(issue.code).isRevision ? [contents(earlier)] : []),
  ]);
  return {
    rule: issue.rule ?? issue.code,
    definition: definition ? definitionOf(definition) : "",
    key: issue.key ?? "",
    compared: text.length <= LONGEST ? text : fingerprint(text),
  };
}

/**
 * What a stored justification is bound to, as it would be written today: those of earlier versions were bound to what
 * follows from other years too. Any text in, no throw: what is none of ours stays as it is.
 */
export function comparedNow(compared: string): string {
  const parts = partsOf(compared);
  if (!parts) return compared;
  const [code, facts, ...contents] = parts;
  return JSON.stringify([code, facts.filter(([name]) => isBound(code, String(name))), ...contents]);
}

type Parts = readonly [code: string, facts: readonly (readonly unknown[])[], ...contents: unknown[]];

function partsOf(text: string): Parts | undefined {
  if (!text.startsWith("[")) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isOurs =
    Array.isArray(parts) &&
    typeof parts[0] === "string" &&
    Array.isArray(parts[1]) &&
    parts[1].every((fact) => Array.isArray(fact));
  return isOurs ? (parts as unknown as Parts) : undefined;
}

function isBound(code: string, fact: string): boolean {
  return ISSUE_SHAPES.get(code)?.facts[fact]?.isOfOtherYears !== true;
}

/** Another severity or another example makes no other rule. */
function definitionOf({ kind, tables, parameters }: RuleDefinition): string {
  return fingerprint(JSON.stringify([kind, tables ?? [], sorted(parameters)]));
}

/** By name, so that the order in which a rule writes its facts does not matter. */
function sorted(record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
