import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import { bagMembers } from "./bag-members";
import type { FormatTarget } from "./format-members";
import { areasArgument } from "./range-arguments";
import { fromR1C1, toR1C1 } from "../calc/formula/r1c1";
import { canonicalFormula } from "../calc/formula/canonical-formula";
import type { ConditionalFormat } from "../model/cells/conditional-format";
import type { PropertyBag } from "../model/workbook/property-bag";
import { AreasTarget, RangeTarget } from "../model/cells/range-target";
import { intersect } from "../model/cells/rectangles";
import type { Sheet } from "../model/workbook/workbook";

/** A conditional format and the sheet it lies on. */
interface FormatOnSheet {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

interface RuleTarget {
  readonly bag: PropertyBag;
  readonly at: { readonly row: number; readonly column: number };
}

/** Child of ConditionalFormat -> the type of format that has it. */
const KINDS: Readonly<Record<string, string>> = {
  cellValue: "CellValue",
  colorScale: "ColorScale",
  custom: "Custom",
  dataBar: "DataBar",
  iconSet: "IconSet",
  preset: "PresetCriteria",
  textComparison: "ContainsText",
  topBottom: "TopBottom",
};

/** The same object for the same format, so that what is kept under it stays found. */
const known = new WeakMap<ConditionalFormat, FormatOnSheet>();
function onSheet(sheet: Sheet, format: ConditionalFormat): FormatOnSheet {
  const before = known.get(format);
  if (before) return before;
  const made = { sheet, format };
  known.set(format, made);
  return made;
}

function formatsOf({ sheet, areas }: FormatTarget): readonly FormatOnSheet[] {
  return sheet.conditionalFormats
    .all()
    .filter((format) => format.areas.some((one) => areas.some((area) => intersect(one, area))))
    .map((format) => onSheet(sheet, format));
}

function part({ format }: FormatOnSheet, kind: string): PropertyBag | null {
  return format.type === kind ? format.bag.child(kind) : null;
}

function requirePart(target: FormatOnSheet, kind: string): PropertyBag {
  const found = part(target, kind);
  if (!found) throw new HostError("InvalidOperation", `The conditional format is no ${kind} format.`);
  return found;
}

/** Starts a kind with what Excel gives a new format of it. */
function reset(target: FormatOnSheet, kind: string, rule?: unknown): void {
  target.format.type = kind;
  target.format.bag.clear();
  if (rule !== undefined) target.format.bag.child(kind).set("rule", rule);
}

function singleArea({ sheet, format }: FormatOnSheet): RangeTarget | null {
  const [area] = format.areas;
  return area && format.areas.length === 1 ? new RangeTarget(sheet, area) : null;
}

const children = Object.fromEntries(
  Object.entries(KINDS).flatMap(([name, kind]) => [
    [name, (target: FormatOnSheet) => requirePart(target, kind)],
    [`${name}OrNullObject`, (target: FormatOnSheet) => part(target, kind)],
  ]),
);

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

interface SideTarget {
  readonly borders: PropertyBag;
  readonly side: string;
}

const side = (borders: PropertyBag, name: string): SideTarget => ({ borders, side: name });

/** Icons begin with the lowest value that belongs to them. */
const ICON_CRITERIA: readonly unknown[] = [
  { formula: "", operator: "Invalid", type: "Invalid" },
  { formula: "33", operator: "GreaterThanOrEqual", type: "Percent" },
  { formula: "67", operator: "GreaterThanOrEqual", type: "Percent" },
];

/** Conditional formats. */
export const conditionalMembers = [
  members<FormatTarget>("ConditionalFormatCollection", {
    items: formatsOf,
    call: {
      add: ({ sheet, areas }, args) => {
        sheet.protection.require("allowFormatCells");
        return onSheet(sheet, sheet.conditionalFormats.add(sheet.workbook.newId(), areas, args.text(0)));
      },
      clearAll: ({ sheet, areas }) => {
        sheet.protection.require("allowFormatCells");
        for (const area of areas) sheet.conditionalFormats.clear(area);
      },
    },
  }),
  members<FormatOnSheet>("ConditionalFormat", {
    get: {
      id: ({ format }) => format.id,
      type: ({ format }) => format.type,
      priority: ({ sheet, format }) => sheet.conditionalFormats.priority(format),
      stopIfTrue: ({ format }) => format.stopIfTrue,
    },
    set: {
      priority: ({ sheet, format }, value) => {
        sheet.conditionalFormats.setPriority(format, value as number);
      },
      stopIfTrue: ({ format }, value) => {
        format.stopIfTrue = value === true;
      },
    },
    child: {
      ...children,
      custom: (target) => ruleHolder(target),
      customOrNullObject: (target) => (target.format.type === "Custom" ? ruleHolder(target) : null),
    },
    call: {
      delete: ({ sheet, format }) => {
        sheet.conditionalFormats.remove(format);
      },
      getRange: (target) => {
        const range = singleArea(target);
        if (!range) throw new HostError("InvalidOperation", "The conditional format has several ranges.");
        return range;
      },
      getRangeOrNullObject: singleArea,
      getRanges: ({ sheet, format }) => new AreasTarget(sheet, format.areas),
      setRanges: ({ sheet, format }, args) => {
        format.areas = areasArgument(args, 0, sheet).areas;
      },
      changeRuleToCellValue: (target, args) => {
        reset(target, "CellValue", args.record(0));
      },
      changeRuleToColorScale: (target) => {
        reset(target, "ColorScale");
      },
      changeRuleToContainsText: (target, args) => {
        reset(target, "ContainsText", args.record(0));
      },
      changeRuleToCustom: (target, args) => {
        reset(target, "Custom");
        target.format.bag
          .child("Custom")
          .child("rule")
          .set("formula", canonicalFormula(args.text(0)));
      },
      changeRuleToDataBar: (target) => {
        reset(target, "DataBar");
      },
      changeRuleToIconSet: (target) => {
        reset(target, "IconSet");
      },
      changeRuleToPresetCriteria: (target, args) => {
        reset(target, "PresetCriteria", args.record(0));
      },
      changeRuleToTopBottom: (target, args) => {
        reset(target, "TopBottom", args.record(0));
      },
    },
  }),
  ...["CellValue", "TopBottom", "PresetCriteria", "Text"].map((name) =>
    bagMembers(`${name}ConditionalFormat`, { scalars: { rule: {} }, parts: ["format"] }),
  ),
  members<RuleTarget>("CustomConditionalFormat", {
    child: { rule: (target) => target, format: ({ bag }) => bag.child("format") },
  }),
  members<RuleTarget>("ConditionalFormatRule", {
    get: {
      formula: ruleFormula,
      formulaLocal: ruleFormula,
      formulaR1C1: (target) => toR1C1(ruleFormula(target), target.at),
    },
    set: {
      formula: setRuleFormula,
      formulaLocal: setRuleFormula,
      formulaR1C1: (target, value) => {
        setRuleFormula(target, fromR1C1(value as string, target.at));
      },
    },
  }),
  bagMembers("DataBarConditionalFormat", {
    scalars: {
      axisColor: "#000000",
      axisFormat: "Automatic",
      barDirection: "Context",
      lowerBoundRule: { type: "LowestValue" },
      upperBoundRule: { type: "HighestValue" },
      showDataBarOnly: false,
    },
    parts: ["negativeFormat", "positiveFormat"],
  }),
  bagMembers("ConditionalDataBarPositiveFormat", {
    scalars: { borderColor: "", fillColor: "#638EC6", gradientFill: true },
  }),
  bagMembers("ConditionalDataBarNegativeFormat", {
    scalars: { borderColor: "", fillColor: "#FF0000", matchPositiveBorderColor: false, matchPositiveFillColor: false },
  }),
  members<PropertyBag>("ColorScaleConditionalFormat", {
    get: {
      criteria: (bag) =>
        bag.get("criteria") ?? {
          minimum: { type: "LowestValue", color: "#F8696B" },
          midpoint: { formula: "50", type: "Percentile", color: "#FFEB84" },
          maximum: { type: "HighestValue", color: "#63BE7B" },
        },
      threeColorScale: (bag) => {
        const criteria = bag.get("criteria");
        return (
          criteria === undefined ||
          (typeof criteria === "object" && criteria !== null && "midpoint" in criteria && criteria.midpoint !== null)
        );
      },
    },
    set: {
      criteria: (bag, value) => {
        bag.set("criteria", value);
      },
    },
  }),
  bagMembers("IconSetConditionalFormat", {
    scalars: { criteria: ICON_CRITERIA, reverseIconOrder: false, showIconOnly: false, style: "ThreeTrafficLights1" },
  }),
  bagMembers("ConditionalRangeFormat", {
    scalars: { numberFormat: "" },
    parts: ["borders", "fill", "font"],
    call: {
      clearFormat: (bag) => {
        bag.clear();
      },
    },
  }),
  bagMembers("ConditionalRangeFont", {
    scalars: { bold: null, color: "", italic: null, strikethrough: null, underline: null },
    call: {
      clear: (bag) => {
        bag.clear();
      },
    },
  }),
  bagMembers("ConditionalRangeFill", {
    scalars: { color: "" },
    call: {
      clear: (bag) => {
        bag.clear();
      },
    },
  }),
  members<PropertyBag>("ConditionalRangeBorderCollection", {
    get: { count: () => SIDES.length },
    items: (borders) => SIDES.map((name) => side(borders, name)),
    child: {
      top: (bag) => side(bag, "EdgeTop"),
      bottom: (bag) => side(bag, "EdgeBottom"),
      left: (bag) => side(bag, "EdgeLeft"),
      right: (bag) => side(bag, "EdgeRight"),
    },
  }),
  members<SideTarget>("ConditionalRangeBorder", {
    key: ({ side: name }) => name,
    get: {
      sideIndex: ({ side: name }) => name,
      style: ({ borders, side: name }) => borders.child(name).get("style") ?? "None",
      color: ({ borders, side: name }) => borders.child(name).get("color") ?? "",
    },
    set: {
      style: ({ borders, side: name }, value) => {
        borders.child(name).set("style", value);
      },
      color: ({ borders, side: name }, value) => {
        borders.child(name).set("color", value);
      },
    },
  }),
];

function ruleHolder(target: FormatOnSheet): RuleTarget {
  const [first] = target.format.areas;
  return { bag: requirePart(target, "Custom"), at: { row: first?.top ?? 0, column: first?.left ?? 0 } };
}

function ruleFormula({ bag }: RuleTarget): string {
  const formula = bag.child("rule").get("formula");
  return typeof formula === "string" ? formula : "";
}

function setRuleFormula({ bag }: RuleTarget, value: unknown): void {
  requireArgument(typeof value === "string");
  bag.child("rule").set("formula", value.startsWith("=") ? canonicalFormula(value) : value);
}
