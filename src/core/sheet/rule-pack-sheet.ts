/**
 * The rule pack that a workbook is checked with: a very hidden sheet, so that the pane applies it again whenever the
 * workbook is opened.
 */
import { readRulePack } from "../framework/rule-pack";
import type { RulePackFile } from "../framework/rule-pack-schema";
import type { Outcome } from "../issue/issue";
import type { SheetPlan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { hasMark } from "./keys";
import { cell, sheetPlan } from "./sheet-draft";

/** First cell of the sheet; then one property a row, and one change a row. */
const RULE_PACK_MARK = "kpi-rules";
const RULE_PACK_SHEET = "_rules";
/** An Excel cell holds 32,767 characters. */
const LONGEST = 30_000;

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

/** Undefined when the workbook has no pack of its own; Issues when it has one that cannot be read. */
export function readRulePackSheet(snapshot: Snapshot): Outcome<RulePackFile> | undefined {
  const sheet = snapshot.sheets.find((one) => hasMark(one, RULE_PACK_MARK));
  if (!sheet) return undefined;
  return readRulePack(
    sheet.cells
      .filter(({ row, column }) => row > 0 && column === 0)
      .map(({ value }) => String(value ?? ""))
      .join(""),
  );
}
