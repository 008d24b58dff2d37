import fc from "fast-check";
import { assess, type Assessment } from "../../../src/core/assessment/assess";
import { consolidate, type MergeChoices } from "../../../src/core/consolidation/consolidate";
import type { Regional } from "../../../src/core/consolidation/regional";
import { labelsIn } from "../../../src/core/framework/framework";
import { observationKey, splitKey } from "../../../src/core/framework/observation-key";
import { tellIssue } from "../../../src/core/validation/tell-issue";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { readRegional } from "../../../src/core/regional/read-regional";
import { filledReport, type ReportWish } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import type { SnapshotCell } from "../../../src/core/workbook/snapshot";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";

const { framework, rulesFor } = opened();
const labels = labelsIn(framework, "en");
const PLAIN: MergeChoices = { chosen: [], includeIncomplete: false };

function complete(key: string): string | number | undefined {
  if (key.startsWith("3.misuse")) return undefined;
  return framework.rows.get(splitKey(key).row)?.content.kind === "code" ? "No data" : 12;
}
function assessed(file: string, wish: ReportWish): Assessment {
  const clean = {
    "3.possession.convicted": 4,
    "3.trafficking.convicted": 4,
    "3.possession.solved-other": 4,
    "3.trafficking.solved-other": 4,
    "12.firearms.disposed": 12,
    "12.ammunition.disposed": 12,
  };
  const typed = Object.fromEntries(
    Object.entries(clean).flatMap(([row, value]) => framework.years.map((year) => [observationKey(row, year), value])),
  );
  return assess(framework, rulesFor, file, {
    ok: true,
    issues: [],
    value: filledReport(framework, { fill: complete, ...wish, typed: { ...typed, ...wish.typed } }),
  });
}
function merge(
  given: readonly Assessment[],
  choices: MergeChoices = PLAIN,
  before?: Regional,
): ReturnType<typeof consolidate> {
  return consolidate(framework, given, before, choices, (issue) => tellIssue(framework, labels, issue));
}
const verdicts = (given: readonly Assessment[], choices?: MergeChoices, before?: Regional): string[] =>
  merge(given, choices, before).assessments.map(({ file, verdict, issues }) =>
    `${file} ${verdict} ${issues
      .filter((issue) => issue.rule === undefined)
      .map((issue) => issue.code)
      .join(" ")}`.trim(),
  );

/** As toEqual, which takes several times as long as the merge itself, but is needed only to say what differs. */
function expectSame(found: Regional, wanted: Regional): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
}

const albania = assessed("in/al.xlsx", { jurisdiction: "AL" });
const albaniaAgain = assessed("in/al-2.xlsx", { jurisdiction: "AL", typed: { "3.possession.cases.2024": 13 } });
const albaniaCopy = { ...albania, file: "in/al (1).xlsx" };
const serbia = assessed("in/rs.xlsx", { jurisdiction: "RS" });
const kosovo = assessed("in/xk.xlsx", { jurisdiction: "XK", typed: { "3.trafficking.cases.2024": "No data" } });
const unfinished = assessed("in/me.xlsx", { jurisdiction: "ME", fill: () => undefined });
const wrong = assessed("in/mk.xlsx", { jurisdiction: "MK", typed: { "4.firearms.inland.2024": -1 } });
const older = assessed("in/ba.xlsx", { jurisdiction: "BA", round: "2023" });
const noWorkbook: Assessment = assess(framework, rulesFor, "in/photo.xlsx", {
  ok: false,
  issues: [{ code: "file-not-a-workbook", severity: "blocker", facts: {} }],
});
const everything = [albania, albaniaAgain, serbia, kosovo, unfinished, wrong, older, noWorkbook];

