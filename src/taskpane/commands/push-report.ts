import { makeSubmission } from "../../app/submit-report";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Opens the report to hand in as a workbook of its own; nothing for one that is not clean. */
export async function pushReport({ shipped, format, workbook, state, set, look }: CommandContext): Promise<void> {
  await look();
  const { look: now } = state();
  if (now?.kind !== "report" || !now.assessment.report || now.assessment.verdict !== "accepted") return;
  const { fileName, plan } = makeSubmission(shipped().framework, now.assessment.report);
  const bytes = await (await format()).write(plan);
  valueOf(await workbook.open(bytes));
  set({ submitted: fileName });
}
