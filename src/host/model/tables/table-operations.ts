import { parseCellAddress } from "../../../core/workbook/address";
import type { CellRectangle } from "../../../core/workbook/address";
import { renameWordInFormula } from "../../calc/formula/rename-in-formula";
import { rewriteTokens } from "../../calc/formula/rewrite-references";
import { resolveStructuredReference } from "../../calc/formula/structured-reference";
import { HostError, requireArgument } from "../../engine/host-error";
import { absoluteFormula } from "../cells/addresses";
import { requireEditable } from "../sheets/edit-rights";
import { EventType, noteTable } from "../workbook/event-notes";
import { shownText } from "../cells/find-cells";
import { columnCount, holds, intersect, oneCell, rowCount, WHOLE_SHEET } from "../cells/rectangles";
import type { Sheet, Table } from "../workbook/workbook";
import { rewriteAll } from "../sheets/sheet-operations";
import { makeRoom } from "./table-room";
import { newTable } from "./table";
import { eraseContents, writeInputs } from "../cells/write-cells";
import { showFiltered } from "./apply-filter";

/** The first free "Table1", "Table2" ... */
function freeTableName(sheet: Sheet): string {
  let number = sheet.workbook.tables.length + 1;
  while (sheet.workbook.tableByName(`Table${String(number)}`)) number += 1;
  return `Table${String(number)}`;
}

/** Header texts as Excel makes them: never empty, never twice. */
export function headerNames(given: readonly string[]): string[] {
  const names: string[] = [];
  const taken = (name: string): boolean => names.some((one) => one.toLowerCase() === name.toLowerCase());
  given.forEach((header) => {
    let name = header === "" ? "Column1" : header;
    for (let number = 2; taken(name); number++) name = `${header === "" ? "Column" : header}${String(number)}`;
    names.push(name);
  });
  return names;
}

/**
 * Makes cells a table. Without headers a header row is put above them. @throws InvalidOperation where there is a table
 * already.
 */
export function addTable(sheet: Sheet, given: CellRectangle, hasHeaders: boolean): Table {
  const { workbook } = sheet;
  requireEditable(sheet, given);
  if (workbook.tables.some((table) => table.sheet === sheet && intersect(table.area, given)))
    throw new HostError("InvalidOperation", "A table cannot overlap another table.");
  if (sheet.merges.some((merge) => intersect(merge, given)))
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, given));
  workbook.calc.settle();
  if (!hasHeaders) makeRoom(sheet, { ...given, bottom: given.top }, "rows");
  // A header row alone gets an empty first data row.
  const bottom = hasHeaders ? Math.max(given.bottom, given.top + 1) : given.bottom + 1;
  const area = { ...given, bottom };
  const texts = Array.from({ length: columnCount(area) }, (_, i) =>
    hasHeaders ? shownText(sheet, area.top, area.left + i) : "",
  );
  const headers = headerNames(texts);
  writeHeaders(sheet, area, headers);
  const table = newTable(workbook.newId(), workbook.tables.length + 1, freeTableName(sheet), sheet, area, headers);
  workbook.tables.push(table);
  workbook.calc.structureChanged();
  noteTable(table, EventType.tableAdded);
  return table;
}

/** Header cells hold text, whatever they held. */
function writeHeaders(sheet: Sheet, area: CellRectangle, headers: readonly string[]): void {
  headers.forEach((header, i) => {
    const cell = sheet.cells.ensure(area.top, area.left + i);
    cell.value = header;
    cell.formula = undefined;
  });
  sheet.workbook.calc.contentsChanged(sheet, { ...area, bottom: area.top }, true);
}

/** @throws InvalidArgument for a name that cannot be one, ItemAlreadyExists for one that is taken. */
export function renameTable(table: Table, name: string): void {
  const { workbook } = table.sheet;
  requireArgument(
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && parseCellAddress(name) === undefined,
    `${JSON.stringify(name)} cannot be the name of a table.`,
  );
  const holder = workbook.tableByName(name);
  if ((holder && holder !== table) || workbook.names.find(name))
    throw new HostError("ItemAlreadyExists", `The name ${name} is taken.`);
  const before = table.name;
  table.name = name;
  rewriteAll(workbook, (formula) => renameWordInFormula(formula, before, name));
}

/** Ends the table; `contents` also empties its cells. */
export function removeTable(table: Table, contents: boolean): void {
  const { sheet, area } = table;
  const { workbook } = sheet;
  showFiltered(sheet, area);
  if (!contents) writeOutReferences(table);
  workbook.tables = workbook.tables.filter((one) => one !== table);
  if (contents) {
    eraseContents(sheet, area);
    noteTable(table, EventType.tableDeleted);
  }
  workbook.calc.structureChanged();
}

/** Formulas that name the table read plain cells from now on. */
function writeOutReferences(table: Table): void {
  const { sheet } = table;
  const { calc, sheets } = sheet.workbook;
  const known = calc.tables().find(({ name }) => name === table.name);
  if (!known) return;
  for (const other of sheets) {
    for (const { row, column, cell } of other.cells.inArea(WHOLE_SHEET)) {
      if (cell.formula === undefined) continue;
      const inside = other === sheet && holds(table.area, row, column);
      const written = rewriteTokens(cell.formula, (token) => {
        if (
          token.kind !== "structured" ||
          (token.table === "" ? !inside : token.table.toLowerCase() !== table.name.toLowerCase())
        )
          return token.text;
        const meant = resolveStructuredReference(known, token.selector, row);
        return typeof meant === "string" ? meant : absoluteFormula(sheet, meant).slice(1);
      });
      if (written === cell.formula) continue;
      cell.formula = written;
      calc.setFormula(other, row, column, written);
    }
  }
}

