import { csvText } from "./csv-text";
import type { ExportLine } from "./export-lines";

const COLUMNS = [
  ["jurisdiction", (line) => line.jurisdiction],
  ["jurisdiction_name", (line) => line.jurisdictionName],
  ["kpi", (line) => line.kpi],
  ["table", (line) => line.table],
  ["row", (line) => line.row],
  ["row_name", (line) => line.rowName],
  ["period", (line) => line.period],
  ["value", (line) => line.value],
  ["kind", (line) => line.kind],
  ["status", (line) => line.status],
  ["unit", (line) => line.unit],
  ["sample", (line) => line.sample],
  ["series_break", (line) => line.isBreak],
  ["revisions", (line) => line.revisions],
  ["revised_from", (line) => line.revisedFrom],
  ["revision_reason", (line) => line.revisionReason],
  ["source_file", (line) => line.file],
  ["source_sheet", (line) => line.sheet],
  ["source_cell", (line) => line.cell],
  ["key", (line) => line.key],
] as const satisfies readonly (readonly [string, (line: ExportLine) => string | number | boolean | null])[];

/** Tells Excel that the file is UTF-8. Programs that read SDMX expect none. */
const UTF8_MARK = "\uFEFF";

/** One observation a line, under a line of column names that no language changes. */
export function tidyCsv(lines: readonly ExportLine[]): string {
  return (
    UTF8_MARK + csvText([COLUMNS.map(([name]) => name), ...lines.map((line) => COLUMNS.map(([, of]) => of(line)))])
  );
}
