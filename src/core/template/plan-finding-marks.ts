/** The list of cells with findings, still empty, and the look that asks it: see report/finding-marks.ts. */
import { ERROR_SHOWN, FINDING_MARK, LISTED, MOST_MARKED } from "../report/finding-marks";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import { cellAddress, columnLetters, sheetReference } from "../workbook/address";
import type { ConditionalLook, SheetPlan } from "../workbook/plan";
import { FIRST_PERIOD_COLUMN, KEY_COLUMN, periodColumn, type TableLayout } from "./layout";

const SHEET = "_findings";

/** Open to typing, so that marks come and go on protected sheets too. */
export function planFindingMarks(): SheetPlan {
  return sheetPlan({ name: SHEET, visibility: "veryHidden", cells: [cell(0, 0, FINDING_MARK)] });
}

/** By the hidden keys of row and column, so that a mark goes with its cell wherever that moves. */
export function findingLook({ keyRow, rows, periods }: TableLayout): ConditionalLook {
  const top = rows[0]?.at ?? 0;
  const range = {
    top,
    bottom: rows.at(-1)?.at ?? top,
    left: FIRST_PERIOD_COLUMN,
    right: periodColumn(periods.length - 1),
  };
  const [row, period] = [
    `$${columnLetters(KEY_COLUMN)}${String(top + 1)}`,
    `${columnLetters(range.left)}$${String(keyRow + 1)}`,
  ];
  const [keys, values] = [0, 1].map((column) =>
    sheetReference(SHEET, { top: 1, bottom: MOST_MARKED, left: column, right: column }),
  );
  const own = cellAddress({ row: top, column: range.left });
  const held = `IF(ISERROR(${own}),${String(ERROR_SHOWN)},IF(ISNUMBER(${own}),${own},LEN(${own})))`;
  const found = `INDEX(${values ?? ""},MATCH("${LISTED}"&${row}&" "&${period},${keys ?? ""},0))`;
  return { range, formula: `IFERROR(${found}=${held},FALSE)`, look: "finding" };
}
