import { parseArgs } from "node:util";
import { checkRegional } from "../../app/check-regional";
import { checkWorkbook } from "../../app/check-workbook";
import { acceptedIn, lastAccepted, type MovedAccepted } from "../../app/last-accepted";
import type { CheckedFile } from "../../app/merge-workbooks";
import type { ReadFile } from "../../app/read-file";
import { breaksIn } from "../../core/consolidation/consolidate";
import { labelsIn } from "../../core/framework/framework";
import { versionText } from "../../core/framework/framework-version";
import { samplesOf } from "../../core/labels/mark-samples";
import { jurisdictionName } from "../../core/labels/name-of";
import {
  ALL_GOOD,
  NOT_CLEAN,
  NOTHING_DONE,
  readAll,
  readNamed,
  reportsAmong,
  tell,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import {
  fileEntry,
  noteEntry,
  observationEntry,
  reportNotes,
  reportObservations,
  secondSourceEntry,
  ownBreakEntries,
} from "../entries";
import { givenSource } from "../given-source";
import type { FilesDocument } from "../json-shapes";
import { printedNames, printFiles } from "../print-files";

/** check FILE... [--last FILE] [--avmp FILE]: reads and checks reports and regional workbooks; writes nothing. */
export async function checkCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { last: { type: "string" }, avmp: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError("Name the workbooks to check.");
  const last = values.last === undefined ? undefined : await readNamed(context, values.last);
  const accepted = last && lastAccepted(last);
  if (last && accepted && !accepted.ok) {
    for (const issue of accepted.issues) context.complain(`${last.file}: ${tell(context, last.open, issue)}`);
    return NOTHING_DONE;
  }
  const reports = reportsAmong(context, positionals);
  if (reports.length === 0) return NOTHING_DONE;
  const files = await readAll(context, reports);
  const source = values.avmp === undefined ? undefined : await givenSource(context, values.avmp, files);
  if (source && !source.figures) return NOTHING_DONE;
  const checked: CheckedFile[] = [];
  for (const read of files) {
    const known =
      last && accepted?.ok
        ? acceptedIn(read.open.framework, last.open.framework, accepted.value, context.frameworks.language)
        : undefined;
    const besides = { last: known?.accepted, secondSource: source?.figures };
    const assessment = checkRegional(read) ?? checkWorkbook(read, besides);
    checked.push({ open: read.open, assessment });
    if (last && assessment.report) complainOfLast(context, last, known, read, assessment.report.identity.jurisdiction);
    context.progress(`${String(checked.length)} of ${String(files.length)} checked`);
  }
  const assessments = checked.map(({ assessment }) => assessment);
  const document: FilesDocument = {
    files: checked.map(({ open: { framework }, assessment }) =>
      fileEntry(framework, labelsIn(framework, context.frameworks.language), assessment),
    ),
    rulePack: [...new Set(checked.map(({ open }) => open.framework.rulePack.version))].join(", "),
    out: null,
    observations: checked.flatMap(({ open, assessment }) =>
      reportObservations(assessment).map((observation) =>
        observationEntry(open.framework, observation, assessment.report ? samplesOf(assessment.report.identity) : []),
      ),
    ),
    breaks: [
      ...ownBreakEntries(
        checked.map(({ open }) => open.framework),
        context.frameworks.language,
      ),
      ...assessments.flatMap(breaksIn),
    ],
    notes: assessments.flatMap((assessment) => reportNotes(assessment).map(noteEntry)),
    secondSource: (source?.figures ?? assessments.flatMap(({ report }) => report?.secondSource ?? [])).map(
      secondSourceEntry,
    ),
  };
  context.print(context.json ? JSON.stringify(document) : printFiles(document, printedNames(context.labels)));
  return assessments.every(({ verdict }) => verdict === "accepted") && source?.isClean !== false ? ALL_GOOD : NOT_CLEAN;
}

/** What of a report could not be compared with what was accepted last: it says so, and why. */
function complainOfLast(
  context: CliContext,
  last: ReadFile,
  known: MovedAccepted | undefined,
  { file, open }: ReadFile,
  jurisdiction: string,
): void {
  const { labels, complain } = context;
  if (!known)
    complain(
      `${file}: ${last.file} is of ${versionText(last.open.framework)} and this report of ${versionText(open.framework)}: closed years are not compared.`,
    );
  else if (!known.accepted.has(jurisdiction))
    complain(`${file}: ${last.file} holds no report of ${jurisdictionName(labels, jurisdiction)}.`);
  for (const issue of known?.left.get(jurisdiction) ?? []) complain(`${last.file}: ${tell(context, last.open, issue)}`);
}
