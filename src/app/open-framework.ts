import type { Framework } from "../core/framework/framework";
import { applyRulePack } from "../core/framework/rule-pack";
import type { RulePackFile } from "../core/framework/rule-pack-schema";
import { impossible, type Outcome } from "../core/issue/issue";
import type { RulesFor } from "../core/assessment/assess";
import { compileRules, type CompiledRule } from "../core/validation/compile-rules";

/** A framework that was checked as a whole, with its rules ready for any of its years. */
export interface OpenFramework {
  readonly framework: Framework;
  readonly rulesFor: RulesFor;
}

/** A loaded framework with its rules; Issues say which key of which file is wrong. */
export function openFramework(loaded: Outcome<Framework>): Outcome<OpenFramework> {
  return loaded.ok ? withCompiledRules(loaded.value) : loaded;
}

/** The same framework under a rule pack; Issues when the pack is not for it. */
export function withRulePack({ framework }: OpenFramework, pack: RulePackFile): Outcome<OpenFramework> {
  const graded = applyRulePack(framework, pack);
  return graded.ok ? withCompiledRules(graded.value) : graded;
}

function withCompiledRules(framework: Framework): Outcome<OpenFramework> {
  const lastYear = framework.years.at(-1) ?? "";
  const checked = compileRules(framework, lastYear);
  if (!checked.ok) return checked;
  const compiled = new Map<string, readonly CompiledRule[]>([[lastYear, checked.value]]);
  const rulesFor: RulesFor = (round) => {
    const known = compiled.get(round);
    if (known) return known;
    const rules = compileRules(framework, round);
    if (!rules.ok) return impossible("rules that were checked do not compile");
    compiled.set(round, rules.value);
    return rules.value;
  };
  return { ok: true, value: { framework, rulesFor }, issues: [] };
}
