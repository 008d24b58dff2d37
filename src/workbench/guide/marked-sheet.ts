import type { Sheet, Workbook } from "../../host/model/workbook/workbook";

/** The sheet that says what a workbook is, by the mark in its first cell: names of sheets are in any language. */
export function markedSheet({ sheets }: Workbook, mark: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.valueAt(0, 0) === mark);
}
