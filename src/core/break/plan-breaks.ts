import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { nameKey } from "../labels/name-key";
import { planLedger, type LedgerView } from "../sheet/plan-ledger";
import { cell } from "../sheet/sheet-draft";
import { sheetReference } from "../workbook/address";
import type { InputRestriction, SheetPlan } from "../workbook/plan";
import { BREAK_SHEET, type BreakColumn } from "./break-sheet";
import type { SeriesBreak } from "./series-break";

const VIEW: LedgerView<BreakColumn> = {
  ledger: BREAK_SHEET,
  title: "breaks",
  hint: "breaksHint",
  seen: {
    row: { title: "columnRow", width: 60, look: "answer" },
    from: { title: "breakFrom", width: 12, look: "answer" },
    note: { title: "breakNote", width: 60, look: "answer" },
  },
};
/** Where a ledger's lines begin, and its columns: after the one that holds nothing. */
const FIRST_LINE = 4;
const [ROW, FROM, ROWS, YEARS] = [1, 2, 6, 7];
/** Lines to type into, besides those that are filled. */
const FREE_LINES = 20;

/**
 * The declared breaks, and blank lines to type more. `name`: what the sheet is called in this workbook. Rows and years
 * are chosen from lists in hidden columns of the sheet itself.
 */
export function planBreaks(
  framework: Framework,
  labels: Labels,
  { breaks, round }: { readonly breaks: readonly SeriesBreak[]; readonly round: string },
  name: string,
  footer: string,
): SheetPlan {
  const choice = (key: string): string => {
    const { place, row } = nameKey(framework, labels, key);
    return `${key} - ${place}: ${row}`;
  };
  const rows = [...framework.rows.values()].filter(({ kpi }) => framework.template.kpis.includes(kpi));
  const years = framework.years.slice(1).filter((year) => year <= round);
  const filled = breaks.map(({ row, from, note }) => ({ row: choice(row), from, note }));
  const free = Array.from({ length: FREE_LINES }, () => ({ row: "", from: "", note: "" }));
  const lines = [...filled, ...free].map((line, index) => ({ ...line, line: index + 1 }));
  const plan = planLedger(VIEW, labels, lines, name, footer);
  const list = (column: number, choices: readonly string[], at: number): InputRestriction => ({
    range: { top: FIRST_LINE, bottom: FIRST_LINE + lines.length - 1, left: column, right: column },
    kind: "list",
    formula: sheetReference(name, { top: FIRST_LINE, bottom: FIRST_LINE + choices.length - 1, left: at, right: at }),
  });
  const choices = rows.map(({ key }) => choice(key));
  return {
    ...plan,
    cells: [
      ...plan.cells,
      ...choices.map((text, index) => cell(FIRST_LINE + index, ROWS, text, "key")),
      ...years.map((year, index) => cell(FIRST_LINE + index, YEARS, year, "key")),
    ],
    columns: [...plan.columns, ...[ROWS, YEARS].map((column) => ({ column, width: 12, hidden: true }))],
    restrictions: [list(ROW, choices, ROWS), list(FROM, years, YEARS)],
  };
}
