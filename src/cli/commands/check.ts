import { parseArgs } from "node:util";
import { readBytes } from "../../adapters/node/files";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../app/check-workbook";
import type { Assessment } from "../../core/consolidation/assess";
import { jurisdictionName } from "../../core/labels/name-of";
import { ALL_GOOD, NOT_CLEAN, UsageError, type CliContext, type ExitCode } from "../cli-context";
import { fileEntry, observationEntry, reportObservations } from "../entries";
import type { FilesDocument } from "../json-shapes";
import { printFiles } from "../print-files";

/** check FILE...: reads and checks workbooks; writes nothing. */
export async function checkCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError("Name the workbooks to check.");
  const { framework } = context.open;
  const assessments: Assessment[] = [];
  for (const file of new Set(positionals)) {
    assessments.push(checkWorkbook(context.open, xlsxFormat, { file, content: await readBytes(file) }));
    context.progress(`${String(assessments.length)} of ${String(positionals.length)} checked`);
  }
  const document: FilesDocument = {
    files: assessments.map((assessment) => fileEntry(framework, context.labels, assessment)),
    rulePack: framework.rulePack.version,
    out: null,
    observations: assessments.flatMap((assessment) => reportObservations(assessment).map((observation) => observationEntry(framework, observation))),
  };
  context.print(context.json ? JSON.stringify(document) : printFiles(document.files, (code) => jurisdictionName(context.labels, code)));
  return assessments.every(({ verdict }) => verdict === "accepted") ? ALL_GOOD : NOT_CLEAN;
}
