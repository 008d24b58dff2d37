/** The sheet that keeps the justifications. */
import { isJustificationReason, type Justification } from "../issue/justification";
import type { Snapshot } from "../workbook/snapshot";
import { ledgerText, readLedger, type Ledger, type LedgerLine } from "../sheet/ledger";

/** The last ones are hidden. */
const COLUMNS = [
  "when",
  "place",
  "row",
  "period",
  "value",
  "said",
  "reason",
  "text",
  "who",
  "rule",
  "definition",
  "key",
  "compared",
  "code",
] as const;
export type JustificationColumn = (typeof COLUMNS)[number];

export const JUSTIFICATION_SHEET: Ledger<JustificationColumn> = { mark: "kpi-justifications", columns: COLUMNS };

/** In the order of the sheet; lines that somebody cut to pieces are left out, so that their warnings open again. */
export function readJustifications(snapshot: Snapshot): readonly Justification[] {
  return readLedger(JUSTIFICATION_SHEET, snapshot).flatMap((line) => readLine(line) ?? []);
}

function readLine(at: LedgerLine<JustificationColumn>): Justification | undefined {
  const text = (name: JustificationColumn): string => ledgerText(at(name));
  const value = at("value")?.value;
  const reason = text("code");
  if (!isJustificationReason(reason) || text("rule") === "" || text("compared") === "") return undefined;
  return {
    rule: text("rule"),
    definition: text("definition"),
    key: text("key"),
    compared: text("compared"),
    reason,
    value: typeof value === "number" ? value : text("value"),
    said: text("said"),
    text: text("text"),
    who: text("who"),
    when: text("when"),
  };
}
