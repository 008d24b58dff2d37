import type { Labels } from "../framework/framework-schema";
import { totalFormula } from "./total-formula";
import type { EmptiedTotal } from "./read-totals";

/** Cells of totals that were cleared, each with the formula that it had, made from where its parts stand now. */
export function restoredTotals(
  labels: Labels,
  emptied: readonly EmptiedTotal[],
): readonly { readonly sheet: string; readonly cell: string; readonly value: string }[] {
  return emptied.map(({ total, parts }) => {
    const addresses = parts.map(({ provenance }) => provenance.cell);
    const { sheet, cell } = total.provenance;
    return { sheet, cell, value: `=${totalFormula(addresses, labels.noData["no-data"] ?? "")}` };
  });
}
