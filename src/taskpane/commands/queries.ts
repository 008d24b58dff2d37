import { reportIn } from "../../app/look-at-workbook";
import {
  askQueries,
  closeQueries,
  planQueryFile,
  planReportQueries,
  queriesFor,
  type Question,
} from "../../app/queries";
import { planOver } from "../../core/regional/plan-over";
import { REGIONAL_QUERIES } from "../../core/regional/read-queries";
import { readGiven } from "../../app/given-file";
import type { Outcome } from "../../core/issue/issue";
import type { Query, RegionalQuery } from "../../core/query/query";
import type { ChosenFile } from "../../ui/pane-state";
import type { CommandContext } from "../command-context";
import { valueOf } from "../stopped";
import { readChosenFile } from "./read-chosen-file";

/** Keeps a question about a figure of the open regional workbook. */
export async function askQuery(context: CommandContext, asked: Question): Promise<void> {
  await overRegional(context, ({ framework, workbook }) => askQueries(framework, workbook, [asked], context.today()));
}

export async function closeQuery(context: CommandContext, id: string): Promise<void> {
  await overRegional(context, ({ workbook }) => closeQueries(workbook.regional.queries, [id], context.today()));
}

/** Opens what is to be sent to a jurisdiction as a workbook of its own. */
export async function sendQueries(context: CommandContext, jurisdiction: string): Promise<void> {
  const { format, workbook, say, state, set, look } = context;
  await look();
  const { look: now } = state();
  const plan = now?.kind === "regional" ? planQueryFile(now.open.framework, now.workbook, jurisdiction) : undefined;
  if (!plan) return;
  valueOf(await workbook.open(await (await format()).write(plan)));
  set({ said: { kind: "done", text: say("queriesSent") } });
}

/** Brings the queries of a workbook into the open report. */
export async function importQueries(context: CommandContext, file: ChosenFile): Promise<void> {
  const sent = valueOf(readGiven(await context.format(), await readChosenFile(file)));
  await overReport(context, ({ framework, report }) => queriesFor(framework, report, sent));
}

export async function answerQuery(context: CommandContext, id: string, answer: string): Promise<void> {
  await overReport(context, ({ report }) => ({
    ok: true,
    issues: [],
    value: report.queries.map((one) => (one.id === id ? { ...one, answer: answer.trim() } : one)),
  }));
}

type RegionalLook = Extract<NonNullable<ReturnType<CommandContext["state"]>["look"]>, { kind: "regional" }>;

async function overRegional(
  { workbook: book, state, look }: CommandContext,
  change: (now: Pick<RegionalLook, "workbook"> & RegionalLook["open"]) => Outcome<readonly RegionalQuery[]>,
): Promise<void> {
  await look();
  const { look: now } = state();
  if (now?.kind !== "regional") return;
  const { open, workbook, snapshot } = now;
  const queries = valueOf(change({ ...open, workbook }));
  const asked = { ...workbook, regional: { ...workbook.regional, queries } };
  valueOf(await book.update(planOver(open.framework, asked, snapshot, REGIONAL_QUERIES.mark)));
  await look();
}

type ReportNow = NonNullable<NonNullable<ReturnType<typeof reportIn>>["assessment"]["report"]>;

async function overReport(
  { shipped, workbook, state, look }: CommandContext,
  change: (now: { readonly report: ReportNow } & ReturnType<CommandContext["shipped"]>) => Outcome<readonly Query[]>,
): Promise<void> {
  const snapshot = await look();
  const report = reportIn(state().look)?.assessment.report;
  if (!report) return;
  const queries = valueOf(change({ ...shipped(), report }));
  valueOf(await workbook.update(planReportQueries(shipped().framework, snapshot, report, queries)));
  await look();
}
