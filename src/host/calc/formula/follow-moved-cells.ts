import type { CellRectangle } from "../../../core/workbook/address";
import { printArea } from "./reference-area";
import type { AxisSpan, ReferenceArea } from "./reference-area";
import { isInside, isOnSheet, printPrefix, rewriteTokens, sameSheet } from "./rewrite-references";
import type { SheetPrefix } from "./scan-formula";

/** Cells cut and pasted (Range.moveTo). Sheets by name. */
export interface CellMove {
  readonly sheet: string;
  readonly area: CellRectangle;
  readonly toSheet: string;
  /** New top left corner. */
  readonly toRow: number;
  readonly toColumn: number;
}

/**
 * Text of a formula that stays where it is, after cells it may read were moved: references wholly inside the moved area
 * follow it, references wholly inside the overwritten area become #REF!.
 */
export function followMovedCells(formula: string, ownSheet: string, move: CellMove): string {
  const rows = move.toRow - move.area.top;
  const columns = move.toColumn - move.area.left;
  const target = {
    top: move.toRow,
    left: move.toColumn,
    bottom: move.area.bottom + rows,
    right: move.area.right + columns,
  };
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference" || !token.area) return token.text;
    const { area, prefix } = token;
    if (isOnSheet(prefix, ownSheet, move.sheet) && isInside(area, move.area)) {
      return printPrefix(prefixAfter(prefix, ownSheet, move)) + printArea(movedArea(area, rows, columns));
    }
    return isOnSheet(prefix, ownSheet, move.toSheet) && isInside(area, target)
      ? `${printPrefix(prefix)}#REF!`
      : token.text;
  });
}

function prefixAfter(
  prefix: SheetPrefix | undefined,
  ownSheet: string,
  { sheet, toSheet }: CellMove,
): SheetPrefix | undefined {
  if (sameSheet(sheet, toSheet)) return prefix;
  return !prefix && sameSheet(ownSheet, toSheet) ? undefined : { first: toSheet, last: undefined };
}

function movedArea(area: ReferenceArea, rows: number, columns: number): ReferenceArea {
  const by = (span: AxisSpan | undefined, offset: number): AxisSpan | undefined =>
    span && [
      { ...span[0], index: span[0].index + offset },
      { ...span[1], index: span[1].index + offset },
    ];
  return { ...area, rows: by(area.rows, rows), columns: by(area.columns, columns) };
}
