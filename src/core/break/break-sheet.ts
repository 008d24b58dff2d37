/** The sheet on which breaks in series are declared. A row is chosen by a text that begins with its key. */
import type { Framework } from "../framework/framework";
import type { Issue } from "../issue/issue";
import { LONGEST_TEXT } from "../issue/longest-text";
import { holdsTable, keyedLines, type KeyedLine, type KeyedTable } from "../sheet/keyed-table";
import { cellAddress } from "../workbook/address";
import type { Snapshot } from "../workbook/snapshot";
import type { SeriesBreak } from "./series-break";

/** `line` is hidden: it tells lines, blank ones too, from everything else on the sheet. */
const COLUMNS = ["row", "from", "note", "line"] as const;
export type BreakColumn = (typeof COLUMNS)[number];

export const BREAK_SHEET: KeyedTable<BreakColumn> = { mark: "kpi-breaks", columns: COLUMNS, keys: ["line"] };

export interface ReadBreaks {
  /** In the order of the sheet; of several for one row and year the last one counts. */
  readonly breaks: readonly SeriesBreak[];
  /** Lines that say something else than a row, a year and a note. */
  readonly issues: readonly Issue[];
}

/** Reports made before there was such a sheet declare none. */
export function readBreaks(framework: Framework, snapshot: Snapshot): ReadBreaks {
  const breaks = new Map<string, SeriesBreak>();
  const issues: Issue[] = [];
  for (const sheet of snapshot.sheets.filter((one) => holdsTable(BREAK_SHEET, one))) {
    for (const line of keyedLines(BREAK_SHEET, { sheets: [sheet] })) {
      const said = (["row", "from", "note"] as const).map((column) => line.text(column).trim());
      if (said.every((text) => text === "")) continue;
      const found = readLine(framework, line);
      if (found) breaks.set(`${found.row} ${found.from}`, found);
      else issues.push(unreadable(sheet.name, line, said));
    }
  }
  return { breaks: [...breaks.values()], issues };
}

function readLine({ rows, years }: Framework, { text }: KeyedLine<BreakColumn>): SeriesBreak | undefined {
  const [row = ""] = text("row").trim().split(/\s/);
  const [from, note] = [text("from").trim(), text("note").trim().slice(0, LONGEST_TEXT)];
  const isWhole = rows.has(row) && years.slice(1).includes(from) && note !== "";
  return isWhole ? { row, from, note } : undefined;
}

function unreadable(sheet: string, { row, at }: KeyedLine<BreakColumn>, said: readonly string[]): Issue {
  const column = at("row")?.column ?? at("from")?.column ?? at("note")?.column ?? 0;
  const seen = said.filter((text) => text !== "").join(", ");
  return { code: "break-unreadable", severity: "warning", sheet, cell: cellAddress({ row, column }), facts: { seen } };
}
