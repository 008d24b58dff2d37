import { keepHistoryAnswer, type HistoryGiven } from "../../app/answer-history";
import { reportIn } from "../../app/look-at-workbook";
import type { CommandContext } from "../command-context";
import { Refused, valueOf } from "../stopped";
import { refreshMarks } from "./mark-findings";

/** Looks first: what is answered is what stands in the workbook now, if the person saw the same. */
export async function answerHistory(context: CommandContext, given: Omit<HistoryGiven, "today">): Promise<void> {
  const { workbook, today, state, set, look } = context;
  const seen = reportIn(state().look)?.assessment.report;
  const snapshot = await look();
  const found = reportIn(state().look);
  const now = found?.assessment.report;
  if (!seen || !found || !now) throw new Refused([{ code: "justification-outdated", severity: "error", facts: {} }]);
  const plan = keepHistoryAnswer(found.open.framework, snapshot, { now, seen }, { ...given, today: today() });
  valueOf(await workbook.update(valueOf(plan)));
  await refreshMarks(context, await look());
  set({ who: given.who.trim() });
}
