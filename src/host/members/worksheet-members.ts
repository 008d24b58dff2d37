import { members } from "../engine/members";
import { HostError, requireArgument } from "../engine/host-error";
import { colorText } from "./color-text";
import { rangeArgument, requireOnSheet, splitAreas } from "./range-arguments";
import { copySheet } from "../model/sheets/copy-sheet";
import { AreasTarget, RangeTarget } from "../model/cells/range-target";
import { intersect, oneCell, WHOLE_SHEET } from "../model/cells/rectangles";
import type { Sheet, Workbook } from "../model/workbook/workbook";
import {
  activateSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "../model/sheets/sheet-operations";
import { findAll, replaceAll } from "../model/cells/find-cells";

const self = (sheet: Sheet): Sheet => sheet;

/** "VeryHidden" for "veryHidden". */
function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The used cells, or the top left cell of an empty sheet, as getUsedRange documents. */
function usedRange(sheet: Sheet, valuesOnly: boolean): RangeTarget {
  sheet.workbook.calc.settle();
  return new RangeTarget(sheet, sheet.usedArea(WHOLE_SHEET, valuesOnly) ?? oneCell(0, 0));
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | undefined {
  const { sheets } = sheet.workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const other = sheets[at];
    if (other && (!visibleOnly || other.visibility === "visible")) return other;
  }
  return undefined;
}

function required<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new HostError("ItemNotFound");
  return item;
}

function copy(sheet: Sheet, position: string, relativeTo: unknown): Sheet {
  const made = copySheet(sheet);
  const { sheets } = sheet.workbook;
  const other = sheets.indexOf(relativeTo as Sheet);
  const last = sheets.length - 1;
  if (position === "Beginning") moveSheet(made, 0);
  else if (position === "Before" || position === "After") {
    requireArgument(other >= 0, "A position before or after needs the worksheet it is relative to.");
    moveSheet(made, Math.min(last, position === "Before" ? other : other + 1));
  }
  return made;
}

function visible(workbook: Workbook, only: boolean): readonly Sheet[] {
  return only ? workbook.sheets.filter(({ visibility }) => visibility === "visible") : workbook.sheets;
}