test("each file is judged by itself; a bad one neither stops the others nor vanishes", () => {
  expect(verdicts([albania, wrong, noWorkbook, unfinished, older])).toEqual([
    "in/al.xlsx accepted",
    "in/mk.xlsx refused",
    "in/photo.xlsx refused file-not-a-workbook",
    "in/me.xlsx refused",
    "in/ba.xlsx refused round-other",
  ]);
  const { regional } = merge([albania, wrong, noWorkbook, unfinished, older]);
  expect(regional.files.map((one) => one.file)).toEqual(["al.xlsx", "ba.xlsx", "me.xlsx", "mk.xlsx", "photo.xlsx"]);
  expect(new Set(regional.observations.map((one) => one.jurisdiction))).toEqual(new Set(["AL"]));
});

test("the log names the rule pack of every file, also after a merge under another", () => {
  const { regional } = merge([albania]);
  const read = readRegional(framework, snapshotOfPlan(planRegional(framework, regional, "en")));
  if (!read.ok) throw new Error("the regional workbook cannot be read");
  const other = { ...framework, rulePack: { ...framework.rulePack, version: "other" } };
  const { files } = consolidate(other, [serbia], read.value.regional, PLAIN, () => "").regional;
  expect(files.map(({ file, rulePack }) => `${file} ${rulePack}`)).toEqual([
    `al.xlsx ${framework.rulePack.version}`,
    "rs.xlsx other",
  ]);
});

test("blank cells are let in only on purpose, and then count as not reported", () => {
  expect(verdicts([unfinished], { ...PLAIN, includeIncomplete: true })).toEqual([
    "in/me.xlsx accepted with remarks incomplete-included",
  ]);
  const { regional } = merge([unfinished], { ...PLAIN, includeIncomplete: true });
  expect(regional.observations.find((one) => one.key === "3.possession.cases.2024")?.content).toEqual({
    kind: "blank",
  });
  expect(regional.files[0]?.blank).toBeGreaterThan(300);
});

test("a report with another fault stays refused, blank cells or not", () => {
  const both = assessed("in/me.xlsx", {
    jurisdiction: "ME",
    fill: () => undefined,
    typed: { "4.firearms.inland.2024": -1 },
  });
  expect(verdicts([both], { ...PLAIN, includeIncomplete: true })).toEqual(["in/me.xlsx refused"]);
});

test("two reports of one jurisdiction: neither, until one is chosen", () => {
  expect(verdicts([albania, albaniaAgain])).toEqual([
    "in/al.xlsx refused submission-doubled",
    "in/al-2.xlsx refused submission-doubled",
  ]);
  expect(verdicts([albania, albaniaAgain], { ...PLAIN, chosen: ["in/al-2.xlsx"] })).toEqual([
    "in/al.xlsx refused submission-not-chosen",
    "in/al-2.xlsx accepted with remarks",
  ]);
});

test("a report that is already merged is replaced only by choice", () => {
  const before = merge([albania, serbia]).regional;
  expect(verdicts([albania], PLAIN, before)).toEqual(["in/al.xlsx accepted"]);
  expect(verdicts([albaniaAgain], PLAIN, before)).toEqual(["in/al-2.xlsx refused submission-differs"]);
  expect(merge([albaniaAgain], PLAIN, before).regional.observations).toEqual(before.observations);
  const replaced = merge([albaniaAgain], { ...PLAIN, chosen: ["in/al-2.xlsx"] }, before).regional;
  expect(
    replaced.observations.find((one) => one.jurisdiction === "AL" && one.key === "3.possession.cases.2024"),
  ).toMatchObject({ content: { kind: "number", value: 13 }, file: "al-2.xlsx" });
  expect(replaced.observations.filter((one) => one.jurisdiction === "RS")).toEqual(
    before.observations.filter((one) => one.jurisdiction === "RS"),
  );
});

