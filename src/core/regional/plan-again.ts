import { labelsIn, type Framework } from "../framework/framework";
import type { Snapshot } from "../workbook/snapshot";
import type { WorkbookPlan } from "../workbook/plan";
import { planRegional } from "./plan-regional";
import type { RegionalWorkbook } from "./read-regional";
import { namesIn } from "./regional-sheet-names";

/** The last plan of a workbook, as long as the workbook is: what looks for additions and what looks for figures typed over ask alike. */
const PLANNED = new WeakMap<RegionalWorkbook, { framework: Framework; now: Snapshot; plan: WorkbookPlan }>();

/** What a regional workbook would be if it were written now, with its sheets called as they are in the workbook `now`. */
export function planAgain(framework: Framework, workbook: RegionalWorkbook, now: Snapshot): WorkbookPlan {
  const known = PLANNED.get(workbook);
  if (known?.framework === framework && known.now === now) return known.plan;
  const labels = labelsIn(framework, workbook.language);
  const plan = planRegional(framework, workbook.regional, labels.language, namesIn(framework, labels, now));
  PLANNED.set(workbook, { framework, now, plan });
  return plan;
}
