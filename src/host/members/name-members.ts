import { HostError } from "../engine/host-error";
import { members } from "../engine/members";
import { absoluteFormula, resolveAddress } from "../model/cells/addresses";
import { canonicalFormula } from "../calc/formula/canonical-formula";
import type { PlacedArea, Sheet, Workbook } from "../model/workbook/workbook";
import type { DefinedName, DefinedNames } from "../model/workbook/defined-names";
import { evaluateArray } from "../model/workbook/evaluate-formula";
import { RangeTarget } from "../model/cells/range-target";
import { shownValue, valueType } from "../model/cells/write-cells";

function scopeOf(name: DefinedName, workbook: Workbook): Sheet | undefined {
  return name.scope === undefined ? undefined : workbook.sheetById(name.scope);
}

function place(name: DefinedName, workbook: Workbook): PlacedArea | undefined {
  return resolveAddress(workbook, scopeOf(name, workbook), name.formula);
}

/** Excel.NamedItemType of what a name means. */
function typeOf(name: DefinedName, workbook: Workbook): string {
  if (place(name, workbook)) return "Range";
  const rows = resultOf(name, workbook);
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) return "Array";
  const value = rows[0]?.[0] ?? null;
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  const type = valueType(value);
  return type === "Empty" ? "String" : type;
}

/** What the name's formula gives, on the sheet of its scope. */
function resultOf(name: DefinedName, workbook: Workbook): ReturnType<typeof evaluateArray> {
  return evaluateArray(workbook, name.formula, scopeOf(name, workbook));
}

/** The address of a range, else the computed value: the first one of an array. */
function valueOf(name: DefinedName, workbook: Workbook): unknown {
  return place(name, workbook) ? name.formula.slice(1) : shownValue(resultOf(name, workbook)[0]?.[0] ?? null);
}

function requirePlace(name: DefinedName, workbook: Workbook): RangeTarget {
  const found = place(name, workbook);
  if (!found) throw new HostError("ItemNotFound", `The name ${name.name} means no range.`);
  return new RangeTarget(found.sheet, found.area);
}

function namesOf(name: DefinedName, workbook: Workbook): DefinedNames {
  return scopeOf(name, workbook)?.names ?? workbook.names;
}

/** "3" and "x" are kept as formulas that give them. */
function asFormula(reference: unknown): string {
  if (typeof reference === "string")
    return reference.startsWith("=") ? canonicalFormula(reference) : `="${reference.replaceAll('"', '""')}"`;
  return `=${String(reference)}`;
}

/** Defined names. */
export const nameMembers = [
  members<DefinedNames>("NamedItemCollection", {
    items: (names) => names.all(),
    item: (names, key) => names.find(String(key)),
    call: {
      add: (names, args, { workbook }) => {
        const target = args.target(1, "Range");
        const formula =
          target instanceof RangeTarget ? absoluteFormula(target.sheet, target.area) : asFormula(args.value(1));
        const added = names.add(args.text(0), formula, args.optionalText(2));
        workbook.calc.structureChanged();
        return added;
      },
      addFormulaLocal: (names, args, { workbook }) => {
        const added = names.add(args.text(0), asFormula(args.text(1)), args.optionalText(2));
        workbook.calc.structureChanged();
        return added;
      },
      getCount: (names) => names.all().length,
    },
  }),
  members<DefinedName>("NamedItem", {
    key: ({ name }) => name,
    get: {
      name: ({ name }) => name,
      formula: ({ formula }) => formula,
      comment: ({ comment }) => comment,
      visible: ({ visible }) => visible,
      scope: ({ scope }) => (scope === undefined ? "Workbook" : "Worksheet"),
      type: (name, { workbook }) => typeOf(name, workbook),
      value: (name, { workbook }) => valueOf(name, workbook),
    },
    set: {
      comment: (name, value) => {
        name.comment = value as string;
      },
      visible: (name, value) => {
        name.visible = value === true;
      },
      formula: (name, value, { workbook }) => {
        name.formula = asFormula(value);
        workbook.calc.structureChanged();
      },
    },
    child: {
      worksheet: (name, { workbook }) => {
        const sheet = scopeOf(name, workbook);
        if (!sheet) throw new HostError("InvalidOperation", `The name ${name.name} belongs to the workbook.`);
        return sheet;
      },
      worksheetOrNullObject: (name, { workbook }) => scopeOf(name, workbook) ?? null,
      arrayValues: (name) => name,
    },
    call: {
      delete: (name, _, { workbook }) => {
        namesOf(name, workbook).remove(name);
        workbook.calc.structureChanged();
      },
      getRange: (name, _, { workbook }) => requirePlace(name, workbook),
      getRangeOrNullObject: (name, _, { workbook }) => (place(name, workbook) ? requirePlace(name, workbook) : null),
    },
  }),
  members<DefinedName>("NamedItemArrayValues", {
    get: {
      values: (name, { workbook }) => arrayOf(name, workbook).map((row) => row.map(shownValue)),
      types: (name, { workbook }) => arrayOf(name, workbook).map((row) => row.map(valueType)),
    },
  }),
];

function arrayOf(name: DefinedName, workbook: Workbook): ReturnType<typeof evaluateArray> {
  workbook.calc.settle();
  const found = place(name, workbook);
  if (!found) return resultOf(name, workbook);
  const { sheet, area } = found;
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (__, c) => sheet.valueAt(area.top + r, area.left + c)),
  );
}
