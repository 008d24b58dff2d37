import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IssueCode } from "../../../src/core/issue/issue";
import { ISSUE_SHAPES } from "../../../src/core/validation/issue-shapes";
import { labelsIn } from "../../../src/core/framework/framework";
import { tellIssue } from "../../../src/core/validation/tell-issue";
import { anIssue } from "../../fixtures/an-issue";
import { everyFramework } from "../../fixtures/every-framework";
import { everySentence } from "../../fixtures/every-sentence";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const labels = labelsIn(framework, "en");

/** What a rule kind declares, and its name, which may be that of an issue. */
const DECLARED = /^const ISSUES = \{.*?^\} satisfies IssueShapes;|^ {2}kind: ".*?",$/gms;

test("every issue code is made somewhere: none is told that cannot happen", () => {
  const src = join(__dirname, "../../../src");
  const source = ["core", "app", "adapters"]
    .flatMap((folder) =>
      readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts") && !name.endsWith("-issues.ts"))
        .map((name) => readFileSync(join(src, folder, name), "utf8").replace(DECLARED, "")),
    )
    .join("\n");
  expect([...ISSUE_SHAPES.keys()].filter((code) => !source.includes(`"${code}"`))).toEqual([]);
});

test.each([...ISSUE_SHAPES])("%s: its sentence uses no fact that it does not carry", (code, { facts }) => {
  const everything = Object.fromEntries(
    Object.entries(facts).map(([fact, { kind }]) => [fact, kind === "number" ? 2 : "x"]),
  );
  const told = tellIssue(framework, labels, anIssue(code as IssueCode, "blocker", everything));
  expect(told).not.toMatch(/[{}]/);
});

test("a change is told with its row, its year and both figures", () => {
  const facts = {
    row: "10.incidents.illegal",
    value: 1262,
    previous: 32,
    period: "2024",
    previousPeriod: "2023",
    changeText: "\u00d739.4",
  };
  const told = tellIssue(framework, labels, { code: "change", severity: "warning", facts });
  for (const part of ["Incidents with illegal firearms", "1,262", "32", "2024", "\u00d739.4"])
    expect(told).toContain(part);
});

describe.each(everyFramework().map((one) => [one.version, one] as const))("sentences of %s", (_, one) => {
  const spoken = everySentence(one, labelsIn(one, "en"));
  const faults: readonly [string, RegExp][] = [
    ["something that is no number", /NaN|undefined|null|Infinity/],
    ["a place that nothing filled", /[{}]/],
    ["an id in parentheses", /\([a-z]+(-[a-z]+)+\)/],
    ["a statistic that not everybody knows", /their middle|median|deviation|quartile/],
    ["a ratio as a decimal number", /\d\.\d+ for (each|every)/],
    ["what every line would repeat", /Please check|note the reason/],
    ["that somebody is wrong, where nobody knows it", /Correct (the one|what) that is wrong|was given/],
    ["a number of things as a measure", /is more than \d/],
    ["that equal figures are nearly equal", /nearly the same/],
    ["an empty name or year", /""|\(\)|^[,:]|, :|: :/],
  ];
  test.each(faults)("none says %s", (_fault, pattern) => {
    expect(spoken.filter(({ text }) => pattern.test(text))).toEqual([]);
  });

  test("years that are all the same are not told as a range", () => {
    expect(spoken.filter(({ text }) => /between ([\d.,]+) and \1\b(?![.,]\d)/.test(text))).toEqual([]);
  });

  test("each about rows and years says both; the row's name stands there once", () => {
    const about = spoken.filter(({ facts }) => facts.includes("row"));
    const name = labelsIn(one, "en").rows["3.possession.cases"]?.title ?? "";
    expect(about.length).toBeGreaterThan(50);
    expect(about.filter(({ text }) => text.split(name).length !== 2)).toEqual([]);
    const ofYears = about.filter(({ facts }) => facts.includes("period") || facts.includes("periods"));
    expect(ofYears.filter(({ text }) => !text.includes("2020"))).toEqual([]);
  });

  test("what stands in one cell is told with its row and its year, whatever its facts", () => {
    const ofCells = spoken.filter(({ code }) => code.startsWith("value-"));
    expect(ofCells.filter(({ text }) => !/Reported cases .*, 2020: /.test(text))).toEqual([]);
  });
});

test("what is above a limit has its unit", () => {
  const issue = { code: "value-above", severity: "warning", key: "4.explosives.inland.2020" } as const;
  const told = tellIssue(framework, labels, { ...issue, facts: { value: 10_800, maximum: 1000 } });
  expect(told).toMatch(/Explosives seized.*2020.*10,800 kg/);
});

test("a total of another table is told beside what its parts make there", () => {
  const facts = {
    row: "10.victims-by-type.total",
    partRows: ["10.victims-by-sex.female", "10.victims-by-sex.male"],
    period: "2024",
    total: 151,
    parts: [35, 115],
    sum: 150,
    difference: 1,
  };
  const told = tellIssue(framework, labels, { code: "balance", severity: "error", facts });
  for (const part of ["Victims by type of incident", "Female victims", "Male victims", "151", "150"])
    expect(told).toContain(part);
});

test("rows of the same name are told apart by their table", () => {
  const told = (row: string): string =>
    tellIssue(framework, labels, {
      code: "no-data-stated",
      severity: "info",
      facts: { row, reasons: ["no-data"], periods: ["2018"] },
    });
  expect(told("3.trafficking.cases")).toContain("Trafficking of FAE");
  expect(told("3.possession.cases")).toContain("Illegal possession of FAE");
  expect(told("6.operations.plans")).not.toContain("Operations at the border");
});

test("what to do is told by where it is read, and a workbook is told none of it", () => {
  const issue = { code: "foreign-workbook", severity: "blocker", facts: {} } as const;
  const sentence = labels.issues["foreign-workbook"] ?? "";
  const { pane = "", commandLine = "" } = labels.nextSteps["foreign-workbook"] ?? {};
  expect(tellIssue(framework, labels, issue)).toBe(sentence);
  expect(tellIssue(framework, labels, issue, "pane")).toBe(`${sentence} ${pane}`);
  expect(tellIssue(framework, labels, issue, "commandLine")).toBe(`${sentence} ${commandLine}`);
  expect(pane).not.toBe(commandLine);
});

test("a sentence stays a sentence, however long what it quotes is, and however many places it names", () => {
  const facts = { seen: "z".repeat(32_767), allowed: "noData" };
  expect(tellIssue(framework, labels, { code: "value-text", severity: "error", facts }).length).toBeLessThan(1_000);
  const places = Array.from({ length: 20_000 }, (_, row) => `A${String(row + 1)}`);
  const doubled = { row: "3.possession.cases", table: "3.possession", places };
  const told = tellIssue(framework, labels, { code: "row-doubled", severity: "error", facts: doubled });
  expect([told.includes("A12, \u2026"), told.includes("A13")]).toEqual([true, false]);
});

test.each([
  [1, "Included although 1 cell is not filled; what is blank counts as not reported."],
  [2, "Included although 2 cells are not filled; what is blank counts as not reported."],
  [1200, "Included although 1,200 cells are not filled; what is blank counts as not reported."],
])("what a sentence counts says its plural form: %s", (count, expected) => {
  expect(tellIssue(framework, labels, { code: "incomplete-included", severity: "info", facts: { count } })).toBe(
    expected,
  );
});
