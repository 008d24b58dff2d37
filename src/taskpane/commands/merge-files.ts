import { besideReports } from "../../app/beside-reports";
import { checkWorkbook } from "../../app/check-workbook";
import { keepRestorePoint, writingOf } from "../../app/keep-restore-point";
import { mergeChecked, type CheckedFile } from "../../app/merge-workbooks";
import { readFile } from "../../app/read-file";
import { isSameVersion } from "../../core/framework/framework-version";
import type { ChosenFile, MergeDraft } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { Cancelled, valueOf } from "../stopped";
import { writeOver } from "../write-over";
import { turn } from "../turn";
import { certifyOpen } from "./certify-open";
import { drawPlan } from "./draw-charts";
import { readChosenFile } from "./read-chosen-file";

/** Checks files one after the other, so that progress shows and Cancel is heard between them. */
export async function addFiles(context: CommandContext, files: readonly ChosenFile[]): Promise<void> {
  const { frameworks, graded, say, state, set, isCancelled } = context;
  const format = await context.format();
  const { look, draft: before } = state();
  const secondSource = look?.kind === "regional" ? look.workbook.regional.secondSource : undefined;
  const fresh: CheckedFile[] = [];
  const beside = files.flatMap(({ name }) => besideReports(name) ?? []);
  for (const [index, file] of files.filter(({ name }) => !besideReports(name)).entries()) {
    set({ busy: { what: say("reading", { file: file.name }), done: index, of: files.length } });
    await turn();
    if (isCancelled()) throw new Cancelled();
    const read = valueOf(await readFile(frameworks, format, await readChosenFile(file)));
    const open = isSameVersion(read.open.framework, graded().framework) ? graded() : read.open;
    fresh.push({ open, assessment: checkWorkbook({ ...read, open }, { secondSource }) });
  }
  const names = new Set(fresh.map(({ assessment: { file } }) => file));
  const checked = [...(before?.checked ?? []).filter(({ assessment: { file } }) => !names.has(file)), ...fresh];
  merge(context, {
    checked,
    chosen: state().draft?.chosen ?? [],
    includeIncomplete: state().draft?.includeIncomplete ?? false,
  });
  if (beside.length > 0) set({ trouble: beside });
}

/** Merges again as the person chose otherwise; nothing is written. */
export function redraft(context: CommandContext, change: Partial<MergeDraft>): void {
  const { draft } = context.state();
  if (draft) merge(context, { ...draft, ...change });
}

/** Writes what was merged, with its charts. */
export async function writeMerged(context: CommandContext): Promise<void> {
  const { workbook, say, state, set } = context;
  const { draft, look: before } = state();
  if (!draft || draft.result.regional.observations.length === 0) return;
  const { plan, assessments } = draft.result;
  const done = writingOf("merge", assessments, new Date());
  const kept = before?.kind === "regional" && keepRestorePoint(before.open.framework, before.snapshot, plan, done);
  if (kept) await writeOver(workbook, kept.plan);
  else valueOf(await workbook.insert(plan));
  await drawPlan(context, plan);
  const lost = await certifyOpen(context, draft.result);
  const count = assessments.filter(({ verdict }) => verdict !== "refused").length;
  set({
    draft: undefined,
    said: { kind: "done", text: say("written", { count }) },
    trouble: [...(kept ? kept.issues : []), ...lost],
  });
}

function merge(
  { frameworks: { language }, graded, state, set }: CommandContext,
  draft: Omit<MergeDraft, "result">,
): void {
  const { look } = state();
  const before = look?.kind === "regional" ? look : undefined;
  const result = mergeChecked(graded(), draft.checked, before, { choices: draft, language });
  set({ draft: { ...draft, result }, trouble: result.left });
}
