/** The sheet that keeps the justifications: people read it, and hidden columns let it be read back. */
import { isJustificationReason, type Justification } from "../justification/justification";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../workbook/snapshot";

/** First cell of the sheet, whatever it is called. */
export const JUSTIFICATIONS_MARK = "kpi-justifications";

/** Columns by the ids in the hidden first row, from the second column on; the last ones are hidden. */
export const JUSTIFICATION_COLUMNS = ["when", "place", "row", "period", "value", "said", "reason", "text", "who", "rule", "definition", "key", "compared", "code"] as const;
export type JustificationColumn = (typeof JUSTIFICATION_COLUMNS)[number];

export function isJustificationSheet({ cells: [first] }: SheetSnapshot): boolean {
  return first?.row === 0 && first.column === 0 && first.value === JUSTIFICATIONS_MARK;
}

/** In the order of the sheet; lines that somebody cut to pieces are left out, so that their warnings open again. */
export function readJustifications(snapshot: Snapshot): readonly Justification[] {
  return snapshot.sheets.filter(isJustificationSheet).flatMap(({ cells }) => {
    const columns = new Map(cells.filter(({ row }) => row === 0).map(({ column, value }) => [String(value), column]));
    const lines = new Map<number, Map<number, SnapshotCell>>();
    for (const cell of cells) if (cell.row > 0) lines.set(cell.row, (lines.get(cell.row) ?? new Map<number, SnapshotCell>()).set(cell.column, cell));
    return [...lines.values()].flatMap((line) => readLine((name) => line.get(columns.get(name) ?? -1)) ?? []);
  });
}

function readLine(at: (name: JustificationColumn) => SnapshotCell | undefined): Justification | undefined {
  const text = (name: JustificationColumn): string => String(at(name)?.value ?? "");
  const value = at("value")?.value;
  const reason = text("code");
  if (!isJustificationReason(reason) || text("rule") === "" || text("compared") === "") return undefined;
  return {
    rule: text("rule"), definition: text("definition"), key: text("key"), compared: text("compared"), reason,
    value: typeof value === "number" ? value : text("value"), said: text("said"), text: text("text"), who: text("who"), when: text("when"),
  };
}
