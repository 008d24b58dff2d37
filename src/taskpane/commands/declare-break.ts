import { saveBreak } from "../../app/declare-break";
import type { SeriesBreak } from "../../core/break/series-break";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Looks again whatever came of it: a form that stays open shows what the sheet says now. */
export async function declareBreak({ shipped, workbook, look }: CommandContext, declared: SeriesBreak): Promise<void> {
  const saved = await saveBreak(shipped().framework, workbook, declared);
  await look();
  valueOf(saved);
}
