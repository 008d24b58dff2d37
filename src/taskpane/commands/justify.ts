import { justifyFindings } from "../../app/justify-findings";
import { reportIn } from "../../app/look-at-workbook";
import type { GivenReason } from "../../core/issue/justification";
import type { Cause } from "../../core/assessment/group-by-cause";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Looks first: what is justified is what stands in the workbook now, if the person saw the same. */
export async function justify(
  { workbook, say, today, state, set, look }: CommandContext,
  { lead, others }: Cause,
  given: GivenReason,
): Promise<void> {
  const seen = reportIn(state().look);
  const snapshot = await look();
  const now = reportIn(state().look);
  if (!seen || !now) return;
  const request = {
    snapshot,
    now: now.assessment,
    seen: seen.assessment,
    findings: [lead, ...others],
    given,
    today: today(),
  };
  valueOf(await workbook.update(valueOf(justifyFindings(now.open.framework, request))));
  await look();
  set({ who: given.who.trim(), said: { kind: "done", text: say("justified") } });
}
