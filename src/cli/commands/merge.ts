import { parseArgs } from "node:util";
import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { overwrittenIn } from "../../app/check-regional";
import { writeCertified } from "../../app/certify-written";
import { keepRestorePoint, writingOf } from "../../app/keep-restore-point";
import { mergeWorkbooks, type MergeRequest } from "../../app/merge-workbooks";
import { labelsIn } from "../../core/framework/framework";
import type { Issue } from "../../core/issue/issue";
import { jurisdictionName } from "../../core/labels/name-of";
import {
  ALL_GOOD,
  NOT_CLEAN,
  complainOf,
  NOTHING_DONE,
  readAll,
  reportsAmong,
  requireOption,
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
import { printFiles } from "../print-files";
import { printRivals } from "../print-rivals";
import { rivalsEntry } from "../rivals-entry";
import { samePath } from "../same-path";
import { saveFile } from "../save-file";
import { tellLeftOut } from "../tell-left-out";

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
  if (positionals.some((file) => samePath(file, out)))
    throw new UsageError("--out would overwrite one of the workbooks to merge. Give it another name.");
  const chosen = (values.choose ?? []).map((choice) => chosenFile(choice, positionals));
  const reports = reportsAmong(context, positionals);
  if (reports.length === 0) return NOTHING_DONE;
  const files = await readAll(context, reports);
  const into = values.into === undefined ? [] : await readAll(context, [values.into]);
  const source = values.avmp === undefined ? undefined : await givenSource(context, values.avmp, [...into, ...files]);
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

/** Merges, writes the regional workbook and says what happened to each file, and what was typed over in the old one. */
export async function mergeFiles(request: MergeRequest, out: string, context: CliContext): Promise<ExitCode> {
  let checked = 0;
  const onChecked = (): void => {
    context.progress(`${String(++checked)} of ${String(request.files.length)} checked`);
  };
  const merged = mergeWorkbooks(context.open, { ...request, onChecked });
  if (!merged.ok) {
    const open = request.into?.open ?? context.open;
    for (const issue of merged.issues) context.complain(`${request.into?.file ?? ""}: ${tell(context, open, issue)}`);
    return NOTHING_DONE;
  }
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
  } = merged.value;
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
  const lost: Issue[] = [];
  if (hasFigures) {
    context.progress("writing");
    if (into?.snapshot.ok) tellLeftOut(context, into.file, into.snapshot.value, kept.plan, out);
    const written = await writeCertified(xlsxFormat, framework, regional, language, kept.plan);
    complainOf(context, merged.value.open, out, written.issues);
    lost.push(...written.issues);
    if (!(await saveFile(out, written.bytes, context))) return NOTHING_DONE;
  }
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
    changes: changesEntry(changes),
    findings: issueEntries(framework, labels, findings),
    rivals: await Promise.all(rivals.map((one) => rivalsEntry(framework, labels, one, request.choices.chosen))),
  };
  const nameOf = (code: string): string => jurisdictionName(labels, code);
  const summary = hasFigures
    ? `${out}: ${String(accepted)} of ${String(assessments.length)} files merged.`
    : "No file could be merged; nothing was written.";
  context.print(
    context.json
      ? JSON.stringify(document)
      : `${printFiles(document, nameOf)}\n\n${[...printRivals(document.rivals, nameOf), ...printChanges(document, nameOf), summary].join("\n")}`,
  );
  if (accepted === 0) return NOTHING_DONE;
  const isClean =
    ofOld.length === 0 &&
    lost.length === 0 &&
    findings.every(({ severity }) => severity === "info") &&
    assessments.every(({ verdict }) => verdict === "accepted");
  return isClean ? ALL_GOOD : NOT_CLEAN;
}

function chosenFile(choice: string, files: readonly string[]): string {
  const file = files.find((one) => samePath(one, choice));
  if (file === undefined) throw new UsageError(`--choose ${choice}: this is none of the workbooks to merge.`);
  return file;
}
