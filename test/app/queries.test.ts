import {
  askQueries,
  closeQueries,
  planQueryFile,
  planWithQueries,
  questionsOfLog,
  takeAnswers,
  type Question,
} from "../../src/app/queries";
import { carryOver } from "../../src/app/carry-over";
import { mergeWorkbooks, readInto, type OldWorkbook } from "../../src/app/merge-workbooks";
import { planPreMerged, preMerge, readCopy } from "../../src/app/pre-merge";
import type { ReadFile } from "../../src/app/read-file";
import { makeSubmission } from "../../src/app/submit-report";
import { labelsIn } from "../../src/core/framework/framework";
import type { Outcome } from "../../src/core/issue/issue";
import { queryState, type Query, type RegionalQuery } from "../../src/core/query/query";
import { QUERY_SHEET } from "../../src/core/query/query-sheet";
import { planRegional } from "../../src/core/regional/plan-regional";
import { readReport, type Report } from "../../src/core/report/read-report";
import { keyedLines } from "../../src/core/sheet/keyed-table";
import { LOOKS } from "../../src/core/sheet/looks";
import type { CellLook, WorkbookPlan } from "../../src/core/workbook/plan";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { filledReport } from "../fixtures/filled-report";
import { opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan, editSheet } from "../fixtures/snapshot-of-plan";

const open = opened();
const { framework } = open;
const CASES = "3.possession.cases.2024";
const NOTHING: WorkbookPlan = { title: "", properties: {}, looks: {}, sheets: [], names: [] };
const TODAY = "2026-11-24";

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const fill = (key: string): string | number =>
  framework.rows.get(key.slice(0, key.lastIndexOf(".")))?.content.kind === "code" ? "No data" : 7;
const report = (jurisdiction: string, typed: Readonly<Record<string, number>> = {}): Snapshot =>
  filledReport(framework, { jurisdiction, fill, typed });
const given = (file: string, value: Snapshot): ReadFile => ({ file, open, snapshot: { ok: true, issues: [], value } });

function merged(files: readonly ReadFile[], into?: Snapshot, chosen: readonly string[] = []): OldWorkbook {
  const { plan } = valueOf(
    mergeWorkbooks(open, {
      files,
      ...(into ? { into: given("region.xlsx", into) } : {}),
      choices: { chosen, includeIncomplete: true },
      language: "en",
    }),
  );
  return valueOf(readInto(given("region.xlsx", snapshotOfPlan(plan))));
}

const region = merged([given("al.xlsx", report("AL")), given("rs.xlsx", report("RS"))]);
const QUESTIONS: readonly Question[] = [
  { jurisdiction: "AL", key: CASES, text: "Are these cases of the year?" },
  { jurisdiction: "AL", key: "1.laws.weapons.2024", text: "Since when?" },
  { jurisdiction: "RS", key: CASES, text: "The same here?" },
];
const asked = valueOf(askQueries(framework, region.workbook, QUESTIONS, TODAY));
const withQueries = { ...region.workbook, regional: { ...region.workbook.regional, queries: asked } };
const withAsked = snapshotOfPlan(planWithQueries(framework, withQueries, region.snapshot));

function stateOf(snapshot: Snapshot): readonly string[] {
  const { workbook } = valueOf(readInto(given("region.xlsx", snapshot)));
  return workbook.regional.queries.map((one) => `${one.id} ${queryState(one)} ${one.answer}`.trim());
}

/** A workbook with the sheet of another one beside its own, as people copy it in Excel. */
function beside(snapshot: Snapshot, plan: WorkbookPlan | undefined): Snapshot {
  return { sheets: [...snapshot.sheets, ...(plan ? snapshotOfPlan(plan).sheets : [])] };
}

function answered(snapshot: Snapshot, id: string, answer: string): Snapshot {
  const line = keyedLines(QUERY_SHEET, snapshot).find(({ text }) => text("id") === id);
  const column = 1 + QUERY_SHEET.columns.indexOf("answer");
  const row = line?.row ?? -1;
  return editSheet(snapshot, "Queries", (cell) => (cell.row === row && cell.column === column ? undefined : cell), [
    { row, column, type: "text", value: answer, isFormula: false },
  ]);
}

function read(snapshot: Snapshot): Report {
  return valueOf(readReport(framework, "al.xlsx", snapshot));
}

test("questions stand in the regional workbook with the figure and its place, and each is asked once", () => {
  const { sheet, cell, value, id, when } = asked[0] ?? ({} as Partial<RegionalQuery>);
  expect([id, when, sheet, cell, value]).toEqual(["AL-1", TODAY, "KPI 3", "J8", 7]);
  expect(asked[1]?.value).toBe("No data");
  expect(stateOf(withAsked)).toEqual(["AL-1 open", "AL-2 open", "RS-1 open"]);
  const { workbook } = valueOf(readInto(given("region.xlsx", withAsked)));
  expect(valueOf(askQueries(framework, workbook, QUESTIONS, TODAY))).toEqual(workbook.regional.queries);
});

test("a question about no figure of the region is refused", () => {
  const outcome = askQueries(framework, region.workbook, [{ jurisdiction: "ME", key: CASES, text: "?" }], TODAY);
  expect(outcome.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["error query-no-figure"]);
});

