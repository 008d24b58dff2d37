import type { Labels } from "../framework/framework-schema";
import type { Framework } from "../framework/framework";
import { footnotesFor } from "../labels/name-of";
import type { KeyedTable } from "../sheet/keyed-table";
import { outOfPrint } from "../sheet/out-of-print";
import { planKeyedTable, type TableColumn } from "../sheet/plan-keyed-table";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";

/** What the sheets of the regional workbook that list things have in common. */
export interface ListContext {
  readonly framework: Framework;
  readonly labels: Labels;
  /** What the sheet is called in this workbook. */
  readonly sheet: string;
  readonly footer: string;
}

/** One table from the first row on, as other programs look for it; then notes, and footnotes for the jurisdictions. */
export interface TableSheet<Column extends string, Listed> {
  readonly keyed: KeyedTable<Column>;
  /** Of the Excel Table. */
  readonly name: string;
  readonly tabColor: string;
  readonly columns: readonly TableColumn<Column, Listed>[];
  readonly listed: readonly Listed[];
  readonly notes?: readonly string[];
  /** False for what is looked up and not handed out. A list without lines is not printed either. */
  readonly isPrinted?: boolean;
  /** Whether no column is wider than what it holds. */
  readonly isFitted?: boolean;
}

export function planTableSheet<Column extends string, Listed extends { readonly jurisdiction: string }>(
  { framework, labels, sheet, footer }: ListContext,
  {
    keyed,
    name,
    tabColor,
    columns,
    listed,
    notes = [],
    isPrinted = true,
    isFitted = false,
  }: TableSheet<Column, Listed>,
): SheetPlan {
  const { cells, table, rows, end, ...planned } = planKeyedTable(
    keyed,
    name,
    { top: 0, keys: "below" },
    columns,
    listed,
  );
  const codes = listed.map(({ jurisdiction }) => jurisdiction);
  return sheetPlan({
    name: sheet,
    tabColor,
    cells: [
      ...cells,
      ...[...notes, ...footnotesFor(framework, labels, codes)].map((note, index) =>
        cell(end + index, 0, note, "footnoteLine"),
      ),
    ],
    columns: isFitted ? planned.fitting : planned.columns,
    rows,
    freeze: { rows: 1, columns: 1 },
    tables: [table],
    isProtected: true,
    print: {
      orientation: "landscape",
      titleRows: { first: 0, last: 0 },
      footer,
      ...(isPrinted && listed.length > 0 ? {} : { area: outOfPrint(planned.columns.length) }),
    },
  });
}
