import { joinIntoReport } from "../../app/join-into-report";
import { reportIn } from "../../app/look-at-workbook";
import { preMerge, type ReadCopy } from "../../app/pre-merge";
import type { ContributionChoice } from "../../core/consolidation/settle-cells";
import { labelsIn } from "../../core/framework/framework";
import type { ChosenFile, JoinDraft } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { readEach } from "./read-each";

/** Reads copies one after the other and shows what they would bring into the open report; nothing is written. */
export async function addCopies(context: CommandContext, files: readonly ChosenFile[]): Promise<void> {
  const { frameworks, state, set } = context;
  const { readCopy } = await context.workroom();
  const fresh = await readEach(context, files, (given) => readCopy(frameworks, given));
  const names = new Set(fresh.map(({ file }) => file));
  const { joinDraft: before } = state();
  const kept = (before?.copies ?? []).filter(({ file }) => !names.has(file));
  set({ joinDraft: await drafted(context, [...kept, ...fresh], before?.choices ?? []) });
}

/** Looks again with another choice for one cell; nothing is written. */
export async function chooseCopy(context: CommandContext, choice: ContributionChoice): Promise<void> {
  const { joinDraft: draft } = context.state();
  if (!draft) return;
  const others = draft.choices.filter(({ place }) => place !== choice.place);
  context.set({ joinDraft: await drafted(context, draft.copies, [...others, choice]) });
}

/** Writes what was shown: ledgers first, so that no figure stands without what explains it. */
export async function writeJoined(context: CommandContext): Promise<void> {
  const { shipped, workbook, say, state, set, look } = context;
  const { joinDraft: shown } = state();
  if (!shown) return;
  const draft = await drafted(context, shown.copies, shown.choices);
  set({ joinDraft: draft });
  if (!draft) return;
  const { sheets, cells } = valueOf(joinIntoReport(shipped().framework, await look(), draft.result));
  if (sheets) valueOf(await workbook.update(sheets));
  if (cells.length > 0) valueOf(await workbook.type(cells));
  await look();
  set({ joinDraft: undefined, said: { kind: "done", text: say("joined") } });
}

/** The open workbook is read anew, so that what was typed meanwhile counts. Undefined while it is no report. */
async function drafted(
  { frameworks, shipped, state, look }: CommandContext,
  copies: readonly ReadCopy[],
  choices: readonly ContributionChoice[],
): Promise<JoinDraft | undefined> {
  const snapshot = await look();
  const report = reportIn(state().look)?.assessment.report;
  if (!report) return undefined;
  const { framework } = shipped();
  const told = labelsIn(framework, frameworks.language);
  const result = preMerge(framework, told, report.identity, copies, choices, report);
  const { cells } = valueOf(joinIntoReport(framework, snapshot, result));
  return { copies, choices, result, changes: cells.length };
}
