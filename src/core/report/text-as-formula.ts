/** Texts that Excel took for something to calculate: "- one lorry" and "= as before" give #NAME? there. */
import type { Issue } from "../issue/issue";
import { cellAddress } from "../workbook/address";
import type { SnapshotCell } from "../workbook/snapshot";
import { cellKey, type TableBlock } from "./find-tables";
import type { ReadCell } from "./read-cell";

/** What was typed into a cell for a text that holds none, as far as the cell tells; undefined where it holds one. */
export function typedAsFormula(cell: SnapshotCell | undefined): string | undefined {
  if (cell?.type !== "error" && cell?.type !== "notCalculated") return undefined;
  const { formula, value } = cell;
  if (formula === undefined) return String(value ?? "");
  return /^\s*[-+]/.test(formula) ? formula : `=${formula}`;
}

export function textsAsFormulas(read: readonly ReadCell[]): readonly Issue[] {
  return read.flatMap(({ row, cell, observation: { key, provenance } }): readonly Issue[] => {
    const typed = row.content.kind === "text" ? typedAsFormula(cell) : undefined;
    return typed === undefined
      ? []
      : [
          {
            code: "text-as-formula",
            severity: "error",
            sheet: provenance.sheet,
            cell: provenance.cell,
            key,
            facts: { typed },
          },
        ];
  });
}

export function notesAsFormulas({ sheet, rows, columns, cells }: TableBlock): readonly Issue[] {
  return [...rows].flatMap(([row, [at = -1]]) =>
    ["note", "source"].flatMap((id): readonly Issue[] => {
      const cell = cells.get(cellKey(at, columns.get(id)?.[0] ?? -1));
      const typed = typedAsFormula(cell);
      return cell === undefined || typed === undefined
        ? []
        : [
            {
              code: "note-as-formula",
              severity: "error",
              sheet,
              cell: cellAddress(cell),
              key: row,
              facts: { row, typed },
            },
          ];
    }),
  );
}
