import { reportIn } from "../../app/look-at-workbook";
import { changedMarks, hasMarks } from "../../core/report/finding-marks";
import type { Snapshot } from "../../core/workbook/snapshot";
import type { CommandContext } from "../command-context";

/**
 * Marks the cells of the findings that are shown. A mark is no figure: where Excel refuses, the findings still stand in
 * the pane. Only after what a person asked for, since each writing is a step of Excel's Undo.
 */
export async function markFindings({ workbook, state }: CommandContext, snapshot: Snapshot): Promise<void> {
  const assessment = reportIn(state().look)?.assessment;
  if (!assessment?.report) return;
  const cells = changedMarks(snapshot, assessment.report, assessment.issues);
  if (cells.length > 0) await workbook.type(cells);
}

/** After something was settled: where nobody asked for marks, the workbook stays as it is besides. */
export async function refreshMarks(context: CommandContext, snapshot: Snapshot): Promise<void> {
  if (hasMarks(snapshot)) await markFindings(context, snapshot);
}
