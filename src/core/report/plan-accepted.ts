import type { CellContent } from "../observation/observation";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import { ACCEPTED_MARK } from "./accepted-sheet";

const ACCEPTED_SHEET = "_accepted";

/** The sheet that keeps figures as they were accepted, for readAccepted. */
export function planAccepted(accepted: ReadonlyMap<string, CellContent>): SheetPlan {
  const lines = [...accepted].flatMap(([key, content]) => {
    const value = storedValue(content);
    return value === undefined ? [] : [{ key, value }];
  });
  return sheetPlan({
    name: ACCEPTED_SHEET,
    visibility: "veryHidden",
    isProtected: true,
    cells: [
      cell(0, 0, ACCEPTED_MARK),
      ...lines.flatMap(({ key, value }, index) => [cell(index + 1, 0, key), cell(index + 1, 1, value)]),
    ],
  });
}

/** Blank cells and texts were accepted as nothing that could be revised. */
function storedValue(content: CellContent): string | number | undefined {
  switch (content.kind) {
    case "number":
      return content.value;
    case "code":
      return `code:${content.code}`;
    case "noData":
      return `no-data:${content.reason}`;
    case "blank":
    case "text":
    case "unreadable":
      return undefined;
  }
}
