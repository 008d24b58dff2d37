import { countWritten } from "../../app/certify-written";
import type { MergeResult } from "../../app/merge-workbooks";
import type { Issue } from "../../core/issue/issue";
import { certified, isCertificate } from "../../core/regional/certified";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/**
 * Looks at what was written into the open workbook and counts it. Where it is not what was meant, the certificate says so
 * from then on, and the Issues do.
 */
export async function certifyOpen(
  { workbook, look }: CommandContext,
  { open: { framework }, regional, language, plan }: Pick<MergeResult, "open" | "regional" | "language" | "plan">,
): Promise<readonly Issue[]> {
  const { counted, issues } = countWritten(framework, regional, await look());
  if (issues.length === 0) return [];
  const { sheets } = certified(framework, regional, language, plan, counted);
  valueOf(await workbook.update({ ...plan, properties: {}, sheets: sheets.filter(isCertificate) }));
  await look();
  return issues;
}
