import type { CellRectangle } from "../../../core/workbook/address";
import { formatNumber } from "../../calc/values/format-number";
import { gatherRectangles, intersect, WHOLE_SHEET } from "./rectangles";
import type { StoredCell } from "./cell-store";
import type { Sheet } from "../workbook/workbook";
import { writeInputs } from "./write-cells";

type Criteria = Readonly<Record<string, unknown>>;

/** What a cell shows, whatever the width of its column. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  return formatNumber(sheet.valueAt(row, column), sheet.styleAt(row, column).values.numberFormat);
}

/** Cells whose text matches, in reading order. */
function matches(
  sheet: Sheet,
  area: CellRectangle,
  text: string,
  { completeMatch, matchCase }: Criteria,
): StoredCell[] {
  sheet.workbook.calc.settle();
  const fold = (one: string): string => (matchCase === true ? one : one.toLowerCase());
  const wanted = fold(text);
  const found = [...sheet.cells.inArea(area)].filter(({ row, column, cell }) => {
    if (cell.value === null) return false;
    const shown = fold(shownText(sheet, row, column));
    return completeMatch === true ? shown === wanted : shown.includes(wanted);
  });
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** All matching cells as rectangles; undefined when there are none. */
export function findAll(
  sheet: Sheet,
  area: CellRectangle,
  text: string,
  criteria: Criteria,
): CellRectangle[] | undefined {
  const found = matches(sheet, area, text, criteria);
  return found.length > 0 ? gatherRectangles(found) : undefined;
}

/**
 * The first match of an area, or after a single cell on the whole sheet; searchDirection "Backwards" finds the last.
 */
export function findFirst(
  sheet: Sheet,
  area: CellRectangle,
  text: string,
  criteria: Criteria,
): CellRectangle | undefined {
  const single = area.top === area.bottom && area.left === area.right;
  const found = matches(sheet, single ? WHOLE_SHEET : area, text, criteria);
  const backwards = criteria["searchDirection"] === "Backwards";
  const after = ({ row, column }: StoredCell): boolean => row > area.top || (row === area.top && column > area.left);
  const before = ({ row, column }: StoredCell): boolean => row < area.top || (row === area.top && column < area.left);
  const hit = single
    ? backwards
      ? found.filter(before).at(-1)
      : found.find(after)
    : backwards
      ? found.at(-1)
      : found[0];
  const wrapped = hit ?? (single ? (backwards ? found.at(-1) : found[0]) : undefined);
  return wrapped && { top: wrapped.row, left: wrapped.column, bottom: wrapped.row, right: wrapped.column };
}

/** Replaces text in constants and formulas. @returns how many replacements were made. */
export function replaceAll(
  sheet: Sheet,
  area: CellRectangle,
  text: string,
  replacement: string,
  criteria: Criteria,
): number {
  const pattern = new RegExp(
    text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"),
    criteria["matchCase"] === true ? "g" : "gi",
  );
  let count = 0;
  for (const { row, column, cell } of [...sheet.cells.inArea(intersect(area, WHOLE_SHEET) ?? area)]) {
    const content =
      cell.formula ??
      (typeof cell.value === "string" || typeof cell.value === "number" ? String(cell.value) : undefined);
    if (content === undefined || text === "" || cell.spilledFrom) continue;
    const hits = content.match(pattern) ?? [];
    if (hits.length === 0 || (criteria["completeMatch"] === true && hits[0] !== content)) continue;
    count += hits.length;
    const changed = content.replace(pattern, () => replacement);
    writeInputs(sheet, { top: row, left: column, bottom: row, right: column }, () => changed);
  }
  return count;
}
