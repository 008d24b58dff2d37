import { byJurisdiction } from "../consolidation/by-jurisdiction";
import type { Framework } from "../framework/framework";
import type { Issue } from "../issue/issue";
import { contentsCode, isFilled } from "../seal/contents-code";
import { tablesOn } from "../sheet/keyed-table";
import { cellAddress } from "../workbook/address";
import type { Snapshot } from "../workbook/snapshot";
import { countAnew, type Counted } from "./count-anew";
import { CERTIFICATE_CHECKS } from "./read-certificate";
import type { RegionalWorkbook } from "./read-regional";

export interface CertificateLook {
  readonly counted: Counted;
  /** Cells that the reports submitted, by the certificate. */
  readonly cells: number;
  /** Of them those that are not in the workbook. */
  readonly orphans: number;
  readonly issues: readonly Issue[];
}

/**
 * Counts again what the certificate of a regional workbook says. Undefined for one without a certificate, from before
 * there were any.
 * @param overwritten cells that are not what the reports say: what follows from them is not told a second time
 */
export function checkCertificate(
  framework: Framework,
  { regional: { inputs, observations } }: RegionalWorkbook,
  snapshot: Snapshot,
  overwritten: readonly Issue[],
): CertificateLook | undefined {
  if (inputs.length === 0) return undefined;
  const isAsWritten = overwritten.length === 0;
  const counted = countAnew(framework, observations, observations, snapshot);
  const cells = inputs.reduce((sum, input) => sum + input.cells, 0);
  const there = inputs.reduce((sum, { jurisdiction }) => sum + (counted.landed.get(jurisdiction) ?? 0), 0);
  const ownOf = byJurisdiction(observations);
  const changed = inputs.flatMap(({ jurisdiction, file, cells: written, mark }): readonly Issue[] => {
    const own = ownOf(jurisdiction).filter(isFilled);
    if (own.length === written && contentsCode(own) === mark) return [];
    const facts = { jurisdiction, known: file, found: own.length, written };
    return [{ code: "certificate-cells-differ", severity: "error", facts }];
  });
  return {
    counted,
    cells,
    orphans: Math.max(0, cells - there),
    issues: [
      ...changed,
      ...(isAsWritten ? [...unsourcedIn(counted), ...typedOver(snapshot, { cells, there, counted })] : []),
    ],
  };
}

/** Nobody looks up more. */
const PLACES_TOLD = 8;

export function unsourcedIn({ unsourced }: Counted): readonly Issue[] {
  if (unsourced.length === 0) return [];
  const places = unsourced.length > PLACES_TOLD ? [...unsourced.slice(0, PLACES_TOLD), "\u2026"] : [...unsourced];
  return [{ code: "certificate-figures-unsourced", severity: "error", facts: { count: unsourced.length, places } }];
}

/** A count of the certificate that is another one than is counted now. */
function typedOver(
  { sheets }: Snapshot,
  { cells, there, counted }: { readonly cells: number; readonly there: number; readonly counted: Counted },
): readonly Issue[] {
  // What is missing is told by itself; the certificate may say it or not know of it yet.
  const right: Readonly<Record<string, readonly number[]>> = {
    cells: [cells, there],
    figures: [counted.figures, counted.sourced],
  };
  return sheets
    .flatMap((sheet) => tablesOn(CERTIFICATE_CHECKS, sheet))
    .flatMap(({ sheet, columns, lines }) =>
      lines.flatMap((line) =>
        (["expected", "found"] as const).flatMap((id): readonly Issue[] => {
          const [counts = [], seen] = [right[line.text("what")], line.at(id)?.value];
          const [wanted] = counts;
          // Blank where nothing was counted yet.
          if (wanted === undefined || seen === undefined || counts.some((count) => count === seen)) return [];
          const cell = cellAddress({ row: line.row, column: columns.get(id)?.[0] ?? 0 });
          const facts = { seen: String(seen ?? ""), right: String(wanted) };
          return [{ code: "figure-overwritten", severity: "error", sheet, cell, facts }];
        }),
      ),
    );
}
