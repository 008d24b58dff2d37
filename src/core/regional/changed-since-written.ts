/** What of a regional workbook was changed, lost or doubled since it was written. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { Issue } from "../issue/issue";
import { CHECK, tablesOn, type KeyedTable } from "../sheet/keyed-table";
import { REGIONAL_MARK } from "../sheet/keys";
import { codeFound } from "../sheet/line-check";
import { metadataSheet } from "../sheet/metadata-sheet";
import { cellAddress } from "../workbook/address";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { areAsWritten, hasMarks, tableMark, writtenMark } from "./contents-mark";
import { READ_BACK } from "./read-back";
import { LOG_FILES, LOG_REASONS } from "./read-merge-log";
import { sheetNames } from "./regional-sheet-names";

/** So many lines of a table are named; a sheet that was sorted by halves has thousands. */
const NAMED_LINES = 10;

/**
 * One Issue for each line that is not as it was written, otherwise one for each table that lost or gained some. Workbooks
 * from before there were marks have none.
 */
export function changedSinceWritten(
  framework: Framework,
  labels: Labels,
  metadata: ReadonlyMap<string, string>,
  snapshot: Snapshot,
): readonly Issue[] {
  const lines = READ_BACK.flatMap((table) => snapshot.sheets.flatMap((sheet) => changedLines(table, sheet)));
  if (lines.length > 0 || !hasMarks(metadata)) return lines;
  if (!areAsWritten(metadata)) {
    const sheet = metadataSheet(snapshot, REGIONAL_MARK)?.name ?? "";
    return [{ code: "regional-figures-differ", severity: "blocker", sheet, facts: { sheet } }];
  }
  const names = sheetNames(framework, labels);
  return READ_BACK.flatMap((table): readonly Issue[] => {
    const [written, found] = [writtenMark(table, metadata), tableMark(table, snapshot)];
    if (written.lines === found.lines && written.code === found.code) return [];
    const [standing] = snapshot.sheets.filter((one) => tablesOn(table, one).length > 0);
    const named = table === LOG_REASONS ? LOG_FILES : table;
    const sheet = standing?.name ?? names.get(named.mark) ?? table.mark;
    return written.lines === found.lines
      ? [{ code: "regional-figures-differ", severity: "blocker", sheet, facts: { sheet } }]
      : [
          {
            code: "regional-lines-differ",
            severity: "blocker",
            sheet,
            facts: { sheet, found: found.lines, written: written.lines },
          },
        ];
  });
}

function changedLines(table: KeyedTable<string>, sheet: SheetSnapshot): readonly Issue[] {
  return tablesOn(table, sheet).flatMap(({ columns, lines }) => {
    if (!columns.has(CHECK)) return [];
    const column = Math.min(...table.columns.flatMap((id) => columns.get(id) ?? []));
    return lines
      .filter((line) => line.text(CHECK) !== codeFound(table, line))
      .slice(0, NAMED_LINES)
      .map(({ row }): Issue => ({
        code: "regional-line-changed",
        severity: "blocker",
        sheet: sheet.name,
        cell: cellAddress({ row, column }),
        facts: { sheet: sheet.name, row: row + 1 },
      }));
  });
}