test("notes come along with their place, and go when another report of the jurisdiction takes its place", () => {
  const noted = (file: string, jurisdiction: string, note: string): Assessment => {
    const one = assessed(file, { jurisdiction });
    if (!one.report) throw new Error("no report");
    const provenance = { file, sheet: "KPI 12", cell: "L11" };
    const notes = new Map([["12.firearms.disposed", { note, source: "Police", provenance }]]);
    return { ...one, report: { ...one.report, notes } };
  };
  const said = (regional: Regional): string[] =>
    regional.notes.map(({ jurisdiction, row, note, provenance }) =>
      [jurisdiction, row, note, ...Object.values(provenance)].join(" "),
    );
  const first = merge([noted("/a/rs.xlsx", "RS", "old"), noted("/a/xk.xlsx", "XK", "year not stated")]).regional;
  expect(said(first)).toEqual([
    "XK 12.firearms.disposed year not stated xk.xlsx KPI 12 L11",
    "RS 12.firearms.disposed old rs.xlsx KPI 12 L11",
  ]);
  const second = merge([noted("/b/new.xlsx", "RS", "new")], PLAIN, first).regional;
  expect(said(second)).toEqual([said(first)[0], "RS 12.firearms.disposed new new.xlsx KPI 12 L11"]);
});

test("the order of files does not matter", () => {
  const { regional } = merge(everything);
  fc.assert(
    fc.property(fc.shuffledSubarray([...everything], { minLength: everything.length }), (shuffled) => {
      expectSame(merge(shuffled).regional, regional);
    }),
    { numRuns: 30 },
  );
});

test("any split of the files over two merges, the second into the first, gives the same as one merge", () => {
  const files = [albania, serbia, kosovo, wrong, noWorkbook];
  const whole = merge(files).regional;
  fc.assert(
    fc.property(
      fc.subarray(files, { minLength: 1 }).filter((some) => some.some((one) => one.verdict !== "refused")),
      (first) => {
        const rest = files.filter((one) => !first.includes(one));
        expectSame(merge(rest, PLAIN, merge(first).regional).regional, whole);
      },
    ),
    { numRuns: 20 },
  );
});

test("the order of lines does not matter: somebody may have sorted the sheets of the regional workbook", () => {
  const before = merge([albania, serbia, wrong]).regional;
  const reversed = {
    ...before,
    observations: [...before.observations].reverse(),
    files: [...before.files].reverse(),
    reasons: [...before.reasons].reverse(),
    ruleFindings: [...before.ruleFindings].reverse(),
  };
  const { observations, files, ruleFindings } = merge([kosovo], PLAIN, before).regional;
  expect(merge([kosovo], PLAIN, reversed).regional).toMatchObject({ observations, files, ruleFindings });
  expect([...new Set(observations.map(({ jurisdiction }) => jurisdiction))]).toEqual(
    framework.jurisdictions.map(({ code }) => code).filter((code) => ["AL", "RS", "XK"].includes(code)),
  );
});

test("a report without blank cells has no remark about them, whatever was asked", () => {
  expect(verdicts([albania], { ...PLAIN, includeIncomplete: true })).toEqual(["in/al.xlsx accepted"]);
});

test("merging the same files again changes nothing", () => {
  const once = merge(everything).regional;
  expect(merge(everything, PLAIN, once).regional).toEqual(once);
});

test("the regional workbook can be read back as it was", () => {
  const { regional } = merge(everything, { ...PLAIN, includeIncomplete: true });
  const read = readRegional(framework, snapshotOfPlan(planRegional(framework, regional, "en")));
  expect(read).toEqual({ ok: true, issues: [], value: { regional, language: "en" } });
});

test("a foreign workbook is no place to merge into", () => {
  expect(readRegional(framework, filledReport(framework, {}))).toMatchObject({
    ok: false,
    issues: [{ code: "regional-expected" }],
  });
});

test("a regional workbook of another framework version is no place to merge into", () => {
  const whole = snapshotOfPlan(planRegional(framework, merge([albania]).regional, "en"));
  expect(readRegional({ ...framework, version: "2025-2030" }, whole)).toMatchObject({
    ok: false,
    issues: [{ code: "regional-other", severity: "blocker", facts: { expected: `${framework.id} 2025-2030` } }],
  });
});

