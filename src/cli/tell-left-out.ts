import { sheetsLeftOut } from "../app/sheets-left-out";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import type { CliContext } from "./cli-context";

/** Names the sheets of a workbook that are not in the one that is written from it. */
export function tellLeftOut(
  { complain }: CliContext,
  file: string,
  snapshot: Snapshot,
  plan: WorkbookPlan,
  out: string,
): void {
  const left = sheetsLeftOut(snapshot, plan);
  if (left.length > 0) complain(`${file}: sheets left out of ${out}: ${left.join(", ")}.`);
}
