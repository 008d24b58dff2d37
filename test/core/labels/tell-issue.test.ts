import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FILE_ISSUE_FACTS } from "../../../src/adapters/xlsx/read/file-issue";
import { labelsIn } from "../../../src/core/framework/framework";
import { periodList, tellIssue } from "../../../src/core/labels/tell-issue";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const labels = labelsIn(framework, "en");

/** Issue codes as the code writes them: the first text in a call or property that makes an issue. */
function codesInSource(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return [...text.matchAll(/(?:\bcode: |\bfail\(|\brefuse\((?:assessment, )?|(?:structure|total)Issue\()"([a-z-]+)"/g)].map((match) => match[1] ?? "");
    });
}

test("every issue that the code can make has a sentence", () => {
  const src = join(__dirname, "../../../src");
  const codes = new Set(["core", "app", "adapters/node"].flatMap((folder) => codesInSource(join(src, folder))));
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((code) => labels.issues[code] === undefined)).toEqual([]);
});

test.each(Object.entries(FILE_ISSUE_FACTS))("%s: its sentence uses no fact that it does not carry", (code, facts) => {
  const told = tellIssue(framework, labels, { code, severity: "blocker", facts: Object.fromEntries(facts.map((fact) => [fact, "x"])) });
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
  const facts = { row: "10.incidents.illegal", value: 1262, previous: 32, period: "2024", previousPeriod: "2023", changeText: "\u00d739.4" };
  const told = tellIssue(framework, labels, { code: "change", severity: "warning", facts });
  for (const part of ["Incidents with illegal firearms", "1,262", "32", "2024", "2023", "\u00d739.4"]) expect(told).toContain(part);
});

test("rows of the same name are told apart by their table", () => {
  const told = (row: string): string => tellIssue(framework, labels, { code: "no-data-stated", severity: "info", facts: { row, reasons: ["no-data"], periods: ["2018"] } });
  expect(told("3.trafficking.cases")).toContain("Trafficking of FAE");
  expect(told("3.possession.cases")).toContain("Illegal possession of FAE");
  expect(told("6.operations.plans")).not.toContain("Operations at the border");
});
