import { reportIn } from "../../app/look-at-workbook";
import type { Facts } from "../../core/issue/fact";
import type { Issue } from "../../core/issue/issue";
import type { Instead } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { refreshMarks } from "./mark-findings";

/** Writes only over what the person saw: where the same rule still finds the same. All cells in one go. */
export async function typeInstead(context: CommandContext, chosen: readonly Instead[]): Promise<void> {
  const { workbook, state, look } = context;
  await look();
  const issues = reportIn(state().look)?.assessment.issues ?? [];
  const typed = chosen.flatMap(({ issue: shown, value }) => {
    const { sheet, cell } = issues.find((issue) => isSame(issue, shown)) ?? {};
    return sheet === undefined || cell === undefined ? [] : [{ sheet, cell, value }];
  });
  if (typed.length === 0) return;
  valueOf(await workbook.type(typed));
  await refreshMarks(context, await look());
}

function isSame(issue: Issue, shown: Issue): boolean {
  const [facts, seen]: readonly [Facts, Facts] = [issue.facts, shown.facts];
  return (
    issue.key === shown.key &&
    issue.rule === shown.rule &&
    ["seen", "value", "typed"].every((fact) => facts[fact] === seen[fact])
  );
}
