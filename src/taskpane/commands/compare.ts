import { compareRegional, compareReport } from "../../app/compare-with-source";
import { labelsIn } from "../../core/framework/framework";
import { tellIssue } from "../../core/validation/tell-issue";
import { ofJurisdiction } from "../../core/second-source/second-source";
import type { ChosenFile } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { drawPlan } from "./draw-charts";
import { readChosenFile } from "./read-chosen-file";

/** Figures that could be taken are kept, and what was left out is said; the file is refused when there is none. */
export async function compare(context: CommandContext, file: ChosenFile): Promise<void> {
  const { frameworks, shipped, format, readSource, workbook, say, state, set, look } = context;
  // The columns of the file may be named in any language.
  const languages = shipped().framework.inputWords.map(({ language }) => language);
  const { framework } = valueOf(await frameworks.open(shipped().framework, languages));
  const read = await (await readSource())(framework, await readChosenFile(file), format);
  const figures = valueOf(read);
  const snapshot = await look();
  const { look: now } = state();
  const report = now?.kind === "report" ? now.assessment.report : undefined;
  const plan =
    now?.kind === "regional"
      ? compareRegional(framework, now.workbook, snapshot, figures)
      : report && valueOf(compareReport(framework, report, snapshot, figures));
  if (!plan) return;
  valueOf(await workbook.update(plan));
  if (plan.sheets.some(({ charts }) => charts.length > 0)) await drawPlan(context, plan);
  await look();
  const kept = report ? ofJurisdiction(figures, report.identity.jurisdiction) : figures;
  const notes = read.issues
    .filter(({ severity }) => severity === "info")
    .map((issue) => tellIssue(framework, labelsIn(framework, frameworks.language), issue, "pane"));
  const done = say("compared", { count: kept.length, sheet: plan.sheets[0]?.name ?? "" });
  set({
    draft: undefined,
    trouble: read.issues.filter(({ severity }) => severity !== "info"),
    said: { kind: "done", text: [done, ...notes].join(" ") },
  });
}
