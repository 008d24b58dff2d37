import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import type { CellRectangle } from "../../core/workbook/address";
import { HostError, requireArgument } from "../engine/host-error";
import type { CallArguments } from "../engine/call-arguments";
import { members } from "../engine/members";
import { commonValue } from "./format-members";
import { areasArgument, requireOnSheet } from "./range-arguments";
import { fullAddress } from "../model/cells/addresses";
import { copyCells } from "../model/cells/copy-cells";
import { applyNamedStyle } from "../model/workbook/named-styles";
import type { RangeTarget } from "../model/cells/range-target";
import { AreasTarget } from "../model/cells/range-target";
import { cellCount, intersect, isEntireColumn, isEntireRow, offsetBy } from "../model/cells/rectangles";
import { select } from "../model/sheets/selection";
import type { Sheet } from "../model/workbook/workbook";
import { specialCells } from "../model/cells/special-cells";
import { clearCells } from "../model/cells/write-cells";

const address = ({ sheet, areas }: AreasTarget): string => areas.map((area) => fullAddress(sheet, area)).join(",");

function some(sheet: Sheet, areas: readonly CellRectangle[]): AreasTarget | null {
  return areas.length > 0 ? new AreasTarget(sheet, areas) : null;
}

function needed(found: AreasTarget | null): AreasTarget {
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

function common({ sheet, areas }: AreasTarget, args: CallArguments): AreasTarget | null {
  const other = areasArgument(args, 0, sheet);
  return some(
    sheet,
    areas.flatMap((area) => other.areas.map((one) => intersect(area, one)).filter((one) => one !== undefined)),
  );
}

function special({ sheet, areas }: AreasTarget, args: CallArguments): AreasTarget | null {
  return some(sheet, specialCells(sheet, areas, args.text(0), args.optionalText(1) ?? "All"));
}

function used({ sheet, areas }: AreasTarget, args: CallArguments): AreasTarget | null {
  sheet.workbook.calc.settle();
  return some(
    sheet,
    areas.map((area) => sheet.usedArea(area, args.flag(0))).filter((area) => area !== undefined),
  );
}

/** Ranges of several sheets: what formulas read, or what reads them. */
export interface BookAreas {
  readonly areas: readonly AreasTarget[];
}

/** RangeAreas, and the collections of ranges. */
export const areasMembers = [
  members<AreasTarget>("RangeAreas", {
    get: {
      address,
      addressLocal: address,
      areaCount: ({ ranges }) => ranges.length,
      cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
      isEntireColumn: ({ areas }) => areas.every(isEntireColumn),
      isEntireRow: ({ areas }) => areas.every(isEntireRow),
      style: (target) => commonValue(target, ({ values }) => values.styleName),
    },
    set: {
      style: ({ sheet, areas }, value) => {
        applyNamedStyle(sheet, areas, value as string);
      },
    },
    child: {
      areas: (target) => target,
      format: (target) => target,
      worksheet: ({ sheet }) => sheet,
      dataValidation: (target) => target,
      conditionalFormats: (target) => target,
    },
    call: {
      calculate: ({ sheet }) => {
        sheet.workbook.calc.calculate();
      },
      setDirty: ({ sheet, areas }) => {
        for (const area of areas) sheet.workbook.calc.contentsChanged(sheet, area, false);
      },
      clear: ({ sheet, areas }, args) => {
        for (const area of areas) clearCells(sheet, area, args.optionalText(0) ?? "All");
      },
      select: ({ sheet, areas }) => {
        select(sheet, areas);
      },
      copyFrom: ({ sheet, areas }, args) => {
        const from = areasArgument(args, 0, sheet);
        const [source] = from.areas;
        requireArgument(source !== undefined && from.areas.length === 1, "Only one range can be copied.");
        for (const area of areas)
          copyCells(
            { sheet: from.sheet, area: source },
            { sheet, area },
            { type: args.optionalText(1) ?? "All", skipBlanks: args.flag(2), transpose: args.flag(3) },
          );
      },
      getEntireColumn: ({ sheet, areas }) =>
        new AreasTarget(
          sheet,
          areas.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
        ),
      getEntireRow: ({ sheet, areas }) =>
        new AreasTarget(
          sheet,
          areas.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
        ),
      getOffsetRangeAreas: ({ sheet, areas }, args) =>
        new AreasTarget(
          sheet,
          areas.map((area) => requireOnSheet(offsetBy(area, args.integer(0), args.integer(1)))),
        ),
      getIntersection: (target, args) => needed(common(target, args)),
      getIntersectionOrNullObject: common,
      getSpecialCells: (target, args) => needed(special(target, args)),
      getSpecialCellsOrNullObject: special,
      getUsedRangeAreas: (target, args) => needed(used(target, args)),
      getUsedRangeAreasOrNullObject: used,
      getTables: ({ sheet, areas }, args) => ({ sheet, areas, fully: args.flag(0) }),
    },
  }),
  members<AreasTarget>("RangeCollection", { items: ({ ranges }) => ranges }),
  members<readonly AreasTarget[]>("RangeAreasCollection", { items: (areas) => areas }),
  members<BookAreas>("WorkbookRangeAreas", {
    get: { addresses: ({ areas }) => areas.map(address) },
    child: {
      areas: ({ areas }) => areas,
      ranges: ({ areas }) => ({ ranges: areas.flatMap(({ ranges }): readonly RangeTarget[] => ranges) }),
    },
    call: {
      getRangeAreasBySheet: ({ areas }, args) => needed(bySheet(areas, args.text(0))),
      getRangeAreasOrNullObjectBySheet: ({ areas }, args) => bySheet(areas, args.text(0)),
    },
  }),
];

function bySheet(areas: readonly AreasTarget[], key: string): AreasTarget | null {
  return areas.find(({ sheet }) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase()) ?? null;
}
