/**
 * A SheetPlan -> the steps that make a sheet of it, which is there already. Charts and protection come
 * after. Ranges are named one by one: an address of several areas needs the list separator of the user's
 * country on a desktop, which is a semicolon where this add-in is used.
 */
import type { CellRectangle } from "../../core/workbook/address";
import type {
  CellLook,
  ConditionalLook,
  InputRestriction,
  RowPlan,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from "../../core/workbook/plan";
import { impossible } from "../../core/issue/issue";
import { step, type Step } from "./batches";
import { contentSteps } from "./content-steps";
import { formatLayers } from "./format-layers";
import { joinCells } from "./join-cells";
import { formatCalls, setFormat } from "./set-format";

/** Points for one character of column width: 7 pixels of 0.75 points in Excel's default font. */
const POINTS_PER_CHARACTER = 5.25;
/** Excel's widest column, in characters. */
const WIDEST_COLUMN = 255;

/** Each is made when it is asked for: those of a large sheet together take long. */
export function* sheetSteps(plan: SheetPlan, looks: WorkbookPlan["looks"]): Generator<Step> {
  const { name } = plan;
  const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  yield step(3, (context) => {
    const sheet = sheetOf(context);
    sheet.showGridlines = plan.gridlines;
    if (plan.tabColor !== undefined) sheet.tabColor = `#${plan.tabColor}`;
  });
  yield* contentSteps(plan);
  for (const { format, areas } of formatLayers(plan.cells, looks))
    yield step(areas.length * (1 + formatCalls(format)), (context) => {
      for (const area of areas) setFormat(rangeOf(sheetOf(context), area), format, sizeOf(area));
    });
  yield* [
    step((plan.columns.length + plan.rows.length) * 2, (context) => {
      setSizes(sheetOf(context), plan);
    }),
    step(plan.merges.length * 2, (context) => {
      for (const area of plan.merges) rangeOf(sheetOf(context), area).merge(false);
    }),
    ...plan.restrictions.map((restriction) => ({
      bytes: 3_000,
      queue: (context: Excel.RequestContext) => {
        restrict(sheetOf(context), restriction);
      },
    })),
    ...plan.conditionalLooks.map((conditional) =>
      step(9, (context) => {
        addConditional(sheetOf(context), conditional, looks);
      }),
    ),
    ...plan.tables.map((table) =>
      step(5, (context) => {
        addTable(sheetOf(context), table);
      }),
    ),
    step(2, (context) => {
      freeze(sheetOf(context), plan.freeze);
    }),
  ];
}

export function rangeOf(sheet: Excel.Worksheet, area: CellRectangle): Excel.Range {
  const { rows, columns } = sizeOf(area);
  return sheet.getRangeByIndexes(area.top, area.left, rows, columns);
}

function sizeOf({ top, left, bottom, right }: CellRectangle): { readonly rows: number; readonly columns: number } {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** Sizes first: giving a size to a hidden row or column would show it again. */
function setSizes(sheet: Excel.Worksheet, { columns, rows }: SheetPlan): void {
  for (const [width, areas] of alike(columns, ({ column, width: wide }) => [wide, { row: 0, column }])) {
    for (const area of areas)
      rangeOf(sheet, area).format.columnWidth = Math.min(width, WIDEST_COLUMN) * POINTS_PER_CHARACTER;
  }
  for (const [height, areas] of alike(rows, ({ row, height: high }: RowPlan) => [high, { row, column: 0 }])) {
    for (const area of areas) rangeOf(sheet, area).format.rowHeight = height;
  }
  const unseen = columns.filter(({ hidden, folded }) => hidden === true || folded === true);
  for (const area of joinCells(unseen.map(({ column }) => ({ row: 0, column }))))
    rangeOf(sheet, area).columnHidden = true;
  const unseenRows = rows.filter(({ hidden }) => hidden === true);
  for (const area of joinCells(unseenRows.map(({ row }) => ({ row, column: 0 }))))
    rangeOf(sheet, area).rowHidden = true;
}

/** Lines of the same size, in few runs. */
function alike<Line>(
  lines: readonly Line[],
  read: (line: Line) => readonly [number | undefined, { readonly row: number; readonly column: number }],
): ReadonlyMap<number, readonly CellRectangle[]> {
  const bySize = new Map<number, { readonly row: number; readonly column: number }[]>();
  for (const line of lines) {
    const [size, at] = read(line);
    if (size === undefined) continue;
    bySize.set(size, [...(bySize.get(size) ?? []), at]);
  }
  return new Map([...bySize].map(([size, places]) => [size, joinCells(places)]));
}

function restrict(
  sheet: Excel.Worksheet,
  { range, kind, formula, prompt, refusal, mayInsist }: InputRestriction,
): void {
  const { dataValidation } = rangeOf(sheet, range);
  dataValidation.rule =
    kind === "list"
      ? { list: { inCellDropDown: true, source: `=${formula}` } }
      : { custom: { formula: `=${formula}` } };
  dataValidation.ignoreBlanks = true;
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  if (refusal)
    dataValidation.errorAlert = {
      showAlert: true,
      style: mayInsist ? "Warning" : "Stop",
      title: refusal.title,
      message: refusal.text,
    };
}

/** Excel puts only font and fill on top of a cell by condition. */
function addConditional(
  sheet: Excel.Worksheet,
  { range, formula, look }: ConditionalLook,
  looks: WorkbookPlan["looks"],
): void {
  const { bold, italic, fontColor, fill }: CellLook =
    looks[look] ?? impossible(`the look "${look}" is not in the plan`);
  const { custom } = rangeOf(sheet, range).conditionalFormats.add("Custom");
  custom.rule.formula = `=${formula}`;
  const { font } = custom.format;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (fontColor !== undefined) font.color = `#${fontColor}`;
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
}

function addTable(sheet: Excel.Worksheet, { name, range }: TablePlan): void {
  const table = sheet.tables.add(rangeOf(sheet, range), true);
  table.name = name;
  table.style = "TableStyleLight1";
}

function freeze(sheet: Excel.Worksheet, frozen: SheetPlan["freeze"]): void {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return;
  const { freezePanes } = sheet;
  if (frozen.columns === 0) freezePanes.freezeRows(frozen.rows);
  else if (frozen.rows === 0) freezePanes.freezeColumns(frozen.columns);
  else freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
}
