import type { Labels } from "../framework/framework-schema";
import type { TemplateWord } from "../framework/label-names";
import { speaker } from "../labels/speaker";
import type { CellPlan, SheetPlan } from "../workbook/plan";
import type { KeyedTable } from "./keyed-table";
import type { LookName } from "./looks";
import { cell, sheetPlan, wrappedHeight } from "./sheet-draft";

/** What people see of a column: its title, its width in characters, its look. */
export interface SeenColumn {
  readonly title: TemplateWord;
  readonly width: number;
  readonly look: LookName;
}

/**
 * A ledger as people see it: its first column holds nothing, and columns that are not in `seen` are hidden.
 */
export interface LedgerView<Column extends string> {
  readonly ledger: KeyedTable<Column>;
  readonly seen: Readonly<Partial<Record<Column, SeenColumn>>>;
  readonly title: TemplateWord;
  readonly hint: TemplateWord;
}

export type LedgerWords<Column extends string> = Readonly<Record<Column, string | number>>;

const TITLE_ROW = 1;
const HINT_ROW = 2;
const HEADER_ROW = 3;
const FIRST_ROW = 4;
const FIRST_COLUMN = 1;

/** `name`: what the sheet is called in this workbook. Empty texts are empty cells. */
export function planLedger<Column extends string>(
  { ledger, seen, title, hint }: LedgerView<Column>,
  labels: Labels,
  lines: readonly LedgerWords<Column>[],
  name: string,
  footer: string,
): SheetPlan {
  const say = speaker(labels.template);
  const columns = ledger.columns.map((id, index) => ({ id, column: FIRST_COLUMN + index, seen: seen[id] }));
  const shown = columns.flatMap((one) => (one.seen ? [{ ...one.seen, id: one.id, column: one.column }] : []));
  const width = shown.reduce((sum, one) => sum + one.width, 0);
  return sheetPlan({
    name,
    tabColor: "C9A227",
    cells: [
      cell(0, 0, ledger.mark, "key"),
      ...columns.map(({ id, column }) => cell(0, column, id, "key")),
      cell(TITLE_ROW, FIRST_COLUMN, say(title), "title"),
      cell(HINT_ROW, FIRST_COLUMN, say(hint), "subtitle"),
      ...shown.map((one) => cell(HEADER_ROW, one.column, say(one.title), "headerLeft")),
      ...lines.flatMap((words, index) =>
        columns.map((one): CellPlan =>
          cell(
            FIRST_ROW + index,
            one.column,
            words[one.id] === "" ? null : words[one.id],
            lookFor(words[one.id], one.seen?.look),
          ),
        ),
      ),
    ],
    columns: [
      { column: 0, width: 4, hidden: true },
      ...columns.map((one) => ({ column: one.column, width: one.seen?.width ?? 12, hidden: !one.seen })),
    ],
    rows: [
      { row: 0, hidden: true },
      { row: TITLE_ROW, height: 24 },
      { row: HINT_ROW, height: wrappedHeight(say(hint), width, 10) },
      ...lines.map((words, index) => ({
        row: FIRST_ROW + index,
        height: Math.max(...shown.map((one) => wrappedHeight(String(words[one.id]), one.width - 2))),
      })),
    ],
    merges: [{ top: HINT_ROW, bottom: HINT_ROW, left: FIRST_COLUMN, right: FIRST_COLUMN + shown.length - 1 }],
    freeze: { rows: FIRST_ROW, columns: 0 },
    isProtected: true,
    print: { orientation: "landscape", titleRows: { first: HEADER_ROW, last: HEADER_ROW }, footer },
  });
}

/** Only numbers look like figures. */
function lookFor(value: string | number, look: LookName = "key"): LookName {
  if (look !== "figure") return look;
  if (typeof value !== "number") return "cellText";
  return Number.isInteger(value) ? "figure" : "figureDecimal";
}