/**
 * Cells were written: where they are headers of a table, its columns take their texts as names, and formulas follow.
 */
export function followHeaders(sheet: Sheet, area: CellRectangle): void {
  for (const table of sheet.workbook.tables) {
    if (table.sheet !== sheet || !table.showHeaders || !intersect({ ...table.area, bottom: table.area.top }, area))
      continue;
    const names = headerNames(table.columns.map((_, i) => shownText(sheet, table.area.top, table.area.left + i)));
    const before = table.columns.map(({ name }) => name);
    if (names.every((name, i) => name === before[i])) continue;
    table.columns.forEach((column, i) => {
      column.name = names[i] ?? column.name;
    });
    writeHeaders(sheet, table.area, names);
    rewriteAll(sheet.workbook, (formula) =>
      before.reduce(
        (text, name, i) => (name === names[i] ? text : renameSelector(text, table, name, names[i] ?? name)),
        formula,
      ),
    );
  }
}

/** Table.resize: the header row stays where it is and the areas overlap. */
export function resizeTable(table: Table, sheet: Sheet, area: CellRectangle): void {
  requireArgument(
    sheet === table.sheet &&
      area.top === table.area.top &&
      intersect(area, table.area) !== undefined &&
      rowCount(area) > 1,
    "The new range must overlap the table and keep its header row.",
  );
  const other = sheet.workbook.tables.find((one) => one !== table && one.sheet === sheet && intersect(one.area, area));
  if (other) throw new HostError("InvalidOperation", "A table cannot overlap another table.");
  const texts = Array.from({ length: columnCount(area) }, (_, i) => shownText(sheet, area.top, area.left + i));
  const headers = headerNames(texts);
  table.columns = headers.map(
    (name) => table.columns.find((column) => column.name === name) ?? { id: table.nextColumnId++, name },
  );
  table.area = area;
  if (table.showHeaders) writeHeaders(sheet, area, headers);
  sheet.workbook.calc.structureChanged();
}

/** Shows or takes away the totals row: "Total" first, the sum of the last column last. */
export function setTotals(table: Table, shown: boolean): void {
  const { sheet, area } = table;
  if (shown === table.showTotals) return;
  if (shown) {
    const row = area.bottom + 1;
    makeRoom(sheet, { ...area, top: row, bottom: row }, "rows");
    table.area = { ...area, bottom: row };
    table.showTotals = true;
    sheet.workbook.calc.structureChanged();
    writeInputs(sheet, oneCell(row, area.left), () => "Total");
    const last = table.columns.at(-1)?.name ?? "";
    if (area.right > area.left)
      writeInputs(sheet, oneCell(row, area.right), () => `=SUBTOTAL(109,[${last.replaceAll(/['[\]#@]/g, "'$&")}])`);
  } else {
    eraseContents(sheet, { ...area, top: area.bottom });
    table.showTotals = false;
    table.area = { ...area, bottom: area.bottom - 1 };
    sheet.workbook.calc.structureChanged();
  }
}

/** Shows or takes away the header row; the names of the columns stay. */
export function setHeaders(table: Table, shown: boolean): void {
  const { sheet, area } = table;
  if (shown === table.showHeaders) return;
  if (shown) {
    const row = area.top - 1;
    requireArgument(
      row >= 0 && !sheet.usedArea({ ...area, top: row, bottom: row }, true),
      "There is no room for the header row.",
    );
    table.area = { ...area, top: row };
    table.showHeaders = true;
    writeHeaders(
      sheet,
      table.area,
      table.columns.map(({ name }) => name),
    );
  } else {
    eraseContents(sheet, { ...area, bottom: area.top });
    table.showHeaders = false;
    table.area = { ...area, top: area.top + 1 };
  }
  sheet.workbook.calc.structureChanged();
}

/** Renames a column and its header cell; formulas follow. */
export function renameColumn(table: Table, index: number, name: string): void {
  const column = table.columns[index];
  requireArgument(column !== undefined && name !== "");
  if (table.columns.some((other) => other !== column && other.name.toLowerCase() === name.toLowerCase()))
    throw new HostError("InvalidArgument", `There is a column ${name} already.`);
  requireEditable(table.sheet, { ...table.area, bottom: table.area.top });
  const before = column.name;
  column.name = name;
  if (table.showHeaders)
    writeHeaders(
      table.sheet,
      table.area,
      table.columns.map((one) => one.name),
    );
  rewriteAll(table.sheet.workbook, (formula) => renameSelector(formula, table, before, name));
}

/** "Sales[Amount]" and "[@Amount]" after the column Amount was renamed. */
function renameSelector(formula: string, table: Table, before: string, after: string): string {
  const escaped = before.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  if (!formula.includes("[")) return formula;
  return formula.replaceAll(
    new RegExp(`(${table.name}\\[(?:[^\\]]*\\[)?|\\[@\\[?)${escaped}\\]`, "gi"),
    (_, head: string) => `${head}${after}]`,
  );
}
