import type { CellRectangle } from "../../core/workbook/address";
import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { bagMembers } from "./bag-members";
import { areasArgument, rangeArgument } from "./range-arguments";
import { AreasTarget, RangeTarget } from "../model/cells/range-target";
import { isEntireColumn, isEntireRow, oneCell } from "../model/cells/rectangles";
import type { Sheet } from "../model/workbook/workbook";

/** Excel's new sheet, margins in points. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  alignMarginsHeaderFooter: true,
  blackAndWhite: false,
  bottomMargin: 54,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: "",
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  orientation: "Portrait",
  paperSize: "Letter",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  rightMargin: 50.4,
  topMargin: 54,
  zoom: { scale: 100 },
};
/** Points per unit of Excel.PrintMarginUnit. */
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function areasOf(sheet: Sheet, name: string): readonly CellRectangle[] | undefined {
  return sheet.pageLayout.get(name) as readonly CellRectangle[] | undefined;
}

function needed<Item>(item: Item | null): Item {
  if (item === null) throw new HostError("ItemNotFound");
  return item;
}

function printArea(sheet: Sheet): AreasTarget | null {
  const areas = areasOf(sheet, "printArea");
  return areas ? new AreasTarget(sheet, areas) : null;
}

function titles(sheet: Sheet, name: "titleRows" | "titleColumns"): RangeTarget | null {
  const [area] = areasOf(sheet, name) ?? [];
  return area ? new RangeTarget(sheet, area) : null;
}

function requireMargin(size: unknown): asserts size is number {
  requireArgument(typeof size === "number" && size >= 0, "A margin is a number of at least 0.");
}

/** Per cent, as documented for PageLayoutZoomOptions.scale. */
const SCALES = { least: 10, most: 400 } as const;

/** A scale, or the pages across and down to fit. */
function requireZoom(value: unknown): Readonly<Record<string, unknown>> {
  requireArgument(typeof value === "object" && value !== null, "The zoom is an object.");
  const given = Object.entries(value).filter(([, size]) => size !== null && size !== undefined);
  for (const [name, size] of given) {
    requireArgument(typeof size === "number" && Number.isInteger(size), `${name} is a whole number.`);
    if (name === "scale")
      requireArgument(size >= SCALES.least && size <= SCALES.most, "The scale goes from 10 to 400.");
    else
      requireArgument(
        (name === "horizontalFitToPages" || name === "verticalFitToPages") && size >= 0,
        `${name} is no option of the zoom.`,
      );
  }
  return Object.fromEntries(given);
}

/** A manual page break before a row or a column. */
interface Break {
  readonly sheet: Sheet;
  readonly axis: "rowBreaks" | "columnBreaks";
  readonly at: number;
}

function breakCollection(
  axis: Break["axis"],
): (sheet: Sheet) => { readonly sheet: Sheet; readonly axis: Break["axis"] } {
  return (sheet) => ({ sheet, axis });
}

/** Page setup and page breaks. */
export const pageMembers = [
  members<Sheet>("Worksheet", {
    child: { horizontalPageBreaks: breakCollection("rowBreaks"), verticalPageBreaks: breakCollection("columnBreaks") },
  }),
  members<Sheet>("PageLayout", {
    get: Object.fromEntries(
      Object.entries(DEFAULTS).map(([name, value]) => [name, ({ pageLayout }: Sheet) => pageLayout.get(name) ?? value]),
    ),
    set: {
      ...Object.fromEntries(
        Object.keys(DEFAULTS).map((name) => [
          name,
          ({ pageLayout }: Sheet, value: unknown) => {
            if (name.endsWith("Margin")) requireMargin(value);
            pageLayout.set(name, value);
          },
        ]),
      ),
      zoom: ({ pageLayout }, value) => {
        pageLayout.set("zoom", requireZoom(value));
      },
    },
    child: { headersFooters: ({ pageLayout }) => pageLayout.child("headersFooters") },
    call: {
      setPrintArea: (sheet, args) => {
        sheet.pageLayout.set("printArea", areasArgument(args, 0, sheet).areas);
      },
      getPrintArea: (sheet) => needed(printArea(sheet)),
      getPrintAreaOrNullObject: printArea,
      setPrintTitleRows: (sheet, args) => {
        const { area } = rangeArgument(args, 0, sheet);
        requireArgument(isEntireRow(area), "Print titles are whole rows.");
        sheet.pageLayout.set("titleRows", [area]);
      },
      setPrintTitleColumns: (sheet, args) => {
        const { area } = rangeArgument(args, 0, sheet);
        requireArgument(isEntireColumn(area), "Print titles are whole columns.");
        sheet.pageLayout.set("titleColumns", [area]);
      },
      getPrintTitleRows: (sheet) => needed(titles(sheet, "titleRows")),
      getPrintTitleRowsOrNullObject: (sheet) => titles(sheet, "titleRows"),
      getPrintTitleColumns: (sheet) => needed(titles(sheet, "titleColumns")),
      getPrintTitleColumnsOrNullObject: (sheet) => titles(sheet, "titleColumns"),
      setPrintMargins: (sheet, args) => {
        const points = POINTS[args.text(0)] ?? 1;
        for (const [side, size] of Object.entries(args.record(1))) {
          requireMargin(size);
          sheet.pageLayout.set(`${side}Margin`, size * points);
        }
      },
    },
  }),
  bagMembers("HeaderFooterGroup", {
    scalars: { state: "Default", useSheetMargins: true, useSheetScale: true },
    parts: ["defaultForAllPages", "evenPages", "firstPage", "oddPages"],
  }),
  bagMembers("HeaderFooter", {
    scalars: { centerFooter: "", centerHeader: "", leftFooter: "", leftHeader: "", rightFooter: "", rightHeader: "" },
  }),
  members<{ readonly sheet: Sheet; readonly axis: Break["axis"] }>("PageBreakCollection", {
    items: ({ sheet, axis }) => sheet[axis].map((at): Break => ({ sheet, axis, at })),
    item: ({ sheet, axis }, index) => {
      const at = typeof index === "number" ? sheet[axis][index] : undefined;
      return at === undefined ? undefined : { sheet, axis, at };
    },
    call: {
      add: ({ sheet, axis }, args) => {
        const { area } = rangeArgument(args, 0, sheet);
        const at = axis === "rowBreaks" ? area.top : area.left;
        sheet[axis] = [...new Set([...sheet[axis], at])].sort((one, other) => one - other);
        return { sheet, axis, at };
      },
      removePageBreaks: ({ sheet, axis }) => {
        sheet[axis] = [];
      },
    },
  }),
  members<Break>("PageBreak", {
    get: {
      rowIndex: ({ axis, at }) => (axis === "rowBreaks" ? at : 0),
      columnIndex: ({ axis, at }) => (axis === "columnBreaks" ? at : 0),
    },
    call: {
      delete: ({ sheet, axis, at }) => {
        sheet[axis] = sheet[axis].filter((one) => one !== at);
      },
      getCellAfterBreak: ({ sheet, axis, at }) =>
        new RangeTarget(sheet, axis === "rowBreaks" ? oneCell(at, 0) : oneCell(0, at)),
    },
  }),
];
