import { parseArgs } from "node:util";
import { readBytes } from "../../adapters/node/files";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../app/check-workbook";
import { lastAccepted } from "../../app/last-accepted";
import type { Assessment } from "../../core/assessment/assess";
import { jurisdictionName } from "../../core/labels/name-of";
import { tellIssue } from "../../core/validation/tell-issue";
import { ALL_GOOD, NOT_CLEAN, NOTHING_DONE, UsageError, type CliContext, type ExitCode } from "../cli-context";
import { fileEntry, observationEntry, reportObservations, secondSourceEntry } from "../entries";
import { givenSource } from "../given-source";
import type { FilesDocument } from "../json-shapes";
import { printFiles } from "../print-files";

/** check FILE... [--last FILE] [--avmp FILE]: reads and checks workbooks; writes nothing. */
export async function checkCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { last: { type: "string" }, avmp: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError("Name the workbooks to check.");
  const { framework } = context.open;
  const last =
    values.last === undefined
      ? undefined
      : lastAccepted(framework, xlsxFormat, { file: values.last, content: await readBytes(values.last) });
  if (last && !last.ok) {
    for (const issue of last.issues)
      context.complain(`${values.last ?? ""}: ${tellIssue(framework, context.labels, issue)}`);
    return NOTHING_DONE;
  }
  const source = values.avmp === undefined ? undefined : await givenSource(context, values.avmp);
  if (source && !source.figures) return NOTHING_DONE;
  const assessments: Assessment[] = [];
  for (const file of new Set(positionals)) {
    assessments.push(
      checkWorkbook(
        context.open,
        xlsxFormat,
        { file, content: await readBytes(file) },
        { last: last?.value, secondSource: source?.figures },
      ),
    );
    context.progress(`${String(assessments.length)} of ${String(positionals.length)} checked`);
  }
  for (const { file, report } of assessments) {
    if (last && report && !last.value.has(report.identity.jurisdiction))
      context.complain(
        `${file}: ${values.last ?? ""} holds no report of ${jurisdictionName(context.labels, report.identity.jurisdiction)}.`,
      );
  }
  const document: FilesDocument = {
    files: assessments.map((assessment) => fileEntry(framework, context.labels, assessment)),
    rulePack: framework.rulePack.version,
    out: null,
    observations: assessments.flatMap((assessment) =>
      reportObservations(assessment).map((observation) => observationEntry(framework, observation)),
    ),
    secondSource: (source?.figures ?? assessments.flatMap(({ report }) => report?.secondSource ?? [])).map(
      secondSourceEntry,
    ),
  };
  context.print(
    context.json ? JSON.stringify(document) : printFiles(document, (code) => jurisdictionName(context.labels, code)),
  );
  return assessments.every(({ verdict }) => verdict === "accepted") && source?.isClean !== false ? ALL_GOOD : NOT_CLEAN;
}
