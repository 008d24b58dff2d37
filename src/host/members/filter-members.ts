import type { CellRectangle } from "../../core/workbook/address";
import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { colorText } from "./color-text";
import { rangeArgument } from "./range-arguments";
import type { ColumnTarget } from "./table-members";
import { applyFilter, showFiltered } from "../model/tables/apply-filter";
import { RangeTarget } from "../model/cells/range-target";
import { columnCount, isOneCell } from "../model/cells/rectangles";
import type { Sheet, Table } from "../model/workbook/workbook";
import { isSheet } from "../model/sheets/new-sheet";
import { bodyArea } from "../model/tables/table";
import { TableFilter } from "../model/tables/table-filter";

type Criteria = Readonly<Record<string, unknown>>;

/** Criteria as they are kept. @throws InvalidArgument for criteria that name no kind, NotImplemented for icons. */
function readCriteria(given: Criteria): Criteria {
  const { filterOn, color, dynamicCriteria } = given;
  requireArgument(typeof filterOn === "string", "The criteria lack filterOn.");
  if (filterOn === "Icon") throw new HostError("NotImplemented", "Filters by icon are not implemented by this host.");
  if (filterOn === "Dynamic")
    requireArgument(
      typeof dynamicCriteria === "string" && dynamicCriteria !== "Unknown",
      "The criteria lack dynamicCriteria.",
    );
  if (filterOn === "CellColor" || filterOn === "FontColor") return { ...given, color: colorText(color) };
  return given;
}

function filterColumn({ table, id }: ColumnTarget, criteria: Criteria | undefined): void {
  const index = table.columns.findIndex((column) => column.id === id);
  if (criteria) table.filter.set(index, readCriteria(criteria));
  else table.filter.clear(index);
  applyFilter(table.sheet, bodyArea(table), table.filter);
}

function criteriaOf({ table, id }: ColumnTarget): unknown {
  return table.filter.at(table.columns.findIndex((column) => column.id === id)) ?? null;
}

/** What an AutoFilter object stands for: a sheet's own filter or that of a table. */
type FilterOwner = Sheet | Table;

interface Placed {
  readonly sheet: Sheet;
  /** With its header row. */
  readonly area: CellRectangle;
  readonly filter: TableFilter;
}

function placed(owner: FilterOwner): Placed | undefined {
  if (!isSheet(owner))
    return { sheet: owner.sheet, area: { ...owner.area, bottom: bodyArea(owner).bottom }, filter: owner.filter };
  return owner.autoFilter && { sheet: owner, ...owner.autoFilter };
}

function requirePlaced(owner: FilterOwner): Placed {
  const found = placed(owner);
  if (!found) throw new HostError("InvalidOperation", "There is no filter.");
  return found;
}

function reapply({ sheet, area, filter }: Placed): void {
  applyFilter(sheet, { ...area, top: area.top + 1 }, filter);
}

/** The criteria per column, null for columns without. */
function criteriaList(owner: FilterOwner): unknown {
  const found = placed(owner);
  return found ? Array.from({ length: columnCount(found.area) }, (_, column) => found.filter.at(column) ?? null) : [];
}

/** Filters of table columns and of sheets. */
export const filterMembers = [
  members<ColumnTarget>("Filter", {
    get: { criteria: criteriaOf },
    call: {
      apply: (target, args) => {
        filterColumn(target, args.record(0));
      },
      applyValuesFilter: (target, args) => {
        filterColumn(target, { filterOn: "Values", values: args.list(0) });
      },
      applyCustomFilter: (target, args) => {
        filterColumn(target, {
          filterOn: "Custom",
          criterion1: args.text(0),
          criterion2: args.optionalText(1),
          operator: args.optionalText(2),
        });
      },
      applyTopItemsFilter: (target, args) => {
        filterColumn(target, { filterOn: "TopItems", criterion1: String(args.integer(0)) });
      },
      applyBottomItemsFilter: (target, args) => {
        filterColumn(target, { filterOn: "BottomItems", criterion1: String(args.integer(0)) });
      },
      applyTopPercentFilter: (target, args) => {
        filterColumn(target, { filterOn: "TopPercent", criterion1: String(args.integer(0)) });
      },
      applyBottomPercentFilter: (target, args) => {
        filterColumn(target, { filterOn: "BottomPercent", criterion1: String(args.integer(0)) });
      },
      applyCellColorFilter: (target, args) => {
        filterColumn(target, { filterOn: "CellColor", color: args.text(0) });
      },
      applyFontColorFilter: (target, args) => {
        filterColumn(target, { filterOn: "FontColor", color: args.text(0) });
      },
      applyDynamicFilter: (target, args) => {
        filterColumn(target, { filterOn: "Dynamic", dynamicCriteria: args.text(0) });
      },
      clear: (target) => {
        filterColumn(target, undefined);
      },
    },
  }),
  members<FilterOwner>("AutoFilter", {
    get: {
      enabled: (owner) => (isSheet(owner) ? owner.autoFilter !== undefined : owner.showFilterButton),
      isDataFiltered: (owner) => placed(owner)?.filter.isActive ?? false,
      criteria: criteriaList,
    },
    call: {
      apply: (owner, args) => {
        const sheet = isSheet(owner) ? owner : owner.sheet;
        const given = rangeArgument(args, 0, sheet);
        const area = isOneCell(given.area) ? sheet.region(given.area) : given.area;
        if (isSheet(owner)) {
          const same = owner.autoFilter && JSON.stringify(owner.autoFilter.area) === JSON.stringify(area);
          if (owner.autoFilter && !same) showFiltered(owner, owner.autoFilter.area);
          if (!same) owner.autoFilter = { area, filter: new TableFilter() };
        }
        const target = requirePlaced(owner);
        if (args.value(1) !== undefined) {
          const column = args.integer(1);
          requireArgument(column >= 0 && column < columnCount(target.area), "There is no such column in the filter.");
          if (args.value(2) === undefined) target.filter.clear(column);
          else target.filter.set(column, readCriteria(args.record(2)));
        }
        reapply(target);
      },
      clearCriteria: (owner) => {
        const target = requirePlaced(owner);
        target.filter.clear();
        reapply(target);
      },
      clearColumnCriteria: (owner, args) => {
        const target = requirePlaced(owner);
        target.filter.clear(args.integer(0));
        reapply(target);
      },
      reapply: (owner) => {
        reapply(requirePlaced(owner));
      },
      remove: (owner) => {
        const target = placed(owner);
        if (!target) return;
        target.filter.clear();
        showFiltered(target.sheet, target.area);
        if (isSheet(owner)) owner.autoFilter = undefined;
        else owner.showFilterButton = false;
      },
      getRange: (owner) => {
        const { sheet, area } = requirePlaced(owner);
        return new RangeTarget(sheet, area);
      },
      getRangeOrNullObject: (owner) => {
        const found = placed(owner);
        return found ? new RangeTarget(found.sheet, found.area) : null;
      },
    },
  }),
];
