import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import { SEAL_MARK, type StoredSeal } from "./stored-seal";

const SEAL_SHEET = "_seal";

/** The very hidden sheet of a seal. */
export function planSeal({ digest, lines }: StoredSeal): SheetPlan {
  return sheetPlan({
    name: SEAL_SHEET,
    visibility: "veryHidden",
    isProtected: true,
    cells: [
      cell(0, 0, SEAL_MARK),
      cell(0, 1, digest),
      ...[...lines].flatMap(([id, text], index) => [cell(index + 1, 0, id), cell(index + 1, 1, text)]),
    ],
  });
}
