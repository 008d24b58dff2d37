import type { CellRectangle } from "../../../core/workbook/address";
import type { CalcTable } from "../evaluation/calc-source";
import type { ErrorText } from "../values/cell-scalar";

/** What stands between the brackets of "Sales[[#Totals],[Amount]]". */
interface Selector {
  readonly thisRow: boolean;
  /** Lower case, without "#": "all", "data", "headers", "totals". */
  readonly parts: readonly string[];
  /** None: all columns; one; or the first and last of a run. */
  readonly columns: readonly string[];
}

/**
 * The cells a table reference means.
 * @param selector with its brackets, "[Amount]", "[@Amount]", "[[#All],[Region]:[Amount]]"; "[]" is all data.
 * @param row the formula's own row, for "[@...]".
 * @returns #REF! for an unknown column or a part the table lacks, #VALUE! for "[@...]" outside the table's data rows.
 */
export function resolveStructuredReference(table: CalcTable, selector: string, row: number): CellRectangle | ErrorText {
  const { thisRow, parts, columns } = parseSelector(selector);
  const indices = columns.map((name) => columnIndex(table, name));
  if (indices.includes(-1)) return "#REF!";
  const { area } = table;
  const rows = thisRow ? ownRow(table, row) : partRows(table, parts);
  if (typeof rows === "string") return rows;
  return {
    ...rows,
    left: columns.length === 0 ? area.left : area.left + Math.min(...indices),
    right: columns.length === 0 ? area.right : area.left + Math.max(...indices),
  };
}

/** Titles may end in spaces; -1 for none. */
function columnIndex({ columns }: CalcTable, name: string): number {
  const wanted = name.trim().toLowerCase();
  const titles = columns.map((column) => column.toLowerCase());
  const exact = titles.indexOf(name.toLowerCase());
  return exact >= 0 ? exact : titles.findIndex((title) => title.trim() === wanted);
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

function dataRows({ area, headerRow, totalsRow }: CalcTable): Rows {
  return { top: area.top + (headerRow ? 1 : 0), bottom: area.bottom - (totalsRow ? 1 : 0) };
}

function ownRow(table: CalcTable, row: number): Rows | ErrorText {
  const { top, bottom } = dataRows(table);
  return row >= top && row <= bottom ? { top: row, bottom: row } : "#VALUE!";
}

function partRows(table: CalcTable, parts: readonly string[]): Rows | ErrorText {
  const found = (parts.length === 0 ? ["data"] : parts).map((part) => rowsOf(table, part));
  const known = found.filter((rows) => rows !== undefined);
  if (known.length < found.length) return "#REF!";
  return { top: Math.min(...known.map(({ top }) => top)), bottom: Math.max(...known.map(({ bottom }) => bottom)) };
}

function rowsOf(table: CalcTable, part: string): Rows | undefined {
  const { top, bottom } = table.area;
  switch (part) {
    case "all":
      return { top, bottom };
    case "data":
      return dataRows(table);
    case "headers":
      return table.headerRow ? { top, bottom: top } : undefined;
    case "totals":
      return table.totalsRow ? { top: bottom, bottom } : undefined;
    default:
      return undefined;
  }
}

function parseSelector(selector: string): Selector {
  const inner = selector.slice(1, -1).trim();
  const at = inner.startsWith("@");
  const body = at ? inner.slice(1).trim() : inner;
  const items = body.startsWith("[") ? bracketed(body) : body === "" ? [] : [body];
  const words = items.filter((item) => item.startsWith("#")).map((item) => item.slice(1).trim().toLowerCase());
  return {
    thisRow: at || words.includes("this row"),
    parts: words.filter((word) => word !== "this row"),
    columns: items.filter((item) => !item.startsWith("#")).map((item) => item.replaceAll(/'(.)/gu, "$1")),
  };
}

/** "[#All],[A]:[B]" -> ["#All", "A", "B"]; an apostrophe escapes the next character. */
function bracketed(body: string): string[] {
  return [...body.matchAll(/\[((?:[^'\]]|'.)*)\]/gu)].map((match) => (match[1] ?? "").trim());
}
