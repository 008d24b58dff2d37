import { readRulePack } from "../core/framework/rule-pack";
import type { Issue, Outcome } from "../core/issue";
import { planRulePack, readRulePackSheet } from "../core/template/rule-pack-sheet";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import { withRulePack, type OpenFramework } from "./open-framework";

/** The framework as a workbook's own rule pack grades it; one that cannot be used is said, and the shipped rules count. */
export function openFor(open: OpenFramework, snapshot: Snapshot): { readonly open: OpenFramework; readonly issues: readonly Issue[] } {
  const pack = readRulePackSheet(snapshot);
  if (!pack) return { open, issues: [] };
  const graded = pack.ok ? withRulePack(open, pack.value) : pack;
  return graded.ok ? { open: graded.value, issues: [] } : { open, issues: graded.issues };
}

/** A rule pack file as the sheet that keeps it in a workbook. Refuses what is no pack of this framework. */
export function keepRulePack(open: OpenFramework, content: Uint8Array): Outcome<WorkbookPlan> {
  const pack = readRulePack(new TextDecoder().decode(content));
  if (!pack.ok) return pack;
  const graded = withRulePack(open, pack.value);
  if (!graded.ok) return graded;
  return { ok: true, issues: [], value: { title: "", properties: {}, looks: {}, sheets: [planRulePack(pack.value)], names: [] } };
}
