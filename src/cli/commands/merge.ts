import { parseArgs } from "node:util";
import { isSameFile } from "../../adapters/node/files";
import { overwrittenIn } from "../../app/check-regional";
import { keepRestorePoint, writingOf } from "../../app/keep-restore-point";
import {
  checkFile,
  mergeChecked,
  readInto,
  type CheckedFile,
  type MergeRequest,
  type OldWorkbook,
} from "../../app/merge-workbooks";
import type { ReadFile } from "../../app/read-file";
import { labelsIn } from "../../core/framework/framework";
import { jurisdictionName } from "../../core/labels/name-of";
import { cellsLeftOut } from "../carry-along";
import {
  ALL_GOOD,
  NOT_CLEAN,
  complainOf,
  NOTHING_DONE,
  readAll,
  readNamed,
  reportsAmong,
  requireOption,
  stopped,
  tell,
  UsageError,
  type CliContext,
  type ExitCode,
} from "../cli-context";
import {
  changesEntry,
  fileEntry,
  issueEntries,
  noteEntry,
  observationEntry,
  ownBreakEntries,
  secondSourceEntry,
} from "../entries";
import { givenSource } from "../given-source";
import type { MergeDocument } from "../json-shapes";
import { printChanges } from "../print-changes";
import { printedNames, printFiles } from "../print-files";
import { printRivals } from "../print-rivals";
import { rivalsEntry } from "../rivals-entry";
import { saveRegional } from "../save-regional";

/** merge FILE... --out FILE [--into FILE] [--avmp FILE] [--choose FILE] [--include-incomplete] */
export async function mergeCommand(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      out: { type: "string" },
      into: { type: "string" },
      avmp: { type: "string" },
      choose: { type: "string", multiple: true },
      "include-incomplete": { type: "boolean" },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError("Name the workbooks to merge.");
  const out = requireOption(values.out, "out");
  if (positionals.some((file) => isSameFile(file, out)))
    throw new UsageError("--out would overwrite one of the workbooks to merge. Give it another name.");
  const chosen = (values.choose ?? []).map((choice) => chosenFile(choice, positionals));
  const reports = reportsAmong(context, positionals);
  if (reports.length === 0) return NOTHING_DONE;
  const files = [...new Set(reports)].map((file) => () => readNamed(context, file));
  const into = values.into === undefined ? [] : await readAll(context, [values.into]);
  const source =
    values.avmp === undefined
      ? undefined
      : await givenSource(context, values.avmp, into.length > 0 ? into : await readAll(context, reports.slice(0, 1)));
  if (source && !source.figures) return NOTHING_DONE;
  const code = await mergeFiles(
    {
      files,
      ...(into[0] ? { into: into[0] } : {}),
      choices: { chosen, includeIncomplete: values["include-incomplete"] ?? false },
      language: context.frameworks.language,
      ...(source?.figures ? { secondSource: source.figures } : {}),
    },
    out,
    context,
  );
  return code === ALL_GOOD && source?.isClean === false ? NOT_CLEAN : code;
}

/** Files are read when their turn comes. */
type FilesRequest = Omit<MergeRequest, "files"> & { readonly files: readonly (() => Promise<ReadFile>)[] };

