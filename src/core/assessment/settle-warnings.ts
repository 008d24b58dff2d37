import type { RuleDefinition } from "../framework/framework-schema";
import type { Issue } from "../issue/issue";
import type { Observations } from "../observation/observation";
import { comparedNow, findingOf } from "./finding-of";
import { isSameFinding, type Justification } from "../issue/justification";

/** What the settling of warnings has to know. */
export interface Justified {
  readonly justifications: readonly Justification[];
  readonly rules: readonly RuleDefinition[];
  readonly observations: Observations;
  readonly earlier: Observations | undefined;
}

/**
 * Warnings with the justification that is in force for them. One whose values, comparator or rule have
 * changed since is open again and says how it was justified before. Nothing else can be justified.
 */
export function settleWarnings(
  issues: readonly Issue[],
  { justifications, rules, observations, earlier }: Justified,
): readonly Issue[] {
  if (justifications.length === 0) return issues;
  const bound = justifications.map((one) => ({ one, as: { ...one, compared: comparedNow(one.compared) } }));
  const definitions = new Map(rules.map((rule) => [rule.id, rule]));
  const found = issues.map((issue) => {
    if (issue.severity !== "warning") return { issue, inForce: undefined };
    const finding = findingOf(issue, definitions.get(issue.rule ?? ""), observations, earlier);
    return { issue, inForce: bound.filter(({ as }) => isSameFinding(as, finding)).at(-1)?.one };
  });
  const used = new Set(found.map(({ inForce }) => inForce));
  const lapsed = justifications.filter((one) => !used.has(one));
  return found.map(({ issue, inForce }) => {
    if (inForce) return { ...issue, justification: inForce };
    const before =
      issue.severity === "warning"
        ? lapsed.filter(({ rule, key }) => rule === (issue.rule ?? issue.code) && key === (issue.key ?? "")).at(-1)
        : undefined;
    return before ? { ...issue, lapsed: before } : issue;
  });
}

/** A warning that nobody has justified; only these stand between a report and its push. */
export function isOpenWarning({ severity, justification }: Issue): boolean {
  return severity === "warning" && !justification;
}
