import { labelsIn } from "../core/framework/framework";
import type { VersionName } from "../core/framework/framework-version";
import { explanationOf, type RuleExplanation } from "../core/validation/rule-card";
import { valueOf } from "./stopped";
import { wholeFrameworks } from "./whole-frameworks";

/** Why a rule of a version is there, in that language. Fails as an import does when the words do not arrive. */
export async function explainRule(version: VersionName, language: string, rule: string): Promise<RuleExplanation> {
  const { framework } = valueOf(await (await wholeFrameworks(language)).open(version));
  return explanationOf(framework, labelsIn(framework, language), rule);
}