test.each([
  ["a jurisdiction's code was changed", "AL", "XX"],
  ["a key was changed", "3.possession.cases.2024", "3.possession.people.2024"],
  ["a figure and its code became a word that says nothing", "number:13", "thirteen"],
])("a regional workbook in which %s is refused: no figure of it is dropped in silence", (_, from, to) => {
  const whole = snapshotOfPlan(planRegional(framework, merge([albaniaAgain]).regional, "en"));
  const changed = editSheet(whole, "Regional data", (cell) =>
    cell.value === from ? { ...cell, value: to, type: "text" } : cell,
  );
  expect(changed).not.toEqual(whole);
  expect(readRegional(framework, changed)).toMatchObject({
    ok: false,
    issues: [{ code: "regional-damaged", severity: "blocker" }],
  });
});

test("a figure that was typed over is kept: its code says it again", () => {
  const { regional } = merge([albaniaAgain]);
  const whole = snapshotOfPlan(planRegional(framework, regional, "en"));
  const changed = editSheet(whole, "Regional data", (cell) =>
    cell.value === 13 ? { ...cell, value: "thirteen", type: "text" } : cell,
  );
  expect(changed).not.toEqual(whole);
  expect(readRegional(framework, changed)).toMatchObject({
    ok: true,
    value: { regional: { observations: regional.observations } },
  });
});

test.each<[string, (one: SnapshotCell) => number]>([
  ["by period", ({ value }) => Number(value)],
  ["upside down", ({ row }) => -row],
])("the sheet of all figures sorted %s is merged into with the same result", (_, rank) => {
  const before = merge([albania, kosovo]).regional;
  const whole = snapshotOfPlan(planRegional(framework, before, "en"));
  const periods =
    whole.sheets
      .find(({ name }) => name === "Regional data")
      ?.cells.filter(({ row, column }) => column === 4 && row > 0 && row <= before.observations.length) ?? [];
  const places = new Map(
    [...periods].sort((one, other) => rank(one) - rank(other)).map(({ row }, index) => [row, index + 1]),
  );
  const sorted = editSheet(whole, "Regional data", (cell) => ({ ...cell, row: places.get(cell.row) ?? cell.row }));
  const read = readRegional(framework, sorted);
  if (!read.ok) throw new Error("the regional workbook cannot be read");
  expect(read.value.regional.observations).not.toEqual(before.observations);
  const after = merge([serbia], PLAIN, read.value.regional).regional;
  expect(after).toEqual(merge([serbia], PLAIN, before).regional);
  expect(planRegional(framework, after, "en")).toEqual(
    planRegional(framework, merge([albania, kosovo, serbia]).regional, "en"),
  );
});

describe("copies of one report are one", () => {
  test("merged once, under the first name, in whatever order they come", () => {
    for (const files of [
      [albania, albaniaCopy, serbia],
      [albaniaCopy, serbia, albania],
    ]) {
      const { regional } = merge(files);
      expect(regional.observations.filter(({ jurisdiction }) => jurisdiction === "AL")).toHaveLength(
        albania.report?.observations.size ?? 0,
      );
      expect(new Set(regional.observations.map(({ file }) => file))).toEqual(new Set(["al (1).xlsx", "rs.xlsx"]));
    }
    const said = merge([albania, albaniaCopy]).assessments.map(({ verdict, issues }) => [
      verdict,
      issues.map(({ code }) => code).filter((code) => code === "submission-copy"),
    ]);
    expect(said).toEqual([
      ["accepted", ["submission-copy"]],
      ["accepted", []],
    ]);
  });
  test("a rival is chosen against all of them", () => {
    const refused = verdicts([albania, albaniaCopy, albaniaAgain]);
    expect(refused.filter((one) => one.includes("refused"))).toEqual([
      "in/al (1).xlsx refused submission-doubled",
      "in/al-2.xlsx refused submission-doubled",
    ]);
    const { regional } = merge([albania, albaniaCopy, albaniaAgain], { ...PLAIN, chosen: ["in/al.xlsx"] });
    expect(new Set(regional.observations.map(({ file }) => file))).toEqual(new Set(["al.xlsx"]));
  });
});
