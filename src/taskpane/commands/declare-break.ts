import { saveBreak } from "../../app/declare-break";
import type { SeriesBreak } from "../../core/break/series-break";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { refreshMarks } from "./mark-findings";

/** Looks again whatever came of it: a form that stays open shows what the sheet says now. */
export async function declareBreak(context: CommandContext, declared: SeriesBreak): Promise<void> {
  const { shipped, workbook, look } = context;
  const saved = await saveBreak(shipped().framework, workbook, declared);
  await refreshMarks(context, await look());
  valueOf(saved);
}
