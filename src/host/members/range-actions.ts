import type { CellRectangle } from "../../core/workbook/address";
import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { commonValue } from "./format-members";
import { areasArgument, rangeArgument } from "./range-arguments";
import { sortArgument } from "./sort-arguments";
import { autoFill } from "../model/cells/auto-fill";
import { copyCells, moveCells } from "../model/cells/copy-cells";
import { requireAllowed } from "../model/sheets/edit-rights";
import { findFirst, replaceAll, shownText } from "../model/cells/find-cells";
import { setHidden } from "../model/sheets/line-sizes";
import { mergeCells } from "../model/cells/merge-cells";
import { applyNamedStyle } from "../model/workbook/named-styles";
import { setOutline, showDetails } from "../model/sheets/outline";
import { AreasTarget, RangeTarget } from "../model/cells/range-target";
import { intersect } from "../model/cells/rectangles";
import { removeDuplicates } from "../model/cells/remove-duplicates";
import { select } from "../model/sheets/selection";
import { deleteCells, insertCells } from "../model/cells/shift-cells";
import { sortCells } from "../model/cells/sort-cells";
import { specialCells } from "../model/cells/special-cells";
import { clearCells, writeInputs } from "../model/cells/write-cells";

const asFormat = ({
  sheet,
  area,
}: RangeTarget): { readonly sheet: RangeTarget["sheet"]; readonly areas: readonly CellRectangle[] } => ({
  sheet,
  areas: [area],
});

function special({ sheet, area }: RangeTarget, kind: string, valueType: string | undefined): AreasTarget | null {
  const found = specialCells(sheet, [area], kind, valueType ?? "All");
  return found.length > 0 ? new AreasTarget(sheet, found) : null;
}

function link({ sheet, area }: RangeTarget): unknown {
  const links = new Set([...sheet.cells.inArea(area)].map(({ cell }) => cell.link));
  const only = links.size === 1 ? [...links][0] : undefined;
  return only ?? null;
}

/** A link shows its text, underlined in blue, as Excel does. */
function setLink({ sheet, area }: RangeTarget, value: unknown): void {
  requireAllowed(sheet, "allowInsertHyperlinks");
  requireArgument(typeof value === "object" && value !== null);
  const given = value as Readonly<Record<string, string>>;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const shown =
        given["textToDisplay"] ??
        (shownText(sheet, row, column) || given["address"] || given["documentReference"] || "");
      if (given["textToDisplay"] !== undefined || sheet.valueAt(row, column) === null)
        writeInputs(sheet, { top: row, bottom: row, left: column, right: column }, () => shown);
      const cell = sheet.cells.ensure(row, column);
      cell.link = { ...given, textToDisplay: shown };
      cell.style = sheet.styleAt(row, column).withAll({ fontColor: "#0563C1", fontUnderline: "Single" });
    }
  }
}

function required<Item>(item: Item | null | undefined): Item {
  if (item === null || item === undefined) throw new HostError("ItemNotFound");
  return item;
}

/** Range: what can be done to its cells. */
export const rangeActions = [
  members<RangeTarget>("Range", {
    get: { hyperlink: link, style: (range) => commonValue(asFormat(range), ({ values }) => values.styleName) },
    set: {
      hyperlink: setLink,
      style: (range, value) => {
        applyNamedStyle(range.sheet, [range.area], value as string);
      },
      rowHidden: ({ sheet, area }, value) => {
        setHidden(sheet, "rows", area.top, area.bottom, value === true);
      },
      columnHidden: ({ sheet, area }, value) => {
        setHidden(sheet, "columns", area.left, area.right, value === true);
      },
    },
    child: { format: asFormat, sort: (range) => range, dataValidation: asFormat, conditionalFormats: asFormat },
    call: {
      clear: ({ sheet, area }, args) => {
        clearCells(sheet, area, args.optionalText(0) ?? "All");
      },
      insert: ({ sheet, area }, args) => {
        insertCells(sheet, area, args.text(0) as "Down" | "Right");
        return new RangeTarget(sheet, area);
      },
      delete: ({ sheet, area }, args) => {
        deleteCells(sheet, area, args.text(0) as "Up" | "Left");
      },
      merge: ({ sheet, area }, args) => {
        mergeCells(sheet, area, args.flag(0));
      },
      unmerge: ({ sheet, area }) => {
        requireAllowed(sheet, "allowFormatCells");
        sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
      },
      select: ({ sheet, area }) => {
        select(sheet, [area]);
      },
      calculate: ({ sheet }) => {
        sheet.workbook.calc.calculate();
      },
      // Recalculated with everything else that is stale.
      setDirty: ({ sheet, area }) => {
        sheet.workbook.calc.contentsChanged(sheet, area, false);
      },
      copyFrom: ({ sheet, area }, args) => {
        const from = areasArgument(args, 0, sheet);
        const [first] = from.areas;
        requireArgument(first !== undefined && from.areas.length === 1, "Only one range can be copied.");
        copyCells(
          { sheet: from.sheet, area: first },
          { sheet, area },
          { type: args.optionalText(1) ?? "All", skipBlanks: args.flag(2), transpose: args.flag(3) },
        );
      },
      moveTo: ({ sheet, area }, args) => {
        moveCells({ sheet, area }, rangeArgument(args, 0, sheet));
      },
      autoFill: ({ sheet, area }, args) => {
        const target =
          args.value(0) === undefined ? { sheet, area: sheet.region(area) } : rangeArgument(args, 0, sheet);
        requireArgument(target.sheet === sheet);
        autoFill(sheet, area, target.area, args.optionalText(1) ?? "FillDefault");
      },
      find: ({ sheet, area }, args) =>
        new RangeTarget(sheet, required(findFirst(sheet, area, args.text(0), args.record(1)))),
      findOrNullObject: ({ sheet, area }, args) => {
        const found = findFirst(sheet, area, args.text(0), args.record(1));
        return found ? new RangeTarget(sheet, found) : null;
      },
      replaceAll: ({ sheet, area }, args) => replaceAll(sheet, area, args.text(0), args.text(1), args.record(2)),
      getSpecialCells: (range, args) => required(special(range, args.text(0), args.optionalText(1))),
      getSpecialCellsOrNullObject: (range, args) => special(range, args.text(0), args.optionalText(1)),
      removeDuplicates: ({ sheet, area }, args) => removeDuplicates(sheet, area, args.list(0), args.flag(1)),
      group: ({ sheet, area }, args) => {
        setOutline(sheet, area, args.text(0), 1);
      },
      ungroup: ({ sheet, area }, args) => {
        setOutline(sheet, area, args.text(0), -1);
      },
      hideGroupDetails: ({ sheet, area }, args) => {
        showDetails(sheet, area, args.text(0), false);
      },
      showGroupDetails: ({ sheet, area }, args) => {
        showDetails(sheet, area, args.text(0), true);
      },
      getTables: ({ sheet, area }, args) => ({ sheet, areas: [area], fully: args.flag(0) }),
    },
  }),
  members<RangeTarget>("RangeSort", {
    call: {
      apply: ({ sheet, area }, args) => {
        const byColumns = args.optionalText(3) === "Columns";
        const fields = sortArgument(args.list(0), byColumns ? area.bottom - area.top + 1 : area.right - area.left + 1);
        sortCells(sheet, area, fields, { matchCase: args.flag(1), hasHeaders: args.flag(2), byColumns });
      },
    },
  }),
  members<{ readonly removed: number; readonly uniqueRemaining: number }>("RemoveDuplicatesResult", {
    get: { removed: ({ removed }) => removed, uniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
  }),
];
