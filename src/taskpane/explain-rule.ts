import { explainedChunks } from "../adapters/browser/explained-chunks";
import { findFrameworks, type Frameworks } from "../app/frameworks";
import { explanationOf, type RuleExplanation } from "../core/validation/rule-card";
import { labelsIn } from "../core/framework/framework";
import type { VersionName } from "../core/framework/framework-version";
import { valueOf } from "./stopped";

let found: Promise<Frameworks> | undefined;

/** Why a rule of a version is there, in that language. Fails as an import does when the words do not arrive. */
export async function explainRule(version: VersionName, language: string, rule: string): Promise<RuleExplanation> {
  found ??= findFrameworks(explainedChunks, language).then(valueOf);
  const { framework } = valueOf(await (await found).open(version));
  return explanationOf(framework, labelsIn(framework, language), rule);
}
