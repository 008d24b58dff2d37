/**
 * The rule pack that a workbook is checked with: a very hidden sheet, so that the pane applies it again whenever the
 * workbook is opened.
 */
import { readRulePack } from "../framework/rule-pack";
import type { RulePackFile } from "../framework/rule-pack-schema";
import type { Outcome } from "../issue/issue";
import type { Snapshot } from "../workbook/snapshot";
import { hasMark } from "./keys";

/** First cell of the sheet; then one property a row, and one change a row. */
export const RULE_PACK_MARK = "kpi-rules";

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
