/** Workbook.insertWorksheetsFromBase64: sheets of another file become sheets of the open workbook. */
import type { WholeWorkbook } from "../../adapters/xlsx/whole-workbook";
import { renameSheetInFormula } from "../calc/formula/rename-in-formula";
import { HostError, requireArgument } from "../engine/host-error";
import { WHOLE_SHEET } from "../model/cells/rectangles";
import type { Sheet } from "../model/workbook/workbook";
import { addSheets } from "./open-workbook";

export interface InsertPlace {
  readonly positionType: string;
  readonly relativeTo: Sheet | undefined;
  /** Empty for all. */
  readonly names: readonly string[];
}

/**
 * @param withCharts false as on the web
 * @returns the new sheets in their order
 * @throws InvalidArgument for a file that is no workbook, ItemNotFound for a sheet that it does not have
 */
export function insertSheets(
  own: Sheet["workbook"],
  file: WholeWorkbook | undefined,
  { positionType, relativeTo, names }: InsertPlace,
  withCharts: boolean,
): readonly Sheet[] {
  requireArgument(file !== undefined, "The text is no workbook in base64.");
  requireArgument(
    relativeTo !== undefined || (positionType !== "Before" && positionType !== "After"),
    "A worksheet is needed to insert before or after.",
  );
  const wanted =
    names.length === 0
      ? file.sheets
      : names.map((name) => {
          const found = file.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
          if (!found) throw new HostError("ItemNotFound", `The file has no worksheet ${name}.`);
          return found;
        });
  const taken = new Set(own.sheets.map(({ name }) => name.toLowerCase()));
  const renamed = wanted.map((sheet) => {
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { ...sheet, name, ...(withCharts ? {} : { charts: [] }) };
  });
  const added = addSheets(own, { ...file, namedRanges: [] }, renamed, []);
  wanted.forEach(({ name }, index) => {
    const now = renamed[index]?.name ?? name;
    if (now !== name) rewriteCells(added, (formula) => renameSheetInFormula(formula, name, now));
  });
  const others = own.sheets.filter((sheet) => !added.includes(sheet));
  const at =
    positionType === "Beginning"
      ? 0
      : relativeTo && positionType === "Before"
        ? others.indexOf(relativeTo)
        : relativeTo && positionType === "After"
          ? others.indexOf(relativeTo) + 1
          : others.length;
  own.sheets = [...others.slice(0, at), ...added, ...others.slice(at)];
  return added;
}

/** Inserted formulas mean the sheets that they came with, whatever these are called now. */
function rewriteCells(sheets: readonly Sheet[], change: (formula: string) => string): void {
  for (const sheet of sheets) {
    for (const { cell } of sheet.cells.inArea(WHOLE_SHEET))
      if (cell.formula !== undefined) cell.formula = change(cell.formula);
    sheet.workbook.calc.reenter(sheet);
  }
}

/** "Data (2)" where "Data" is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${String(number)})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
