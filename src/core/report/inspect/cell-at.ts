import type { CellPosition } from "../../workbook/address";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../../workbook/snapshot";
import { cellKey } from "../find-tables";
import { simpleResult } from "./simple-formula";

/** Formulas that lead from one cell to the next are followed so far. */
const DEEPEST = 30;

export type FindCell = (sheet: string, position: CellPosition) => SnapshotCell | undefined;

/** Looks up cells by place. */
export function cellFinder({ sheets }: Snapshot): FindCell {
  const known = new Map<string, ReadonlyMap<string, SnapshotCell>>();
  const indexOf = ({ name, cells }: SheetSnapshot): ReadonlyMap<string, SnapshotCell> => {
    const index = known.get(name) ?? new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
    known.set(name, index);
    return index;
  };
  return (sheet, { row, column }) => {
    const found = sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    return found && indexOf(found).get(cellKey(row, column));
  };
}

/** What a formula makes now, from what its cells hold; undefined where that is not simple. */
export function resultNow(find: FindCell, sheet: string, formula: string, depth = 0): number | undefined {
  if (depth > DEEPEST) return undefined;
  return simpleResult(formula, (named, position) => {
    const own = named ?? sheet;
    const cell = find(own, position);
    if (!cell) return undefined;
    if (cell.formula !== undefined) {
      const result = resultNow(find, own, cell.formula, depth + 1);
      if (result !== undefined) return result;
    }
    if (cell.type === "number") return Number(cell.value);
    return cell.type === "text" ? undefined : "unknown";
  });
}
