import { labelsIn } from "../../core/framework/framework";
import { planRegional } from "../../core/regional/plan-regional";
import { namesIn } from "../../core/regional/regional-sheet-names";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Writes the sheets anew on which somebody typed over what the reports say; all others stay as they are. */
export async function putBack({ workbook, state, look }: CommandContext): Promise<void> {
  await look();
  const { look: now } = state();
  if (now?.kind !== "regional") return;
  const { framework } = now.open;
  const { regional, language } = now.workbook;
  const labels = labelsIn(framework, language);
  const plan = planRegional(framework, regional, labels.language, namesIn(framework, labels, now.snapshot));
  const wrong = new Set(now.overwritten.map(({ sheet }) => sheet));
  valueOf(await workbook.update({ ...plan, sheets: plan.sheets.filter(({ name }) => wrong.has(name)) }));
  await look();
}
