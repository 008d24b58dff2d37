import { makeTemplate } from "../../app/make-template";
import type { ReportWanted } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { readChosenFile } from "./read-chosen-file";

/** Inserts the template into the open workbook. */
export async function startReport(
  { open, format, workbook, set, look }: CommandContext,
  { from, ...wanted }: ReportWanted,
): Promise<void> {
  const made = makeTemplate(open.framework, await format(), {
    ...wanted,
    ...(from ? { from: await readChosenFile(from) } : {}),
  });
  valueOf(await workbook.insert(valueOf(made)));
  set({ trouble: made.issues });
  await look();
}
