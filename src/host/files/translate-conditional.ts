import type { CellStyle as FileStyle, ConditionalRule } from "../../adapters/xlsx/whole-workbook";
import type { ConditionalFormat } from "../model/cells/conditional-format";
import { PropertyBag } from "../model/workbook/property-bag";
import { fileOperator, modelOperator } from "./translate-validation";

const TEXT_OPERATORS = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const;
const PRESETS = {
  Blanks: "containsBlanks",
  NonBlanks: "notContainsBlanks",
  DuplicateValues: "duplicateValues",
  UniqueValues: "uniqueValues",
} as const;

type Rule = Readonly<Record<string, unknown>>;

/** Undefined for kinds that files of ours cannot hold yet. */
export function fileConditional(
  { type, bag, stopIfTrue }: ConditionalFormat,
  range: string,
  priority: number,
): ConditionalRule | undefined {
  const base = { priority, range, ...(stopIfTrue ? { stopIfTrue } : {}) };
  const rule = (bag.child(type).get("rule") ?? {}) as Rule;
  const style = conditionalStyle(bag.child(type).child("format"));
  switch (type) {
    case "Custom":
      return { ...base, type: "expression", formula: bare(bag.child(type).child("rule").get("formula")), style };
    case "CellValue": {
      const operator = fileOperator(String(rule["operator"]));
      const second = bare(rule["formula2"]);
      return {
        ...base,
        type: "cellIs",
        ...(operator ? { operator } : {}),
        formula: second === "" ? bare(rule["formula1"]) : [bare(rule["formula1"]), second],
        style,
      };
    }
    case "ContainsText": {
      const kind = TEXT_OPERATORS[String(rule["operator"]) as keyof typeof TEXT_OPERATORS] as
        (typeof TEXT_OPERATORS)[keyof typeof TEXT_OPERATORS] | undefined;
      return kind && { ...base, type: kind, text: String(rule["text"] ?? ""), style };
    }
    case "PresetCriteria": {
      const kind = PRESETS[String(rule["criterion"]) as keyof typeof PRESETS] as
        (typeof PRESETS)[keyof typeof PRESETS] | undefined;
      return kind && { ...base, type: kind, style };
    }
    default:
      return undefined;
  }
}

/** Undefined for kinds that are not taken over. */
export function modelConditional(
  rule: ConditionalRule,
): { readonly type: string; readonly bag: PropertyBag } | undefined {
  const formulas = (Array.isArray(rule.formula) ? rule.formula : [rule.formula ?? ""]).map((formula) => `=${formula}`);
  const [formula1 = "", formula2] = formulas;
  const text = Object.entries(TEXT_OPERATORS).find(([, kind]) => kind === rule.type)?.[0];
  const preset = Object.entries(PRESETS).find(([, kind]) => kind === rule.type)?.[0];
  if (rule.type === "expression") return made("Custom", { formula: formula1 }, rule.style);
  if (rule.type === "cellIs")
    return made(
      "CellValue",
      { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: modelOperator(rule.operator) },
      rule.style,
    );
  if (text !== undefined) return made("ContainsText", { operator: text, text: rule.text ?? "" }, rule.style);
  return preset === undefined ? undefined : made("PresetCriteria", { criterion: preset }, rule.style);
}

function made(
  type: string,
  rule: Rule,
  style: FileStyle | undefined,
): { readonly type: string; readonly bag: PropertyBag } {
  const bag = new PropertyBag();
  if (type === "Custom") bag.child(type).child("rule").set("formula", rule["formula"]);
  else bag.child(type).set("rule", rule);
  const format = bag.child(type).child("format");
  const fill = style?.fill?.type === "pattern" ? (style.fill.bgColor?.rgb ?? style.fill.fgColor?.rgb) : undefined;
  if (fill !== undefined) format.child("fill").set("color", `#${fill.slice(-6)}`);
  if (style?.font?.color?.rgb !== undefined) format.child("font").set("color", `#${style.font.color.rgb.slice(-6)}`);
  if (style?.font?.bold) format.child("font").set("bold", true);
  if (style?.font?.italic) format.child("font").set("italic", true);
  return { type, bag };
}

function conditionalStyle(format: PropertyBag): FileStyle {
  const fill = format.child("fill").get("color");
  const font = format.child("font");
  const color = font.get("color");
  const isColor = (value: unknown): value is string => typeof value === "string" && value.startsWith("#");
  return {
    font: {
      ...(font.get("bold") === true ? { bold: true } : {}),
      ...(font.get("italic") === true ? { italic: true } : {}),
      ...(isColor(color) ? { color: { rgb: color.slice(1) } } : {}),
    },
    ...(isColor(fill)
      ? {
          fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill.slice(1) }, bgColor: { rgb: fill.slice(1) } },
        }
      : {}),
  };
}

function bare(formula: unknown): string {
  return typeof formula === "number" ? String(formula) : typeof formula === "string" ? formula.replace(/^=/, "") : "";
}
