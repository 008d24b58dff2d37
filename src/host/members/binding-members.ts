import type { CallArguments } from "../engine/call-arguments";
import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { requireAddress } from "../model/cells/addresses";
import type { Binding, Workbook } from "../model/workbook/workbook";
import { shownText } from "../model/cells/find-cells";
import { RangeTarget } from "../model/cells/range-target";
import { sameArea } from "../model/cells/rectangles";

function add(workbook: Workbook, target: RangeTarget, type: string, id: string): Binding {
  requireArgument(id !== "", "A binding needs an id.");
  const binding: Binding = { id, type, range: target };
  workbook.bindings = [...workbook.bindings.filter((one) => one.id !== id), binding];
  return binding;
}

function rangeOf(workbook: Workbook, args: CallArguments): RangeTarget {
  const target = args.target(0, "Range");
  if (target instanceof RangeTarget) return new RangeTarget(target.sheet, target.area);
  const { sheet, area } = requireAddress(workbook, workbook.active, args.text(0));
  return new RangeTarget(sheet, area);
}

/** Bindings: ranges under an id of the add-in's own. */
export const bindingMembers = [
  members<Workbook>("BindingCollection", {
    get: { count: ({ bindings }) => bindings.length },
    items: ({ bindings }) => bindings,
    call: {
      add: (workbook, args) => add(workbook, rangeOf(workbook, args), args.text(1), args.text(2)),
      addFromNamedItem: (workbook, args) => add(workbook, rangeOf(workbook, args), args.text(1), args.text(2)),
      addFromSelection: (workbook, args) => {
        const [area] = workbook.active.selection;
        requireArgument(area !== undefined);
        return add(workbook, new RangeTarget(workbook.active, area), args.text(0), args.text(1));
      },
    },
  }),
  members<Binding>("Binding", {
    get: { id: ({ id }) => id, type: ({ type }) => type },
    call: {
      delete: (binding, _, { workbook }) => {
        workbook.bindings = workbook.bindings.filter((one) => one !== binding);
      },
      getRange: ({ range }) => new RangeTarget(range.sheet, range.area),
      getText: ({ range: { sheet, area } }) => shownText(sheet, area.top, area.left),
      getTable: ({ range: { sheet, area } }) => {
        const table = sheet.workbook.tables.find((one) => one.sheet === sheet && sameArea(one.area, area));
        if (!table) throw new HostError("ItemNotFound", "The binding belongs to no table.");
        return table;
      },
    },
  }),
];
