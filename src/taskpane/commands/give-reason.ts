import type { ReasonGiven } from "../../app/give-reason";
import { saveReason } from "../../app/save-reason";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { refreshMarks } from "./mark-findings";

/** Looks again whatever came of it: a form that stays open shows what the cell holds now. */
export async function giveReason(context: CommandContext, asked: ReasonGiven): Promise<void> {
  const { shipped, workbook, look } = context;
  const saved = await saveReason(shipped().framework, workbook, asked);
  await refreshMarks(context, await look());
  valueOf(saved);
}
