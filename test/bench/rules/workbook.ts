/** Figures -> the workbook as it is read: the template's own cells and what was typed into them. */
import type { Framework } from "../../../src/core/framework/framework";
import { observationKey } from "../../../src/core/framework/observation-key";
import { layoutOf, periodColumn } from "../../../src/core/template/layout";
import type { Snapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { filledReport } from "../../fixtures/filled-report";
import type { Figures } from "./plausible-report";

interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type WorkbookMaker = (jurisdiction: string, figures: Figures) => Snapshot;

/** Makes the empty template of each jurisdiction once, and fills it in as often as wanted. */
export function workbookMaker(framework: Framework, round: string): WorkbookMaker {
  const places = placesOf(framework, round);
  const empty = new Map<string, Snapshot>();
  return (jurisdiction, figures) => {
    const template = empty.get(jurisdiction) ?? filledReport(framework, { jurisdiction, round });
    empty.set(jurisdiction, template);
    const typed = new Map<string, SnapshotCell[]>();
    for (const [key, value] of figures) {
      const place = places.get(key);
      if (!place) continue;
      const cells = typed.get(place.sheet) ?? [];
      cells.push({
        row: place.row,
        column: place.column,
        value,
        isFormula: false,
        type: typeof value === "number" ? "number" : "text",
      });
      typed.set(place.sheet, cells);
    }
    return {
      sheets: template.sheets.map((sheet) => ({ ...sheet, cells: merged(sheet.cells, typed.get(sheet.name) ?? []) })),
    };
  };
}

function placesOf(framework: Framework, round: string): ReadonlyMap<string, CellPlace> {
  const sheets = layoutOf(framework, round, "en").sheets.filter((sheet) => sheet.kpi !== "narrative");
  return new Map(
    sheets.flatMap((sheet) =>
      sheet.tables.flatMap((table) =>
        table.rows.flatMap(({ row, at }) =>
          table.periods.map((period, index): readonly [string, CellPlace] => [
            observationKey(row.key, period),
            { sheet: sheet.name, row: at, column: periodColumn(index) },
          ]),
        ),
      ),
    ),
  );
}

/** In reading order; a typed cell takes the place of the template's. */
function merged(template: readonly SnapshotCell[], typed: readonly SnapshotCell[]): readonly SnapshotCell[] {
  const at = (cell: SnapshotCell): string => `${String(cell.row)} ${String(cell.column)}`;
  const taken = new Set(typed.map(at));
  return [...template.filter((cell) => !taken.has(at(cell))), ...typed].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}
