/** SDMX-CSV 2.0: one observation a line, dimensions first, then the measure, then attributes. */
import type { Framework } from "../framework/framework";
import { csvText } from "./csv-text";
import type { ExportLine } from "./export-lines";
import { obsStatus } from "./obs-status";

const COLUMNS = [
  ["FREQ", ({ period }) => (isHalfYear(period) ? "S" : "A")],
  ["REF_AREA", (line) => line.jurisdiction],
  ["INDICATOR", ({ row }) => row.replaceAll(".", "_")],
  ["TIME_PERIOD", ({ period }) => (isHalfYear(period) ? period.replace("-H", "-S") : period)],
  ["OBS_VALUE", (line) => line.value],
  ["OBS_STATUS", obsStatus],
  ["UNIT_MEASURE", (line) => line.unit],
  ["VALUE_KIND", (line) => line.kind],
  ["REPORT_STATUS", (line) => line.status],
  ["SAMPLE", (line) => line.sample],
  ["REVISIONS", (line) => line.revisions],
  ["REVISED_FROM", (line) => line.revisedFrom],
  ["REVISION_REASON", (line) => line.revisionReason],
  ["SOURCE_FILE", (line) => line.file],
  ["SOURCE_SHEET", (line) => line.sheet],
  ["SOURCE_CELL", (line) => line.cell],
] as const satisfies readonly (readonly [string, (line: ExportLine) => string | number | boolean | null])[];

/** No registry has this structure: its agency is the framework's own id. */
function structureOf({ id, version }: Framework): string {
  const name = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_");
  return `${name(id)}:KPI_${name(version)}(1.0.0)`;
}

function isHalfYear(period: string): boolean {
  return period.includes("-H");
}

/** ACTION is "I": information, which changes nothing where it is read. */
export function sdmxCsv(framework: Framework, lines: readonly ExportLine[]): string {
  const structure = structureOf(framework);
  return csvText([
    ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...COLUMNS.map(([name]) => name)],
    ...lines.map((line) => ["dataflow", structure, "I", ...COLUMNS.map(([, of]) => of(line))]),
  ]);
}
