/** The rows of a sheet. */
import { columnLetters } from "../../../core/workbook/address";
import { byRow } from "../../../core/workbook/by-row";
import type { CellPlan, RowPlan, SheetPlan } from "../../../core/workbook/plan";
import { xmlText } from "../../ooxml/escape-xml";
import type { StyleTable } from "./style-table";
import { cellXml, type TextTable } from "./text-table";

/** Row by row; of two cells in one place the later one stands. */
export function* rowsXml(sheet: SheetPlan, styles: StyleTable, texts: TextTable): Iterable<string> {
  const letters: string[] = [];
  for (const { column } of sheet.cells) letters[column] ??= columnLetters(column);
  const cells = byRow(sheet.cells);
  const planned = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const row of [...new Set([...cells.keys(), ...planned.keys()])].sort((one, other) => one - other)) {
    const number = String(row + 1);
    let xml = `<row r="${number}"${rowLook(planned.get(row))}>`;
    const line = inOrder(cells.get(row) ?? []);
    for (let index = 0; index < line.length; index++) {
      const cell = line[index];
      if (cell === undefined || line[index + 1]?.column === cell.column) continue;
      const style = cell.look === undefined ? "" : ` s="${String(styles.cell(cell.look))}"`;
      xml += cellOf(cell, `r="${letters[cell.column] ?? ""}${number}"${style}`, texts);
    }
    yield `${xml}</row>`;
  }
}

/** Most rows are planned from left to right. */
function inOrder(line: readonly CellPlan[]): readonly CellPlan[] {
  for (let index = 1; index < line.length; index++)
    if ((line[index - 1]?.column ?? 0) > (line[index]?.column ?? 0))
      return [...line].sort((one, other) => one.column - other.column);
  return line;
}

function rowLook(row: RowPlan | undefined): string {
  const height = row?.height === undefined ? "" : ` ht="${String(row.height)}" customHeight="1"`;
  return `${height}${row?.hidden ? ` hidden="1"` : ""}`;
}

function cellOf({ value, formula, look }: CellPlan, attributes: string, texts: TextTable): string {
  if (formula !== undefined) return formulaCell(formula, value, attributes);
  if (value === null) return look === undefined ? "" : `<c ${attributes}/>`;
  if (typeof value === "string") return `<c ${attributes} t="s"><v>${String(texts.place(value))}</v></c>`;
  return typeof value === "number"
    ? `<c ${attributes}><v>${String(value)}</v></c>`
    : `<c ${attributes} t="b"><v>${value ? "1" : "0"}</v></c>`;
}

/** With the result as it is planned; programs calculate it anew. */
function formulaCell(formula: string, value: CellPlan["value"], attributes: string): string {
  const own = `<f>${xmlText(formula)}</f>`;
  if (value === null) return `<c ${attributes}>${own}</c>`;
  if (typeof value === "string") return `<c ${attributes} t="str">${own}<v>${cellXml(value)}</v></c>`;
  return typeof value === "number"
    ? `<c ${attributes}>${own}<v>${String(value)}</v></c>`
    : `<c ${attributes} t="b">${own}<v>${value ? "1" : "0"}</v></c>`;
}
