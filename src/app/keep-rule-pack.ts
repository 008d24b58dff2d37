import { readRulePack } from "../core/framework/rule-pack";
import type { Outcome } from "../core/issue/issue";
import { planRulePack } from "../core/sheet/plan-rule-pack";
import type { WorkbookPlan } from "../core/workbook/plan";
import { withRulePack, type OpenFramework } from "./open-framework";

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