/** Merges, writes the regional workbook and says what happened to each file, and what was typed over in the old one. */
export async function mergeFiles(request: FilesRequest, out: string, context: CliContext): Promise<ExitCode> {
  const old = request.into ? readInto(request.into) : undefined;
  if (old && !old.ok) {
    const open = request.into?.open ?? context.open;
    for (const issue of old.issues) context.complain(`${request.into?.file ?? ""}: ${tell(context, open, issue)}`);
    return NOTHING_DONE;
  }
  const checked = await checkEach(request, old?.value, context);
  if (!checked) return stopped(context);
  const merged = mergeChecked(context.open, checked, old?.value, request);
  const {
    open: { framework },
    before,
    left,
    assessments,
    regional,
    changes,
    findings,
    rivals,
    language,
    plan,
  } = merged;
  const labels = labelsIn(framework, context.frameworks.language);
  const { into } = request;
  const done = writingOf(request.isPush === true ? "push" : "merge", assessments, new Date());
  const kept = into?.snapshot.ok
    ? keepRestorePoint(into.open.framework, into.snapshot.value, plan, done)
    : { plan, issues: [] };
  const ofOld = into && before ? [...left, ...overwrittenIn(before), ...into.snapshot.issues, ...kept.issues] : [];
  if (into) complainOf(context, into.open, into.file, ofOld);
  const accepted = assessments.filter(({ verdict }) => verdict !== "refused").length;
  const isAnyThere = regional.observations.length > 0;
  // What was only refused makes no new regional workbook out of an old one by a push.
  const hasFigures = request.isPush === true ? isAnyThere && accepted > 0 : isAnyThere;
  if (hasFigures) context.progress("writing");
  const oldFile = into?.snapshot.ok ? { ...into, snapshot: into.snapshot.value } : undefined;
  const made = { open: merged.open, regional, language, plan: kept.plan };
  const saved = hasFigures ? await saveRegional(context, oldFile, made, out) : { missed: [], leftOut: [] };
  if (!saved) return NOTHING_DONE;
  const document: MergeDocument = {
    files: assessments.map((assessment) => fileEntry(framework, labels, assessment)),
    rulePack: framework.rulePack.version,
    out: hasFigures ? out : null,
    observations: regional.observations.map((observation) =>
      observationEntry(framework, observation, regional.samples),
    ),
    breaks: [...ownBreakEntries([framework], context.frameworks.language), ...regional.breaks],
    notes: regional.notes.map(noteEntry),
    secondSource: regional.secondSource.map(secondSourceEntry),
    changes: changesEntry(framework, labels, changes),
    findings: issueEntries(framework, labels, findings),
    leftOut: hasFigures ? [...cellsLeftOut(ofOld), ...saved.leftOut] : [],
    rivals: await Promise.all(rivals.map((one) => rivalsEntry(framework, labels, one, request.choices.chosen))),
  };
  const nameOf = (code: string): string => jurisdictionName(labels, code);
  const summary = hasFigures
    ? `${out}: ${String(accepted)} of ${String(assessments.length)} files merged.`
    : "No file could be merged; nothing was written.";
  context.print(
    context.json
      ? JSON.stringify(document)
      : `${printFiles(document, printedNames(context.labels))}\n\n${[...printRivals(document.rivals, nameOf), ...printChanges(document, nameOf), summary].join("\n")}`,
  );
  if (accepted === 0) return NOTHING_DONE;
  const isClean =
    ofOld.length === 0 &&
    saved.missed.length === 0 &&
    findings.every(({ severity }) => severity === "info") &&
    assessments.every(({ verdict }) => verdict === "accepted");
  return isClean ? ALL_GOOD : NOT_CLEAN;
}

/** Reads and checks one file after the other, and lets each go; undefined when somebody stopped it. */
async function checkEach(
  { files, secondSource, isPush }: FilesRequest,
  old: OldWorkbook | undefined,
  context: CliContext,
): Promise<readonly CheckedFile[] | undefined> {
  const checked: CheckedFile[] = [];
  for (const read of files) {
    if (await context.isStopped()) return undefined;
    checked.push(checkFile(await read(), secondSource ?? old?.workbook.regional.secondSource, isPush === true));
    context.progress(`${String(checked.length)} of ${String(files.length)} checked`);
  }
  return checked;
}

function chosenFile(choice: string, files: readonly string[]): string {
  const file = files.find((one) => isSameFile(one, choice));
  if (file === undefined) throw new UsageError(`--choose ${choice}: this is none of the workbooks to merge.`);
  return file;
}