test("the workbook to send holds one jurisdiction's open queries, and only the answers can be typed", () => {
  const { workbook } = valueOf(readInto(given("region.xlsx", withAsked)));
  const plan = planQueryFile(framework, workbook, "AL");
  expect(keyedLines(QUERY_SHEET, snapshotOfPlan(plan ?? NOTHING)).map(({ text }) => text("id"))).toEqual([
    "AL-1",
    "AL-2",
  ]);
  const [sheet] = plan?.sheets ?? [];
  const looks: Readonly<Record<string, CellLook>> = LOOKS;
  const unlocked = sheet?.cells.filter(({ look = "" }) => looks[look]?.unlocked === true) ?? [];
  expect([sheet?.isProtected, new Set(unlocked.map(({ column }) => column))]).toEqual([
    true,
    new Set([1 + QUERY_SHEET.columns.indexOf("answer")]),
  ]);
  expect(planQueryFile(framework, workbook, "ME")).toBeUndefined();
});

const file = planQueryFile(framework, valueOf(readInto(given("region.xlsx", withAsked))).workbook, "AL");
const working = answered(beside(report("AL"), file), "AL-1", "Yes, of 2024 alone.");

test("answers in the report come back with the next submission, and stay whatever comes after", () => {
  expect(read(working).queries.map(({ id, answer }) => [id, answer])).toEqual([
    ["AL-1", "Yes, of 2024 alone."],
    ["AL-2", ""],
  ]);
  const handedIn = snapshotOfPlan(makeSubmission(framework, read(working)).plan);
  const again = merged([given("al.xlsx", handedIn)], withAsked);
  expect(stateOf(again.snapshot)).toEqual(["AL-1 answered Yes, of 2024 alone.", "AL-2 open", "RS-1 open"]);
  const later = merged([given("al.xlsx", report("AL", { [CASES]: 8 }))], again.snapshot, ["al.xlsx"]);
  expect(stateOf(later.snapshot)).toEqual(["AL-1 answered Yes, of 2024 alone.", "AL-2 open", "RS-1 open"]);
});

test("a query workbook that comes back by itself is read too; one without queries is refused", () => {
  const alone = answered(snapshotOfPlan(file ?? NOTHING), "AL-2", "Since May.");
  const taken = valueOf(takeAnswers(framework, asked, alone));
  expect(taken.map(({ id, answer }) => [id, answer])).toEqual([
    ["AL-1", ""],
    ["AL-2", "Since May."],
    ["RS-1", ""],
  ]);
  const none = takeAnswers(framework, asked, report("AL"));
  expect(none.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["error query-none"]);
});

test("closed is closed until another answer comes; an id that nobody asked is refused", () => {
  const closed = valueOf(closeQueries(asked, ["AL-1"], TODAY));
  expect(closed.map(queryState)).toEqual(["closed", "open", "open"]);
  expect(valueOf(takeAnswers(framework, closed, working)).map(queryState)).toEqual(["answered", "open", "open"]);
  const outcome = closeQueries(asked, ["AL-9"], TODAY);
  expect(outcome.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["error query-unknown"]);
});

test("open warnings of the merge log at figures become questions", () => {
  const { regional } = region.workbook;
  const [first] = regional.observations;
  if (!first) throw new Error("no figures");
  const { file: name, sheet, cell, key } = first;
  const reason = { file: name, severity: "warning", rule: "r", sheet, cell, message: "Unusual." };
  const reasons = [reason, { ...reason, severity: "info" }, { ...reason, cell: "A1" }, { ...reason, file: "x.xlsx" }];
  const wanted = [{ jurisdiction: "AL", key, text: "Unusual." }];
  expect(questionsOfLog({ ...regional, reasons })).toEqual(wanted);
  expect([questionsOfLog({ ...regional, reasons }, "AL"), questionsOfLog({ ...regional, reasons }, "RS")]).toEqual([
    wanted,
    [],
  ]);
});

test("answers are no copy of a report without them, go into next year's template, and are joined from copies", () => {
  const plain = given("al.xlsx", beside(report("AL"), file));
  const both = valueOf(
    mergeWorkbooks(open, {
      files: [plain, given("al2.xlsx", working)],
      choices: { chosen: [], includeIncomplete: true },
      language: "en",
    }),
  );
  expect(both.assessments.map(({ issues }) => issues.some(({ code }) => code === "submission-copy"))).toEqual([
    false,
    false,
  ]);
  const { prefill } = carryOver(framework, { round: "2024", language: "en" }, read(working));
  expect(prefill.queries?.map(({ answer }) => answer)).toEqual(["Yes, of 2024 alone.", ""]);
  const copies = [plain, given("al2.xlsx", answered(working, "AL-2", "Since May."))].map(readCopy);
  const identity = copies[0]?.report?.identity;
  if (!identity) throw new Error("no report");
  const joined = preMerge(framework, labelsIn(framework, "en"), identity, copies, []);
  const queries: readonly Query[] = read(snapshotOfPlan(planPreMerged(framework, joined))).queries;
  expect(queries.map(({ answer }) => answer)).toEqual(["Yes, of 2024 alone.", "Since May."]);
});

test("a line of the ledger that is gone refuses the regional workbook", () => {
  const plan = planRegional(framework, { ...region.workbook.regional, queries: asked }, "en");
  const cut = editSheet(snapshotOfPlan(plan), "Region Queries", (cell) => (cell.row === 1 ? undefined : cell));
  const outcome = readInto(given("region.xlsx", cut));
  expect(outcome.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["blocker regional-lines-differ"]);
});
