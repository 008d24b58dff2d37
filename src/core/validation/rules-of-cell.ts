import type { CompiledRule } from "./compile-rules";

/**
 * The rules that look at one observation, each with only those of its targets that do: what has to be checked again
 * when that cell changes.
 */
export function rulesOfCell(rules: readonly CompiledRule[], key: string): readonly CompiledRule[] {
  return rules.flatMap((rule) => {
    const targets = rule.targets.filter(({ at, inputs }) => at === key || inputs.includes(key));
    return targets.length > 0 ? [{ ...rule, targets }] : [];
  });
}
