import { basename } from "node:path";
import { parseArgs } from "node:util";
import { checkWorkbook } from "../../app/check-workbook";
import { EXPORT_FORMATS, exportObservations, type ExportFormat } from "../../app/export-observations";
import type { OpenFramework } from "../../app/open-framework";
import type { ReadFile } from "../../app/read-file";
import type { Assessment } from "../../core/assessment/assess";
import type { ExportState } from "../../core/export/export-lines";
import { labelsIn } from "../../core/framework/framework";
import { samplesOf } from "../../core/labels/mark-samples";
import { isRegional } from "../../core/regional/is-regional";
import {
  ALL_GOOD,
  complainOf,
  NOT_CLEAN,
  NOTHING_DONE,
  onlyFile,
  readNamed,
  regionalIn,
  requireOption,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import { reportObservations } from "../entries";
import type { ExportedDocument } from "../json-shapes";
import { saveFile } from "../save-file";

/** export REGIONAL | REPORT --format csv|sdmx-csv|json --out FILE: every observation with its source. */
export async function exportCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { format: { type: "string" }, out: { type: "string" } },
    allowPositionals: true,
  });
  const file = onlyFile(positionals, "regional workbook or report");
  const format = formatOf(requireOption(values.format, "format"));
  const out = requireOption(values.out, "out");
  const read = await readNamed(context, file);
  const state = read.snapshot.ok && isRegional(read.snapshot.value) ? ofRegion(context, read) : ofReport(context, read);
  if (!state) return NOTHING_DONE;
  const { framework } = read.open;
  const bytes = exportObservations(framework, labelsIn(framework, context.frameworks.language), state.value, format);
  if (!(await saveFile(out, bytes, context))) return NOTHING_DONE;
  const document: ExportedDocument = { out, format, observations: state.value.observations.length };
  context.print(
    context.json ? JSON.stringify(document) : `${out}: ${String(document.observations)} observations as ${format}`,
  );
  return state.isClean ? ALL_GOOD : NOT_CLEAN;
}

function formatOf(text: string): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === text);
  if (format === undefined) throw new UsageError(`--format ${text}: use one of ${EXPORT_FORMATS.join(", ")}.`);
  return format;
}

interface Found {
  readonly value: ExportState;
  /** False for a report with errors: its figures are exported as they are, and that is said. */
  readonly isClean: boolean;
}

function ofRegion(context: CliContext, read: ReadFile): Found | undefined {
  const old = regionalIn(context, read);
  return old && { value: old.workbook.regional, isClean: true };
}

function ofReport(context: CliContext, read: ReadFile): Found | undefined {
  const assessment = checkWorkbook({ ...read, file: basename(read.file) });
  const errors = assessment.issues.filter(({ severity }) => severity === "blocker" || severity === "error");
  complainOf(context, read.open, read.file, errors);
  const value = stateOf(read.open, assessment);
  return value && { value, isClean: errors.length === 0 };
}

/** Revisions are found by merges. */
function stateOf({ framework }: OpenFramework, assessment: Assessment): ExportState | undefined {
  const { report } = assessment;
  if (!report) return undefined;
  const { identity, breaks } = report;
  return {
    round: identity.round,
    observations: reportObservations(assessment).filter(({ row }) => framework.rows.has(row)),
    samples: samplesOf(identity),
    breaks: breaks.map((one) => ({ ...one, jurisdiction: identity.jurisdiction })),
    revisions: [],
  };
}
