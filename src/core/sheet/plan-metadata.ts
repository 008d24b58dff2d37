import type { SheetPlan } from "../workbook/plan";
import { METADATA_SHEET } from "./keys";
import { cell, sheetPlan } from "./sheet-draft";

/** The sheet that says what a workbook is, for readMetadata. */
export function planMetadata(mark: string, properties: object, name = METADATA_SHEET): SheetPlan {
  return sheetPlan({
    name,
    visibility: "veryHidden",
    cells: [
      cell(0, 0, mark),
      ...Object.entries(properties).flatMap(([key, value], index) => [
        cell(index + 1, 0, key),
        cell(index + 1, 1, String(value)),
      ]),
    ],
    isProtected: true,
  });
}
