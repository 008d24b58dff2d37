import type { CellRectangle } from "../../../core/workbook/address";
import type { CalcName, CalcSheet, CalcSource, CalcTable, CellPlace, SheetId } from "./calc-source";

/** What the words of a formula mean at the moment: sheets, names and tables, found without case. */
export interface BindContext {
  readonly sheets: readonly CalcSheet[];
  sheetByName(name: string): CalcSheet | undefined;
  sheetName(id: SheetId): string;
  /** The name as seen from a sheet: its own before the workbook's. */
  name(name: string, sheet: SheetId): CalcName | undefined;
  table(name: string): CalcTable | undefined;
  tableAround(place: CellPlace): CalcTable | undefined;
}

/** What a formula's text needs to know about other formula cells. */
export interface FormulaLookup {
  spillArea(place: CellPlace): CellRectangle | undefined;
  formula(place: CellPlace): string | undefined;
}

/** Reads the workbook's names once; good until its structure changes. */
export function bindContext(source: CalcSource): BindContext {
  const sheets = source.sheets();
  const tables = source.tables();
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const nameById = new Map(sheets.map(({ id, name }) => [id, name]));
  const names = new Map(source.names().map((name) => [nameKey(name.name, name.scope), name]));
  const tableByName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  return {
    sheets,
    sheetByName: (name) => byName.get(name.toLowerCase()),
    sheetName: (id) => nameById.get(id) ?? "",
    name: (name, sheet) => names.get(nameKey(name, sheet)) ?? names.get(nameKey(name, undefined)),
    table: (name) => tableByName.get(name.toLowerCase()),
    tableAround: ({ sheet, row, column }) =>
      tables.find(
        (table) =>
          table.sheet === sheet &&
          row >= table.area.top &&
          row <= table.area.bottom &&
          column >= table.area.left &&
          column <= table.area.right,
      ),
  };
}

function nameKey(name: string, scope: SheetId | undefined): string {
  return `${name.toLowerCase()}\n${scope ?? ""}`;
}
