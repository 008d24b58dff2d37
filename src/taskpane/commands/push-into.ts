import { overwrittenIn } from "../../app/check-regional";
import { certifyWritten, writeCertified } from "../../app/certify-written";
import { keepRestorePoint, writingOf } from "../../app/keep-restore-point";
import { reportIn, type ReportLook } from "../../app/look-at-workbook";
import type { GivenFile } from "../../app/given-file";
import { mergeChecked, readInto, type OldWorkbook } from "../../app/merge-workbooks";
import type { WorkbookFormat } from "../../app/ports";
import { readFile } from "../../app/read-file";
import { sheetsLeftOut } from "../../app/sheets-left-out";
import { submittedReport } from "../../app/submit-report";
import { assess, type Assessment } from "../../core/assessment/assess";
import { LONGEST_TEXT } from "../../core/issue/longest-text";
import { inspectReport } from "../../core/report/inspect/inspect-report";
import { sheetsNotIn } from "../../core/regional/sheets-not-in";
import type { WorkbookPlan } from "../../core/workbook/plan";
import { blankCover } from "../../core/report/blank-cover";
import type { Report } from "../../core/report/read-report";
import { sourceComparator } from "../../core/second-source/second-source";
import type { Snapshot } from "../../core/workbook/snapshot";
import { sealCode } from "../../core/seal/seal";
import type { ChosenFile, PushDraft } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { writeOver } from "../write-over";
import { certifyOpen } from "./certify-open";
import { drawPlan } from "./draw-charts";
import { readChosenFile } from "./read-chosen-file";

/**
 * Shows what the open report would change in a region; nothing is written. The region is the one of the file, otherwise
 * the one of the open workbook, where its sheets are begun if there are none. What of the file would not stand in the
 * new one is told.
 */
export async function draftPush(context: CommandContext, into: ChosenFile | undefined): Promise<void> {
  context.set({ pushDraft: await drafted(context, into), handIn: undefined });
}

/** Types answers into the cover, each into the cell that is blank there now, and shows the push that asked anew. */
export async function fillCover(context: CommandContext, answers: ReadonlyMap<string, string>): Promise<void> {
  const { shipped, workbook, state, set, look } = context;
  const cells = blankCover(shipped().framework, await look()).flatMap(({ field, sheet, cell }) => {
    const text = answers.get(field)?.trim() ?? "";
    // Else Excel would calculate a telephone number.
    return text === "" ? [] : [{ sheet, cell, value: `'${text.slice(0, LONGEST_TEXT)}` }];
  });
  if (cells.length > 0) valueOf(await workbook.type(cells));
  if (state().handIn) set({ handIn: blankCover(shipped().framework, await look()) });
  else await draftPush(context, state().pushDraft?.into);
}

/**
 * Writes what was shown, with its charts: a chosen workbook opens anew, the open one is written into. All is read again
 * before, so that what was typed since is not lost.
 */
export async function writePush(context: CommandContext): Promise<void> {
  const { workbook, say, state, set, notes } = context;
  const { pushDraft: shown } = state();
  const draft = shown && (await drafted(context, shown.into));
  set({ pushDraft: draft });
  if (!draft || isRefused(draft)) return;
  const { open, regional, language, plan } = draft.result;
  if (draft.into) {
    const sealed = draft.result.assessments[0]?.report?.seal;
    const seal = sealed ? sealCode(sealed.digest) : "";
    const submitted = { name: draft.into.name, word: "pushedInto", seal } as const;
    const { bytes, issues } = await writeCertified(draft.format, open.framework, regional, language, plan);
    set({ trouble: [...state().trouble, ...issues] });
    (await notes()).leave(submitted);
    valueOf(await workbook.open(bytes));
    set({ pushDraft: undefined, submitted });
    return;
  }
  // What a report says of itself in the properties of the workbook stays.
  const beside = { ...plan, properties: {} };
  if (draft.isNew) valueOf(await workbook.insert(beside));
  else await writeOver(workbook, beside);
  await drawPlan(context, beside);
  const lost = await certifyOpen(context, beside, (written) =>
    certifyWritten(open.framework, regional, language, () => plan, written),
  );
  set({ pushDraft: undefined, said: { kind: "done", text: say("pushedHere") }, trouble: lost });
}

/** What is shown, and what would write it. */
interface WritableDraft extends PushDraft {
  readonly format: WorkbookFormat;
}

/** Undefined while the report is not clean. */
async function drafted(context: CommandContext, into: ChosenFile | undefined): Promise<WritableDraft | undefined> {
  const { frameworks, format, state, set, look } = context;
  const snapshot = await look();
  const { look: now } = state();
  const own = reportIn(now);
  const report = own?.assessment.report;
  if (!report || own.assessment.verdict !== "accepted") return undefined;
  const { open } = own;
  const given = into && (await readChosenFile(into));
  const file = given && valueOf(await readFile(frameworks, await format(), given));
  const chosen = file && valueOf(readInto(file));
  const before = chosen ?? (now?.kind === "regional" ? now : undefined);
  const pushed = submittedReport(open.framework, besideRegion(own, report, before, snapshot), report);
  const result = mergeChecked(open, [{ open, assessment: pushed }], before, {
    choices: { chosen: [pushed.file], includeIncomplete: false },
    language: frameworks.language,
    ...(chosen ? {} : { beside: snapshot }),
  });
  const done = writingOf("push", result.assessments, new Date());
  const kept = before
    ? keepRestorePoint(before.open.framework, before.snapshot, result.plan, done)
    : { plan: result.plan, issues: [] };
  const ofFile = chosen ? [...overwrittenIn(chosen), ...file.snapshot.issues] : [];
  set({ trouble: [...result.left, ...ofFile, ...kept.issues] });
  return {
    result: { ...result, plan: kept.plan },
    into,
    isNew: before === undefined,
    ...(chosen
      ? await carriedAlong(context, chosen, given, kept.plan)
      : { format: await format(), leftOut: [], inPart: [] }),
    blank: blankCover(open.framework, snapshot),
  };
}

/** The sheets that people added to the chosen workbook go into the new one, those of ours that are gone do not. */
async function carriedAlong(
  { carry }: CommandContext,
  { open, snapshot }: OldWorkbook,
  { file, content }: GivenFile,
  plan: WorkbookPlan,
): Promise<Pick<WritableDraft, "format" | "leftOut" | "inPart">> {
  const gone = sheetsNotIn(open.framework, snapshot, plan);
  const own = sheetsLeftOut(snapshot, plan).filter((name) => !gone.includes(name));
  const { format, lost } = valueOf(await (await carry())(valueOf(content), own, plan));
  const inPart = new Set(lost.map(({ sheet }) => sheet ?? file));
  return { format, leftOut: gone, inPart: [...inPart] };
}

/** As the figures of a second source say that the region keeps, where it keeps some of the jurisdiction. */
function besideRegion(
  { open: { framework, rulesFor }, assessment }: ReportLook,
  { identity }: Report,
  before: Pick<OldWorkbook, "workbook"> | undefined,
  snapshot: Snapshot,
): Assessment {
  const secondSource = sourceComparator(before?.workbook.regional.secondSource ?? [], identity.jurisdiction);
  return secondSource
    ? assess(
        framework,
        rulesFor,
        assessment.file,
        { ok: true, value: snapshot, issues: [] },
        { secondSource },
        inspectReport,
      )
    : assessment;
}

function isRefused({ result: { assessments } }: PushDraft): boolean {
  return assessments.every(({ verdict }) => verdict === "refused");
}
