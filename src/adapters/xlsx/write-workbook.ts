/** WorkbookPlan -> the bytes of an .xlsx file, by the library and what we add to it. */
import { writeXlsx } from "hucre/xlsx";
import type { NamedRange, WriteSheet } from "hucre";
import { impossible } from "../../core/issue/issue";
import { cellText } from "../../core/workbook/cell-text";
import { quoteSheetName, sheetReference } from "../../core/workbook/address";
import type { SheetPlan, WorkbookPlan } from "../../core/workbook/plan";
import { DEFAULT_FONT } from "./write/cell-style";
import { completePackage } from "./write/complete-package";
import type { SheetView } from "./write/sheet-view";
import { writeSheet } from "./write/write-sheet";

/** No clock: the same plan gives the same bytes. */
const FIXED_TIME = new Date(Date.UTC(2024, 0, 1));

/** Sheets of others that stand behind those of a plan, and the names that they have or use. */
export interface SheetsBeside {
  readonly sheets: readonly WriteSheet[];
  readonly names: readonly NamedRange[];
}

/** Writes a plan. A plan that Excel could not open is a fault of ours and throws. */
export async function writeWorkbook(
  plan: WorkbookPlan,
  beside: SheetsBeside = { sheets: [], names: [] },
): Promise<Uint8Array> {
  checkSheetNames([...plan.sheets, ...beside.sheets]);
  const bytes = await writeXlsx({
    sheets: [...plan.sheets.map((sheet) => writeSheet(sheet, plan.looks)), ...beside.sheets],
    defaultFont: DEFAULT_FONT,
    properties: {
      title: plan.title,
      created: FIXED_TIME,
      modified: FIXED_TIME,
      custom: Object.fromEntries(Object.entries(plan.properties).map(([name, text]) => [name, cellText(text)])),
    },
    namedRanges: [
      ...plan.names.map(({ name, sheet, range }) => ({ name, range: sheetReference(sheet, range) })),
      ...plan.sheets.flatMap(printNames),
      ...beside.names,
    ],
  });
  return completePackage(
    bytes,
    plan.sheets.map(viewOf),
    plan.sheets.flatMap((sheet) => sheet.charts.map(({ spec }) => ({ name: spec.id, spec }))),
  );
}

/** The library would write titles and areas of sheets with a space in their name unquoted, which Excel repairs. */
function printNames({ name, print }: SheetPlan): readonly NamedRange[] {
  const { titleRows, area } = print ?? {};
  return [
    ...(titleRows
      ? [
          {
            name: "_xlnm.Print_Titles",
            range: `${quoteSheetName(name)}!$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`,
            scope: name,
          },
        ]
      : []),
    ...(area ? [{ name: "_xlnm.Print_Area", range: sheetReference(name, area), scope: name }] : []),
  ];
}

function viewOf({ start, freeze = { rows: 0, columns: 0 } }: SheetPlan): SheetView | undefined {
  if (!start) return undefined;
  const { row, column } = start.cell;
  return { selected: { top: row, bottom: row, left: column, right: column }, scrolledTo: start.scrolledTo, freeze };
}

function checkSheetNames(sheets: readonly Pick<SheetPlan, "name">[]): void {
  const names = sheets.map((sheet) => sheet.name.toLowerCase());
  if (new Set(names).size !== names.length) impossible("two sheets of a plan have the same name");
  const bad = sheets.find(({ name }) => name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name));
  if (bad) impossible(`Excel takes no sheet called "${bad.name}"`);
}
