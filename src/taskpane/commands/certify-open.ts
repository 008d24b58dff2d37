import type { CertifiedWriting } from "../../app/certify-written";
import type { Issue } from "../../core/issue/issue";
import type { Snapshot } from "../../core/workbook/snapshot";
import type { WorkbookPlan } from "../../core/workbook/plan";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";

/**
 * Looks at what was written into the open workbook and has it counted. Where it is not what was meant, the certificate
 * says so from then on, and the Issues do.
 */
export async function certifyOpen(
  { workbook, look }: CommandContext,
  plan: WorkbookPlan,
  count: (written: Snapshot) => CertifiedWriting | Promise<CertifiedWriting>,
): Promise<readonly Issue[]> {
  const { issues, certificate } = await count(await look());
  if (issues.length === 0) return [];
  valueOf(await workbook.update({ ...plan, properties: {}, sheets: certificate }));
  await look();
  return issues;
}
