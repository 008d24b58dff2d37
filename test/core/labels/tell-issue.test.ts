import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FILE_ISSUE_FACTS, ISSUE_WORDS, type FileIssueCode } from "../../../src/core/issue/issue-codes";
import { labelsIn } from "../../../src/core/framework/framework";
import { periodList, tellIssue } from "../../../src/core/labels/tell-issue";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const labels = labelsIn(framework, "en");

test("every issue code is made somewhere: none is told that cannot happen", () => {
  const src = join(__dirname, "../../../src");
  const source = ["core", "app", "adapters"]
    .flatMap((folder) =>
      readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts") && !name.endsWith("issue-codes.ts"))
        .map((name) => readFileSync(join(src, folder, name), "utf8")),
    )
    .join("\n");
  expect(Object.keys(ISSUE_WORDS).filter((code) => !source.includes(`"${code}"`))).toEqual([]);
});

test.each(Object.entries(FILE_ISSUE_FACTS))("%s: its sentence uses no fact that it does not carry", (code, facts) => {
  const told = tellIssue(framework, labels, {
    code: code as FileIssueCode,
    severity: "blocker",
    facts: Object.fromEntries(facts.map((fact) => [fact, "x"])),
  });
  expect(told).not.toMatch(/[{}]/);
});

test.each([
  [["2018"], "2018"],
  [["2018", "2019"], "2018, 2019"],
  [["2018", "2019", "2020", "2023"], "2018-2020, 2023"],
])("periods %j are told as %j", (periods, expected) => {
  expect(periodList(periods)).toBe(expected);
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
