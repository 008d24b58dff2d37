import { labelsIn, type Framework } from "../framework/framework";
import type { Snapshot } from "../workbook/snapshot";
import type { WorkbookPlan } from "../workbook/plan";
import { planRegional } from "./plan-regional";
import type { RegionalWorkbook } from "./read-regional";
import { namesIn } from "./regional-sheet-names";

/** What a regional workbook would be if it were written now, with its sheets called as they are in the workbook `now`. */
export function planAgain(framework: Framework, { regional, language }: RegionalWorkbook, now: Snapshot): WorkbookPlan {
  const labels = labelsIn(framework, language);
  return planRegional(framework, regional, labels.language, namesIn(framework, labels, now));
}
