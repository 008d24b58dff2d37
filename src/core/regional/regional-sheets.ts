import { sharedMarks } from "../sheet/keyed-table";
import { hasMark, REGIONAL_MARK, REPORT_MARK } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";
import type { Snapshot } from "../workbook/snapshot";

/** What of a workbook is read as the regional one: where a report stands beside it, only the sheets that say so. */
export function regionalSheets(workbook: Snapshot): Snapshot {
  if (!readMetadata(workbook, REPORT_MARK)) return workbook;
  return { sheets: workbook.sheets.filter((sheet) => sharedMarks(sheet).size > 0 || hasMark(sheet, REGIONAL_MARK)) };
}
