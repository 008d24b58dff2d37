import { certified } from "../../core/regional/certified";
import { planAgain } from "../../core/regional/plan-again";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Writes the sheets anew on which somebody typed over what the reports say; all others stay as they are. */
export async function putBack({ workbook, state, look }: CommandContext): Promise<void> {
  await look();
  const { look: now } = state();
  if (now?.kind !== "regional") return;
  const { open, workbook: written, snapshot } = now;
  const { regional, language } = written;
  const plan = certified(open.framework, regional, language, planAgain(open.framework, written, snapshot));
  const wrong = new Set(now.overwritten.map(({ sheet }) => sheet));
  valueOf(await workbook.update({ ...plan, sheets: plan.sheets.filter(({ name }) => wrong.has(name)) }));
  await look();
}
