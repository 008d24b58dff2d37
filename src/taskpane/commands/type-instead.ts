import { reportIn } from "../../app/look-at-workbook";
import type { Facts } from "../../core/issue/fact";
import type { Issue } from "../../core/issue/issue";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/** Writes only over what the person saw: the same rule still finds the same there. */
export async function typeInstead(
  { workbook, state, look }: CommandContext,
  shown: Issue,
  value: string | number,
): Promise<void> {
  await look();
  const { look: now } = state();
  const issues = reportIn(now)?.assessment.issues ?? [];
  const seen: Facts = shown.facts;
  const same = issues.find((issue) => {
    const facts: Facts = issue.facts;
    return (
      issue.key === shown.key &&
      issue.rule === shown.rule &&
      facts["seen"] === seen["seen"] &&
      facts["value"] === seen["value"]
    );
  });
  if (same?.sheet === undefined || same.cell === undefined) return;
  valueOf(await workbook.type([{ sheet: same.sheet, cell: same.cell, value }]));
  await look();
}
