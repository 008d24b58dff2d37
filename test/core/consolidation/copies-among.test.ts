import type { Assessment } from "../../../src/core/assessment/assess";
import { copiesAmong } from "../../../src/core/consolidation/copies-among";
import { assess } from "../../../src/core/assessment/assess";
import { filledReport, type ReportWish } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";

const { framework, rulesFor } = opened();
const assessed = (file: string, wish: ReportWish): Assessment =>
  assess(framework, rulesFor, file, { ok: true, issues: [], value: filledReport(framework, wish) });
const CASES = "3.possession.cases.2024";
const BREAK = { row: "10.incidents.total", from: "2024", note: "All incidents from now on." };
const report = assessed("b.xlsx", { typed: { [CASES]: 13 } });

function withBreak(one: Assessment): Assessment {
  if (!one.report) throw new Error("no report");
  return { ...one, file: "c.xlsx", report: { ...one.report, breaks: [BREAK] } };
}

const PROVENANCE = { file: "c.xlsx", sheet: "KPI 3", cell: "K8" };

function withNote(one: Assessment, note: string): Assessment {
  if (!one.report) throw new Error("no report");
  const { file, report: was } = one;
  const notes = new Map([["3.possession.cases", { note, source: "", provenance: { ...PROVENANCE, file } }]]);
  return { ...one, report: { ...was, notes } };
}

test.each<[string, Assessment, readonly string[], readonly (readonly [string, string])[]]>([
  ["the same report", { ...report, file: "b (1).xlsx" }, [], [["b.xlsx", "b (1).xlsx"]]],
  ["the same report, where one is chosen", { ...report, file: "b (1).xlsx" }, ["b.xlsx"], [["b (1).xlsx", "b.xlsx"]]],
  ["another figure", assessed("c.xlsx", { typed: { [CASES]: 14 } }), [], []],
  ["a break in a series", withBreak(report), [], []],
  ["another jurisdiction", assessed("c.xlsx", { jurisdiction: "AL", typed: { [CASES]: 13 } }), [], []],
  ["another year", assessed("c.xlsx", { round: "2023", typed: { [CASES]: 13 } }), [], []],
  ["a file that is no report", assess(framework, rulesFor, "c.xlsx", { ok: false, issues: [] }), [], []],
])("%s", (_, other, chosen, copies) => {
  expect([...copiesAmong([report, other], chosen)]).toEqual(copies);
  expect([...copiesAmong([other, report], chosen)]).toEqual(copies);
});

test.each([
  ["the same note, which stands in another file", "Counted anew.", 1],
  ["another note", "Not counted anew.", 0],
])("%s", (_, note, count) => {
  const found = copiesAmong([withNote(report, "Counted anew."), withNote({ ...report, file: "c.xlsx" }, note)], []);
  expect(found.size).toBe(count);
});
