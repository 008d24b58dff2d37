import type { ReasonGiven } from "../../app/give-reason";
import { saveReason } from "../../app/save-reason";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Looks again whatever came of it: a form that stays open shows what the cell holds now. */
export async function giveReason({ shipped, workbook, look }: CommandContext, asked: ReasonGiven): Promise<void> {
  const saved = await saveReason(shipped().framework, workbook, asked);
  await look();
  valueOf(saved);
}
