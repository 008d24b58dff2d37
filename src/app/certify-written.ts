import type { Regional } from "../core/consolidation/regional";
import type { Framework } from "../core/framework/framework";
import type { Issue } from "../core/issue/issue";
import { certified, isCertificate } from "../core/regional/certified";
import { unsourcedIn } from "../core/regional/check-certificate";
import { countAnew, type Counted } from "../core/regional/count-anew";
import { readRegionalData } from "../core/regional/read-regional-data";
import { regionalSheets } from "../core/regional/regional-sheets";
import type { Snapshot } from "../core/workbook/snapshot";
import type { SheetPlan, WorkbookPlan } from "../core/workbook/plan";
import type { WorkbookFormat } from "./ports";

interface WrittenCount {
  readonly counted: Counted;
  /** What should be there and is not. */
  readonly issues: readonly Issue[];
}

/** Counts a regional workbook that was just written, as it is read back. `meant`: what was to be written. */
function countWritten(framework: Framework, meant: Regional, written: Snapshot): WrittenCount {
  const snapshot = regionalSheets(written);
  const data = readRegionalData(framework, snapshot);
  const counted = countAnew(framework, meant.observations, data.kind === "read" ? data.lines : [], snapshot);
  const lost = meant.inputs.flatMap(({ jurisdiction, file, cells }): readonly Issue[] => {
    const found = counted.landed.get(jurisdiction) ?? 0;
    const facts = { jurisdiction, known: file, found, written: cells };
    return found === cells ? [] : [{ code: "certificate-cells-differ", severity: "error", facts }];
  });
  return { counted, issues: [...lost, ...unsourcedIn(counted)] };
}

/** What was written, counted again. */
export interface CertifiedWriting {
  /** What should be there and is not. */
  readonly issues: readonly Issue[];
  /** The certificate that says so; no sheet where all is there. */
  readonly certificate: readonly SheetPlan[];
}

/**
 * @param planOf the plan, made where it is needed
 * @param written a workbook that the plan was written into, as it is read back
 */
export function certifyWritten(
  framework: Framework,
  regional: Regional,
  language: string,
  planOf: () => WorkbookPlan,
  written: Snapshot,
): CertifiedWriting {
  const { counted, issues } = countWritten(framework, regional, written);
  if (issues.length === 0) return { issues, certificate: [] };
  const { sheets } = certified(framework, regional, language, planOf(), counted);
  return { issues, certificate: sheets.filter(isCertificate) };
}

/**
 * The bytes of a regional workbook whose certificate says what is read from these bytes. Where that is not what was
 * meant, the certificate says so, and Issues do.
 */
export async function writeCertified(
  format: WorkbookFormat,
  framework: Framework,
  regional: Regional,
  language: string,
  plan: WorkbookPlan,
): Promise<{ readonly bytes: Uint8Array; readonly issues: readonly Issue[] }> {
  const bytes = await format.write(plan);
  const read = format.read(bytes);
  const { counted, issues } = countWritten(framework, regional, read.ok ? read.value : { sheets: [] });
  if (issues.length === 0) return { bytes, issues };
  return { bytes: await format.write(certified(framework, regional, language, plan, counted)), issues };
}
