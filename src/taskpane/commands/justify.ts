import { justifyFindings } from "../../app/justify-findings";
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
  const { look: seen } = state();
  const snapshot = await look();
  const { look: now } = state();
  if (seen?.kind !== "report" || now?.kind !== "report") return;
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
