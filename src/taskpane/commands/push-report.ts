import { reportIn } from "../../app/look-at-workbook";
import { makeSubmission } from "../../app/submit-report";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Opens the report to hand in as a workbook of its own; nothing for one that is not clean. */
export async function pushReport({
  shipped,
  format,
  workbook,
  state,
  set,
  look,
  notes,
}: CommandContext): Promise<void> {
  await look();
  const now = reportIn(state().look);
  if (!now?.assessment.report || now.assessment.verdict !== "accepted") return;
  const { fileName, plan } = makeSubmission(shipped().framework, now.assessment.report);
  const bytes = await (await format()).write(plan);
  const submitted = { name: fileName, word: "pushed" } as const;
  (await notes()).leave(submitted);
  valueOf(await workbook.open(bytes));
  set({ submitted });
}
