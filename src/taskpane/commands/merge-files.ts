import { besideReports } from "../../app/beside-reports";
import type { Frameworks } from "../../app/frameworks";
import { isSameVersion } from "../../core/framework/framework-version";
import type { ChosenFile, MergeDraft } from "../../ui/pane-state";
import type { MergeAsked } from "../checking/workroom";
import type { CommandContext } from "../command-context";
import { Cancelled, valueOf } from "../stopped";
import { writeOver } from "../write-over";
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
  const { check } = await context.workroom();
  const fresh = await readEach(context, files, (given) => check(gradedHere(context), given, secondSource));
  const names = new Set(fresh.map(({ assessment: { file } }) => file));
  const checked = [...(before?.checked ?? []).filter(({ assessment: { file } }) => !names.has(file)), ...fresh];
  await merge(context, {
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
export async function redraft(
  context: CommandContext,
  change: (draft: MergeDraft) => Partial<MergeDraft>,
): Promise<void> {
  const { draft } = context.state();
  if (!draft) return;
  const chosen = { ...draft, ...change(draft) };
  // What was chosen is seen at once.
  context.set({ draft: chosen });
  try {
    await merge(context, chosen);
  } catch (error) {
    context.set({ draft });
    throw error;
  }
}

/** Writes what was merged, with its charts. */
export async function writeMerged(context: CommandContext): Promise<void> {
  const { workbook, workroom, say, state, set } = context;
  const { draft } = state();
  if (!draft) return;
  const asked = askedFor(context, draft);
  const count = draft.result.assessments.filter(({ verdict }) => verdict !== "refused").length;
  // The log of a regional workbook names what was refused, too.
  if (count === 0 && !asked.before) return;
  const room = await workroom();
  const { plan, issues } = await room.plan(asked, new Date());
  if (asked.before) await writeOver(workbook, plan);
  else valueOf(await workbook.insert(plan));
  await drawPlan(context, plan);
  const lost = await certifyOpen(context, plan, (written) => room.count(asked, written));
  set({ draft: undefined, said: { kind: "done", text: say("written", { count }) }, trouble: [...issues, ...lost] });
}

async function merge(context: CommandContext, draft: Omit<MergeDraft, "result">): Promise<void> {
  const { workroom, isCancelled, set } = context;
  const result = await (await workroom()).merge(askedFor(context, draft));
  if (isCancelled()) throw new Cancelled();
  set({ draft: { ...draft, result }, trouble: result.left });
}

/** The merge that a draft is of, into the open workbook where that is a regional one. */
export function askedFor(
  { frameworks: { language }, graded, state }: CommandContext,
  { checked, chosen, includeIncomplete }: Omit<MergeDraft, "result">,
): MergeAsked {
  const { look } = state();
  const before = look?.kind === "regional" ? look : undefined;
  return { preferred: graded(), checked, before, choices: { chosen, includeIncomplete }, language };
}
