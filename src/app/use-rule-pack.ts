import { readRulePack } from "../core/framework/rule-pack";
import type { RulePackFile } from "../core/framework/rule-pack-schema";
import type { Issue, Outcome } from "../core/issue/issue";
import { planRulePack, readRulePackSheet } from "../core/sheet/rule-pack-sheet";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import { withRulePack, type OpenFramework } from "./open-framework";

/** The last pack that was used beside a framework: a workbook is checked again and again while it is filled in. */
const LAST = new WeakMap<OpenFramework, { readonly pack: string; readonly graded: Outcome<OpenFramework> }>();

/**
 * The framework as a workbook's own rule pack grades it; one that cannot be used is said, and the shipped rules count.
 */
export function openFor(
  open: OpenFramework,
  snapshot: Snapshot,
): { readonly open: OpenFramework; readonly issues: readonly Issue[] } {
  const pack = readRulePackSheet(snapshot);
  if (!pack) return { open, issues: [] };
  const graded = pack.ok ? gradedBy(open, pack.value) : pack;
  return graded.ok ? { open: graded.value, issues: [] } : { open, issues: graded.issues };
}

function gradedBy(open: OpenFramework, pack: RulePackFile): Outcome<OpenFramework> {
  const known = LAST.get(open);
  const text = JSON.stringify(pack);
  const graded = known?.pack === text ? known.graded : withRulePack(open, pack);
  LAST.set(open, { pack: text, graded });
  return graded;
}

/** A rule pack file as the sheet that keeps it in a workbook. Refuses what is no pack of this framework. */
export function keepRulePack(open: OpenFramework, content: Uint8Array): Outcome<WorkbookPlan> {
  const pack = readRulePack(new TextDecoder().decode(content));
  if (!pack.ok) return pack;
  const graded = withRulePack(open, pack.value);
  if (!graded.ok) return graded;
  return {
    ok: true,
    issues: [],
    value: { title: "", properties: {}, looks: {}, sheets: [planRulePack(pack.value)], names: [] },
  };
}
