/**
 * A rule pack re-grades rules of a framework or switches them off, without a new template: a rule that turned out to be
 * wrong or a nuisance can be answered with a small file. Rules are neither added nor changed in what they demand.
 */
import * as v from "valibot";
import type { Issue, Outcome } from "../issue/issue";
import type { Framework } from "./framework";
import { rulePackSchema } from "./rule-pack-schema";
import type { RulePackFile } from "./rule-pack-schema";

/** A text that may be anything -> the pack in it. */
export function readRulePack(text: string): Outcome<RulePackFile> {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refuse([invalid("", "it is no JSON")]);
  }
  const parsed = v.safeParse(rulePackSchema, content);
  if (!parsed.success) return refuse(parsed.issues.map((issue) => invalid(v.getDotPath(issue) ?? "", issue.message)));
  return { ok: true, value: parsed.output, issues: [] };
}

/**
 * The framework under this pack: results name the pack's version. Issues when the pack is for another framework or
 * names unknown rules.
 */
export function applyRulePack(framework: Framework, pack: RulePackFile): Outcome<Framework> {
  const own = `${framework.id} ${framework.version}`;
  if (pack.framework !== own)
    return refuse([{ code: "rule-pack-other", severity: "error", facts: { found: pack.framework, expected: own } }]);
  const { rules } = framework.rulePack;
  const faults = pack.changes.flatMap(({ rule }, index) => {
    if (!rules.some(({ id }) => id === rule))
      return [invalid(`changes ${String(index + 1)}`, `there is no rule "${rule}"`)];
    return pack.changes.findIndex((one) => one.rule === rule) < index
      ? [invalid(`changes ${String(index + 1)}`, `rule "${rule}" stands there twice`)]
      : [];
  });
  if (faults.length > 0) return refuse(faults);
  const changes = new Map(pack.changes.map((change) => [change.rule, change]));
  const graded = rules.flatMap((rule) => {
    const change = changes.get(rule.id);
    if (change?.off === true) return [];
    return [change?.severity === undefined ? rule : { ...rule, severity: change.severity }];
  });
  return {
    ok: true,
    value: {
      ...framework,
      rulePack: { ...framework.rulePack, version: pack.version, rules: graded, changes: pack.changes },
    },
    issues: [],
  };
}

function invalid(key: string, problem: string): Issue {
  return { code: "rule-pack-invalid", severity: "error", facts: { key: key === "" ? "-" : key, problem } };
}

function refuse(issues: readonly Issue[]): Outcome<never> {
  return { ok: false, issues };
}
