/** Observations x rules -> verdicts, and the issues that the failing ones make. */
import type { Gaps } from "../gap/gap";
import type { Issue, IssueCode, IssuePlace, Severity } from "../issue/issue";
import type { Observations } from "../observation/observation";
import type { CompiledRule } from "./compile-rules";
import type { Beside, Failure, Finding, Lookup } from "./rule-kind";

/** The outcome of one rule for one target. */
export interface Verdict {
  readonly rule: string;
  readonly severity: Severity;
  /** Key of the observation it speaks of. */
  readonly at: string;
  readonly finding: Finding;
}

/** What is known besides the report itself: see Beside. */
export interface Comparators {
  readonly accepted?: Observations | undefined;
  /** By "<measure>.<period>". */
  readonly secondSource?: ReadonlyMap<string, number> | undefined;
  /** By row key. */
  readonly institutions?: ReadonlyMap<string, string> | undefined;
  readonly gaps?: Gaps | undefined;
  /** By row key: see `Lookup`. */
  readonly breakYears?: ((row: string) => readonly string[]) | undefined;
  /** By row key. */
  readonly notes?: ReadonlyMap<string, string> | undefined;
}

/**
 * Applies every rule to every target; cost grows with the number of targets and nothing else. A rule
 * that compares the report with something that is not known is not evaluated.
 */
export function confront(
  rules: readonly CompiledRule[],
  observations: Observations,
  comparators: Comparators = {},
): readonly Verdict[] {
  const read: Lookup = Object.assign(lookupIn(observations), { breakYears: comparators.breakYears });
  const beside = besideOf(comparators);
  return rules.flatMap(({ definition, targets }) =>
    targets.map((target) => {
      const finding = target.check(read, beside);
      return {
        rule: definition.id,
        severity: definition.severity,
        at: finding.outcome === "fail" ? (finding.at ?? target.at) : target.at,
        finding,
      };
    }),
  );
}

function besideOf({ accepted, secondSource, institutions, gaps, notes }: Comparators): Beside {
  return {
    ...(accepted ? { accepted: lookupIn(accepted) } : {}),
    ...(secondSource ? { secondSource: (key: string) => secondSource.get(key) } : {}),
    ...(institutions ? { institution: (row: string) => institutions.get(row) ?? "" } : {}),
    ...(gaps ? { gap: (key: string) => gaps.get(key) } : {}),
    ...(notes ? { note: (row: string) => notes.get(row) ?? "" } : {}),
  };
}

function lookupIn(observations: Observations): Lookup {
  return (key) => observations.get(key)?.content;
}

/** Failing verdicts as issues, with the place of the observation they speak of. */
export function issuesOf(verdicts: readonly Verdict[], observations: Observations): readonly Issue[] {
  return verdicts.flatMap(({ rule, severity, at, finding }): readonly Issue[] => {
    if (finding.outcome !== "fail") return [];
    const place = observations.get(at)?.provenance;
    const where = place ? { sheet: place.sheet, cell: place.cell } : {};
    return [foundBy(finding, severity, { rule, ...where, key: at })];
  });
}

function foundBy<Code extends IssueCode>(failure: Failure<Code>, severity: Severity, place: IssuePlace): Issue<Code> {
  const { code, facts, rarity } = failure;
  return { code, severity, ...place, facts, ...(rarity === undefined ? {} : { rarity }) };
}