/** Worksheets and their collection. */
export const worksheetMembers = [
  members<Workbook>("WorksheetCollection", {
    items: ({ sheets }) => sheets,
    item: (workbook, key) =>
      typeof key === "string" ? (workbook.sheetById(key) ?? workbook.sheetByName(key)) : undefined,
    call: {
      add: (workbook, args) => addSheet(workbook, args.optionalText(0)),
      getActiveWorksheet: (workbook) => workbook.active,
      getFirst: (workbook, args) => required(visible(workbook, args.flag(0))[0]),
      getLast: (workbook, args) => required(visible(workbook, args.flag(0)).at(-1)),
      getCount: (workbook, args) => visible(workbook, args.flag(0)).length,
    },
  }),
  members<Sheet>("Worksheet", {
    get: {
      id: ({ id }) => id,
      name: ({ name }) => name,
      position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      visibility: ({ visibility }) => capital(visibility),
      tabColor: ({ tabColor }) => tabColor,
      showGridlines: ({ showGridlines }) => showGridlines,
      showHeadings: ({ showHeadings }) => showHeadings,
      enableCalculation: ({ enableCalculation }) => enableCalculation,
      standardHeight: ({ rows }) => rows.defaultSize,
      standardWidth: ({ standardWidth }) => standardWidth,
      tabId: (sheet) => sheet.workbook.sheets.indexOf(sheet) + 1,
    },
    set: {
      name: (sheet, value) => {
        renameSheet(sheet, value as string);
      },
      position: (sheet, value) => {
        moveSheet(sheet, value as number);
      },
      visibility: (sheet, value) => {
        setVisibility(sheet, (value as string).replace(/^./, (first) => first.toLowerCase()) as Sheet["visibility"]);
      },
      tabColor: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : colorText(value);
      },
      showGridlines: (sheet, value) => {
        sheet.showGridlines = value === true;
      },
      showHeadings: (sheet, value) => {
        sheet.showHeadings = value === true;
      },
      enableCalculation: (sheet, value) => {
        sheet.workbook.calc.enable(sheet, value === true);
      },
      standardWidth: (sheet, value) => {
        setStandardWidth(sheet, value as number);
      },
    },
    child: {
      tables: self,
      charts: self,
      names: ({ names }) => names,
      protection: self,
      freezePanes: self,
      pageLayout: self,
      autoFilter: self,
      comments: self,
      horizontalPageBreaks: self,
      verticalPageBreaks: self,
      customProperties: self,
    },
    call: {
      activate: (sheet) => {
        activateSheet(sheet);
      },
      calculate: (sheet) => {
        sheet.workbook.calc.calculate(true);
      },
      delete: (sheet) => {
        deleteSheet(sheet);
      },
      copy: (sheet, args) => copy(sheet, args.optionalText(0) ?? "End", args.target(1, "Worksheet")),
      getRange: (sheet, args) => {
        if (args.value(0) === undefined) return new RangeTarget(sheet, WHOLE_SHEET);
        const placed = rangeArgument(args, 0, sheet);
        requireArgument(placed.sheet === sheet, "The address lies on another worksheet.");
        return new RangeTarget(sheet, placed.area);
      },
      getRangeByIndexes: (sheet, args) => {
        const [top, left, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
        requireArgument(rows > 0 && columns > 0);
        return new RangeTarget(sheet, requireOnSheet({ top, left, bottom: top + rows - 1, right: left + columns - 1 }));
      },
      getCell: (sheet, args) => new RangeTarget(sheet, requireOnSheet(oneCell(args.integer(0), args.integer(1)))),
      getRanges: (sheet, args) =>
        new AreasTarget(sheet, args.value(0) === undefined ? [WHOLE_SHEET] : splitAreas(sheet, args.text(0))),
      getUsedRange: (sheet, args) => usedRange(sheet, args.flag(0)),
      getUsedRangeOrNullObject: (sheet, args) => {
        sheet.workbook.calc.settle();
        const used = sheet.usedArea(WHOLE_SHEET, args.flag(0));
        return used ? new RangeTarget(sheet, used) : null;
      },
      getNext: (sheet, args) => required(neighbour(sheet, 1, args.flag(0))),
      getNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.flag(0)) ?? null,
      getPrevious: (sheet, args) => required(neighbour(sheet, -1, args.flag(0))),
      getPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.flag(0)) ?? null,
      findAll: (sheet, args) =>
        new AreasTarget(sheet, required(findAll(sheet, WHOLE_SHEET, args.text(0), args.record(1)))),
      findAllOrNullObject: (sheet, args) => {
        const found = findAll(sheet, WHOLE_SHEET, args.text(0), args.record(1));
        return found ? new AreasTarget(sheet, found) : null;
      },
      replaceAll: (sheet, args) => replaceAll(sheet, WHOLE_SHEET, args.text(0), args.text(1), args.record(2)),
      showOutlineLevels: (sheet, args) => {
        for (const [lines, level] of [
          [sheet.rows, args.integer(0)],
          [sheet.columns, args.integer(1)],
        ] as const) {
          if (level > 0)
            for (const [, line] of lines.entries()) if (line.outlineLevel > 0) line.hidden = line.outlineLevel >= level;
        }
      },
      _GetSheetById: (sheet, args) => required(sheet.workbook.sheetById(args.text(0))),
      _GetAnotherWorksheetById: (sheet, args) => required(sheet.workbook.sheetById(args.text(0))),
    },
  }),
  members<Sheet>("WorksheetProtection", {
    get: {
      protected: ({ protection }) => protection.isProtected,
      options: ({ protection }) => (protection.isProtected ? protection.options : null),
      canPauseProtection: () => false,
      isPasswordProtected: ({ protection }) => protection.hasPassword,
      isPaused: () => false,
      savedOptions: ({ protection }) => protection.options,
    },
    call: {
      protect: (sheet, args) => {
        sheet.protection.protect(args.record(0), args.optionalText(1));
        noteProtection(sheet);
      },
      unprotect: (sheet, args) => {
        const before = sheet.protection.isProtected;
        sheet.protection.unprotect(args.optionalText(0));
        if (before) noteProtection(sheet);
      },
      checkPassword: ({ protection }, args) => protection.isPassword(args.optionalText(0) ?? ""),
    },
  }),
  members<Sheet>("WorksheetFreezePanes", {
    call: {
      freezeRows: (sheet, args) => {
        freeze(sheet, args.integer(0, 1), 0);
      },
      freezeColumns: (sheet, args) => {
        freeze(sheet, 0, args.integer(0, 1));
      },
      freezeAt: (sheet, args) => {
        if (args.value(0) === undefined) {
          sheet.freeze = undefined;
          return;
        }
        const { area } = rangeArgument(args, 0, sheet);
        sheet.freeze = { ...area, top: 0, left: 0 };
      },
      unfreeze: (sheet) => {
        sheet.freeze = undefined;
      },
      getLocation: (sheet) => new RangeTarget(sheet, required(sheet.freeze)),
      getLocationOrNullObject: (sheet) => (sheet.freeze ? new RangeTarget(sheet, sheet.freeze) : null),
    },
  }),
];

/** The frozen rows, the frozen columns, or both crossing at the top left. */
function freeze(sheet: Sheet, rows: number, columns: number): void {
  requireArgument(rows >= 0 && columns >= 0);
  const strip = intersect(
    WHOLE_SHEET,
    rows > 0 ? { ...WHOLE_SHEET, bottom: rows - 1 } : { ...WHOLE_SHEET, right: columns - 1 },
  );
  sheet.freeze = rows + columns > 0 ? strip : undefined;
}

/** Pixels of a digit of the default font and beside the text of a cell, and points per pixel. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;
const WIDEST_COLUMN = 255;

/** @param width characters of the default font */
function setStandardWidth(sheet: Sheet, width: number): void {
  requireArgument(width >= 0 && width <= WIDEST_COLUMN, "Columns are 0 to 255 characters wide.");
  sheet.standardWidth = width;
  sheet.columns.defaultSize = Math.round(width * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

function noteProtection(sheet: Sheet): void {
  sheet.workbook.events.emit({
    eventType: 24,
    targets: [sheet.id, "Workbook"],
    args: {
      source: "Local",
      worksheetId: sheet.id,
      isProtected: sheet.protection.isProtected,
      sheetProtectionOptions: sheet.protection.options,
    },
  });
}
