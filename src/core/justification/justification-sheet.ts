/** The sheet that keeps the justifications. */
import { isJustificationReason, type Justification } from "../issue/justification";
import type { Snapshot } from "../workbook/snapshot";
import { keyedLines, type KeyedLine, type KeyedTable } from "../sheet/keyed-table";

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

export const JUSTIFICATION_SHEET: KeyedTable<JustificationColumn> = {
  mark: "kpi-justifications",
  columns: COLUMNS,
  keys: ["code"],
};

/** In the order of the sheet; lines that somebody cut to pieces are left out, so that their warnings open again. */
export function readJustifications(snapshot: Snapshot): readonly Justification[] {
  return keyedLines(JUSTIFICATION_SHEET, snapshot).flatMap((line) => readLine(line) ?? []);
}

function readLine({ at, text }: KeyedLine<JustificationColumn>): Justification | undefined {
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
