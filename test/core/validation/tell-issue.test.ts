import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IssueCode } from "../../../src/core/issue/issue";
import { ISSUE_SHAPES } from "../../../src/core/validation/issue-shapes";
import { labelsIn } from "../../../src/core/framework/framework";
import { tellIssue } from "../../../src/core/validation/tell-issue";
import { anIssue } from "../../fixtures/an-issue";
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
  const everything = Object.fromEntries(Object.keys(facts).map((fact) => [fact, "x"]));
  const told = tellIssue(framework, labels, anIssue(code as IssueCode, "blocker", everything));
  expect(told).not.toMatch(/[{}]/);
});

test("a change is told with names, both figures and what to do", () => {
  const facts = {
    row: "10.incidents.illegal",
    value: 1262,
    previous: 32,
    period: "2024",
    previousPeriod: "2023",
    changeText: "\u00d739.4",
  };
  const told = tellIssue(framework, labels, { code: "change", severity: "warning", facts });
  for (const part of ["Incidents with illegal firearms", "1,262", "32", "2024", "2023", "\u00d739.4"])
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
