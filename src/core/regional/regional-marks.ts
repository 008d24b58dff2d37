/** The marks of regional sheets that hold no table that is read back: by them a sheet is known, whatever it is called. */
import type { Area } from "../consolidation/figures";

export const COMPARISON_MARK = "kpi-table:comparison";
export const REVIEW_MARK = "kpi-table:review";
export const OVERVIEW_MARK = "kpi-table:overview";
/** Beside the mark that a report's sheet of a second source has too. */
export const REGIONAL_SOURCE_MARK = "kpi-table:regional-source";
/** Not the one of a report, which may stand in the same workbook. */
export const REGIONAL_METADATA_SHEET = "_kpi-region";

export function chartsMark(area: Area): string {
  return `kpi-table:charts:${area.kind === "region" ? "region" : area.code}`;
}
