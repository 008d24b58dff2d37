import { besideReports } from "../../app/beside-reports";
import { keepRestorePoint, writingOf } from "../../app/keep-restore-point";
import type { Frameworks } from "../../app/frameworks";
import { mergeChecked } from "../../app/merge-workbooks";
import { isSameVersion } from "../../core/framework/framework-version";
import type { ChosenFile, MergeDraft } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { writeOver } from "../write-over";
import { checkBeside } from "../checking/check-beside";
import { checkHere } from "../checking/check-here";
import { certifyOpen } from "./certify-open";
import { drawPlan } from "./draw-charts";
import { readEach } from "./read-each";

/**
 * Checks files one after the other and lets the cells of each go, so that many need no more memory than their reports;
 * Cancel leaves what was drafted before.
 */
export async function addFiles(context: CommandContext, files: readonly ChosenFile[]): Promise<void> {
  const { state, set } = context;
  const { look, draft: before } = state();
  const secondSource = look?.kind === "regional" ? look.workbook.regional.secondSource : undefined;
  const beside = files.flatMap(({ name }) => besideReports(name) ?? []);
  const check = checkBeside(checkHere(context.format));
  const fresh = await readEach(context, files, (given) => check(gradedHere(context), given, secondSource));
  const names = new Set(fresh.map(({ assessment: { file } }) => file));
  const checked = [...(before?.checked ?? []).filter(({ assessment: { file } }) => !names.has(file)), ...fresh];
  merge(context, {
    checked,
    chosen: state().draft?.chosen ?? [],
    includeIncomplete: state().draft?.includeIncomplete ?? false,
  });
  if (beside.length > 0) set({ trouble: beside });
}

/** The versions at hand; that of the open workbook as its rule pack grades it. */
function gradedHere({ frameworks, graded }: CommandContext): Frameworks {
  const open: Frameworks["open"] = async (...wanted) => {
    const opened = await frameworks.open(...wanted);
    const isGraded = opened.ok && isSameVersion(opened.value.framework, graded().framework);
    return isGraded ? { ...opened, value: graded() } : opened;
  };
  return { ...frameworks, open };
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
