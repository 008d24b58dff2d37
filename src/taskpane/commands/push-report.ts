import { reportIn } from "../../app/look-at-workbook";
import { makeSubmission } from "../../app/submit-report";
import { blankCover } from "../../core/report/blank-cover";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Asks for what the cover does not say; a report whose cover says it all is handed in at once. */
export async function pushReport(context: CommandContext): Promise<void> {
  const { shipped, state, set, look } = context;
  const blank = blankCover(shipped().framework, await look());
  if (reportIn(state().look)?.assessment.verdict !== "accepted") return;
  set({ handIn: blank, pushDraft: undefined });
  if (blank.length === 0) await handIn(context);
}

/** Opens the report to hand in as a workbook of its own; nothing for one that is not clean. */
export async function handIn({ shipped, format, workbook, state, set, look, notes }: CommandContext): Promise<void> {
  await look();
  const now = reportIn(state().look);
  set({ handIn: undefined });
  if (!now?.assessment.report || now.assessment.verdict !== "accepted") return;
  const { fileName, plan, seal } = makeSubmission(shipped().framework, now.assessment.report);
  const bytes = await (await format()).write(plan);
  const submitted = { name: fileName, word: "pushed", seal } as const;
  (await notes()).leave(submitted);
  valueOf(await workbook.open(bytes));
  set({ submitted });
}
