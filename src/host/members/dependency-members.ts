import type { CellRectangle } from "../../core/workbook/address";
import { HostError } from "../engine/host-error";
import { members } from "../engine/members";
import type { BookAreas } from "./areas-members";
import { AreasTarget, RangeTarget } from "../model/cells/range-target";
import { gatherRectangles, isOneCell, oneCell } from "../model/cells/rectangles";

type Found = Map<string, CellRectangle[]>;

function precedents({ sheet, area }: RangeTarget): Found {
  const found: Found = new Map();
  for (const { row, column, cell } of sheet.cells.inArea(area)) {
    if (cell.formula === undefined) continue;
    for (const one of sheet.workbook.calc.calculator.precedents({ sheet: sheet.id, row, column }))
      found.set(one.sheet, [...(found.get(one.sheet) ?? []), one.area]);
  }
  return found;
}

function dependents({ sheet, area }: RangeTarget): Found {
  const cells = new Map<string, { row: number; column: number }[]>();
  for (const { sheet: id, row, column } of sheet.workbook.calc.calculator.dependents(sheet.id, area))
    cells.set(id, [...(cells.get(id) ?? []), { row, column }]);
  return new Map([...cells].map(([id, list]) => [id, gatherRectangles(list)]));
}

/** Follows one step after the other until nothing new is found. */
function following(start: RangeTarget, step: (range: RangeTarget) => Found): Found {
  const all: Found = new Map();
  const seen = new Set<string>();
  const open = [start];
  for (let range = open.pop(); range; range = open.pop()) {
    for (const [id, areas] of step(range)) {
      const sheet = start.sheet.workbook.sheetById(id);
      for (const area of areas) {
        const key = `${id}${JSON.stringify(area)}`;
        if (!sheet || seen.has(key)) continue;
        seen.add(key);
        all.set(id, [...(all.get(id) ?? []), area]);
        open.push(new RangeTarget(sheet, area));
      }
    }
  }
  return all;
}

function bookAreas({ sheet }: RangeTarget, found: Found): BookAreas {
  const areas = sheet.workbook.sheets
    .filter(({ id }) => found.has(id))
    .map((one) => new AreasTarget(one, found.get(one.id) ?? []));
  if (areas.length === 0) throw new HostError("ItemNotFound", "No cells were found.");
  return { areas };
}

function spillArea({ sheet, area }: RangeTarget): RangeTarget | null {
  sheet.workbook.calc.settle();
  const spill = isOneCell(area)
    ? sheet.workbook.calc.calculator.spillArea({ sheet: sheet.id, row: area.top, column: area.left })
    : undefined;
  return spill && !isOneCell(spill) ? new RangeTarget(sheet, spill) : null;
}

function spillParent({ sheet, area }: RangeTarget): RangeTarget | null {
  sheet.workbook.calc.settle();
  const parent = isOneCell(area) ? sheet.cells.at(area.top, area.left)?.spilledFrom : undefined;
  return parent ? new RangeTarget(sheet, oneCell(parent.row, parent.column)) : null;
}

function needed<Item>(item: Item | null): Item {
  if (item === null) throw new HostError("ItemNotFound");
  return item;
}

/** Whether every cell belongs to a spilled result; null when some do. */
function hasSpill({ sheet, area }: RangeTarget): boolean | null {
  sheet.workbook.calc.settle();
  let spilled = 0;
  let all = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      all += 1;
      const cell = sheet.cells.at(row, column);
      const spill =
        cell?.formula === undefined
          ? undefined
          : sheet.workbook.calc.calculator.spillArea({ sheet: sheet.id, row, column });
      if (cell?.spilledFrom || (spill && !isOneCell(spill))) spilled += 1;
    }
  }
  if (spilled === 0) return false;
  return spilled === all ? true : null;
}

/** Range: what its formulas read, what reads it, and where results spill. */
export const dependencyMembers = [
  members<RangeTarget>("Range", {
    get: { hasSpill, savedAsArray: hasSpill },
    call: {
      getDirectPrecedents: (range) => bookAreas(range, precedents(range)),
      getPrecedents: (range) => bookAreas(range, following(range, precedents)),
      getDirectDependents: (range) => bookAreas(range, dependents(range)),
      getDependents: (range) => bookAreas(range, following(range, dependents)),
      getSpillingToRange: (range) => needed(spillArea(range)),
      getSpillingToRangeOrNullObject: spillArea,
      getSpillParent: (range) => needed(spillParent(range)),
      getSpillParentOrNullObject: spillParent,
    },
  }),
];
