import { justifyFindings } from "../../app/justify-findings";
import { reportIn } from "../../app/look-at-workbook";
import type { GivenReason } from "../../core/issue/justification";
import type { Cause } from "../../core/assessment/group-by-cause";
import { ofOneRow } from "../../core/assessment/of-one-row";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { refreshMarks } from "./mark-findings";

/**
 * Looks first: what is justified is what stands in the workbook now, if the person saw the same. Other rows of the cause
 * are asked about next.
 */
export async function justify(context: CommandContext, cause: Cause, given: GivenReason): Promise<void> {
  const { workbook, say, today, state, set, look } = context;
  const seen = reportIn(state().look);
  const snapshot = await look();
  const now = reportIn(state().look);
  if (!seen || !now) return;
  const request = {
    snapshot,
    now: now.assessment,
    seen: seen.assessment,
    findings: ofOneRow(cause),
    given,
    today: today(),
  };
  valueOf(await workbook.update(valueOf(justifyFindings(now.open.framework, request))));
  await refreshMarks(context, await look());
  set({ who: given.who.trim(), said: { kind: "done", text: say("justified") } });
}
