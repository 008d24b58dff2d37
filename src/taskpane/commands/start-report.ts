import { versionForYear } from "../../app/frameworks";
import { makeTemplate } from "../../app/make-template";
import { readFile } from "../../app/read-file";
import { impossible } from "../../core/issue/issue";
import type { ReportWanted } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { readChosenFile } from "./read-chosen-file";

/** Inserts the template into the open workbook. */
export async function startReport(
  { frameworks, format, workbook, set, look }: CommandContext,
  { from, ...wanted }: ReportWanted,
): Promise<void> {
  const reader = await format();
  const version = versionForYear(frameworks.versions, wanted.round) ?? impossible(`no version has ${wanted.round}`);
  const { framework } = valueOf(await frameworks.open(version, [wanted.language]));
  const made = makeTemplate(framework, {
    ...wanted,
    ...(from ? { from: valueOf(await readFile(frameworks, reader, await readChosenFile(from))) } : {}),
  });
  valueOf(await workbook.insert(valueOf(made)));
  set({ trouble: made.issues });
  await look();
}
