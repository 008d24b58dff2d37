import type { RulePackFile } from "../framework/rule-pack-schema";
import type { SheetPlan } from "../workbook/plan";
import { RULE_PACK_MARK } from "./rule-pack-sheet";
import { cell, sheetPlan } from "./sheet-draft";

const RULE_PACK_SHEET = "_rules";
/** An Excel cell holds 32,767 characters. */
const LONGEST = 30_000;

/** The sheet that keeps a pack in a workbook, for readRulePackSheet. */
export function planRulePack(pack: RulePackFile): SheetPlan {
  const text = JSON.stringify(pack);
  const parts = Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, index) =>
    text.slice(index * LONGEST, (index + 1) * LONGEST),
  );
  return sheetPlan({
    name: RULE_PACK_SHEET,
    visibility: "veryHidden",
    isProtected: true,
    cells: [cell(0, 0, RULE_PACK_MARK), ...parts.map((part, index) => cell(index + 1, 0, part))],
  });
}
