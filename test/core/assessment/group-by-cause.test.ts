import { assess } from "../../../src/core/assessment/assess";
import type { Facts } from "../../../src/core/issue/fact";
import type { Issue, IssueCode } from "../../../src/core/issue/issue";
import { groupByCause } from "../../../src/core/assessment/group-by-cause";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { observationKey, splitKey } from "../../../src/core/framework/observation-key";
import { anIssue } from "../../fixtures/an-issue";

const { framework, rulesFor } = opened();
const YEARS = framework.years;

/**
 * Warnings of a report whose other figures are steady, as causes: the code that leads, and how many findings stand in
 * it.
 */
function causes(rows: Readonly<Record<string, readonly number[]>>): readonly (readonly [string, number])[] {
  const typed = Object.fromEntries(
    Object.entries(rows).flatMap(([row, values]) =>
      values.map((value, index) => [observationKey(row, YEARS[index] ?? ""), value]),
    ),
  );
  const fill = (key: string): string | number =>
    framework.rows.get(splitKey(key).row)?.content.kind === "code" ? "No data" : 0;
  const { issues } = assess(framework, rulesFor, "a.xlsx", {
    ok: true,
    value: filledReport(framework, { typed, fill }),
    issues: [],
  });
  return groupByCause(
    framework,
    issues.filter(
      ({ severity, key }) => severity === "warning" && Object.keys(rows).some((row) => key?.startsWith(`${row}.`)),
    ),
  ).map(({ lead, others }) => [lead.code, others.length + 1]);
}

const warning = (code: IssueCode, key: string, facts: Facts = {}, rule: string = code): Issue =>
  anIssue(code, "warning", facts, { key, rule });
const sizes = (issues: readonly Issue[]): readonly number[] =>
  groupByCause(framework, issues).map(({ others }) => others.length + 1);

test("a spike is one finding: the figure and the jump", () => {
  const found = causes({ "6.operations.cases-prevented": [45, 44, 46, 300, 43, 47, 45] });
  expect(found.map(([code]) => code)).toEqual(["outlier"]);
  expect(found).toHaveLength(1);
  expect(found[0]?.[1]).toBeGreaterThan(1);
});

test("a table pasted one year off is one finding, not one for each row and year", () => {
  const found = causes({
    "7.exchange.siena": [120, 520, 520, 109, 540, 125, 117],
    "7.exchange.iarms": [60, 252, 252, 66, 258, 71, 63],
  });
  expect(found.map(([code]) => code)).toEqual(["copied"]);
  expect(found[0]?.[1]).toBeGreaterThan(4);
});

const pasted = (key: string, code: IssueCode = "value-number-text"): Issue =>
  anIssue(code, "error", { seen: "1.327", readings: [1327], likely: null }, { key, rule: "number" });

test.each([
  [
    "cells of a table that were pasted alike are one finding",
    [
      pasted("4.firearms.inland.2019"),
      pasted("4.firearms.border.2019", "value-number-text-open"),
      pasted("4.firearms.inland.2020"),
    ],
    [3],
  ],
  [
    "another table is another paste, and another fault another finding",
    [
      pasted("4.firearms.inland.2019"),
      pasted("4.ammunition.inland.2019"),
      anIssue("value-no-data-word", "error", { seen: "n/a" }, { key: "4.firearms.inland.2020", rule: "number" }),
      anIssue("value-no-data-word", "error", { seen: "n/a" }, { key: "4.firearms.inland.2021", rule: "number" }),
    ],
    [1, 1, 2],
  ],
  [
    "a text that nobody can read is corrected at its own cell",
    [
      anIssue("value-text", "error", { seen: "many", allowed: "noData" }, { key: "4.firearms.inland.2019" }),
      anIssue("value-text", "error", { seen: "many", allowed: "noData" }, { key: "4.firearms.inland.2020" }),
    ],
    [1, 1],
  ],
])("%s", (_, issues, expected) => {
  expect(sizes(issues)).toEqual(expected);
});

const jump = (row: string, period: string, previous: number, value: number): Issue =>
  warning("change", observationKey(row, period), { row, period, value, previous });

test("rows that jump together hardly have a digit too many in one of them: that is not what the cause is told by", () => {
  const slip = warning("digit-count", "3.possession.cases.2019", {
    row: "3.possession.cases",
    period: "2019",
    value: 2187,
    median: 140,
  });
  const lead = (issues: readonly Issue[]): readonly string[] =>
    groupByCause(framework, issues).map((cause) => `${cause.lead.code} ${cause.lead.key ?? ""}`);
  expect(lead([slip, jump("3.possession.cases", "2019", 132, 2187)])).toEqual(["digit-count 3.possession.cases.2019"]);
  expect(lead([slip, jump("3.possession.individuals", "2019", 1691, 3063)])).toEqual([
    "change 3.possession.individuals.2019",
  ]);
  expect(
    lead([slip, warning("digit-count", "3.possession.individuals.2019", { period: "2019", value: 3063, median: 160 })]),
  ).toEqual(["digit-count 3.possession.cases.2019"]);
});

test("rows that were exchanged are told as that, whatever else was found first", () => {
  const [first] = groupByCause(framework, [
    jump("4.firearms.inland", "2020", 900, 50),
    warning("swapped", "4.firearms.inland.2020", { row: "4.firearms.inland", other: "4.firearms.border" }),
  ]);
  expect(first?.lead.code).toBe("swapped");
});

const cases: readonly [string, readonly Issue[], readonly number[]][] = [
  [
    "rows of a table that jump the same way in the same year are one",
    [jump("4.firearms.inland", "2019", 100, 900), jump("4.firearms.border", "2019", 10, 90)],
    [2],
  ],
  [
    "rows that jump in different ways are two",
    [jump("4.firearms.inland", "2019", 100, 900), jump("4.firearms.border", "2019", 90, 10)],
    [1, 1],
  ],
  [
    "rows that jump in different years are two",
    [jump("4.firearms.inland", "2019", 100, 900), jump("4.firearms.border", "2020", 10, 90)],
    [1, 1],
  ],
  [
    "a row with a jump of its own besides is another",
    [
      jump("4.firearms.inland", "2019", 100, 900),
      jump("4.firearms.inland", "2023", 900, 100),
      jump("4.firearms.border", "2019", 10, 90),
      jump("4.firearms.border", "2021", 90, 10),
    ],
    [2, 2],
  ],
  [
    "rows of a table without a jump are two",
    [
      warning("zero-among", "4.firearms.inland.2019", { period: "2019", median: 90 }),
      warning("zero-among", "4.firearms.border.2019", { period: "2019", median: 90 }),
    ],
    [1, 1],
  ],
  [
    "rows of different tables are two",
    [jump("4.firearms.inland", "2019", 100, 900), jump("13.lost-stolen.lost", "2019", 100, 900)],
    [1, 1],
  ],
  [
    "unless a rule measures one by the other",
    [jump("4.firearms.inland", "2019", 100, 900), jump("4.ammunition.inland", "2019", 100, 900)],
    [2],
  ],
  [
    "a row between two that do not go together joins them",
    [
      jump("3.possession.cases", "2019", 100, 900),
      jump("4.ammunition.inland", "2019", 100, 900),
      jump("4.firearms.inland", "2019", 100, 900),
    ],
    [3],
  ],
  [
    "two rows exchanged, and what follows in both, are one",
    [
      warning("swapped", "4.firearms.inland.2020", { row: "4.firearms.inland", other: "4.firearms.border" }),
      jump("4.firearms.inland", "2020", 900, 50),
      jump("4.firearms.border", "2020", 50, 900),
    ],
    [3],
  ],
  [
    "one rule about one row in several years is one",
    [warning("compare", "3.possession.convicted.2019"), warning("compare", "3.possession.convicted.2020")],
    [2],
  ],
  [
    "two rules about other things of a row are two",
    [warning("compare", "3.possession.convicted.2019"), warning("implies", "3.possession.convicted.2019")],
    [1, 1],
  ],
  [
    "a ratio beside a jump in other years is another",
    [
      jump("3.possession.individuals", "2019", 1000, 3000),
      warning("ratio-change", "3.possession.individuals.2024", {
        row: "3.possession.individuals",
        other: "3.possession.cases",
        period: "2024",
        previousPeriod: "2023",
      }),
    ],
    [1, 1],
  ],
  [
    "a ratio that a jump of the same year explains is one with it",
    [
      jump("3.possession.individuals", "2019", 1000, 3000),
      warning("ratio-change", "3.possession.individuals.2019", {
        row: "3.possession.individuals",
        other: "3.possession.cases",
        period: "2019",
        previousPeriod: "2018",
      }),
    ],
    [2],
  ],
  [
    "errors stay alone",
    [
      { ...jump("4.firearms.inland", "2019", 1, 2), severity: "error" },
      { ...jump("4.firearms.inland", "2020", 1, 2), severity: "error" },
    ],
    [1, 1],
  ],
  [
    "a ratio is no jump of its row",
    [
      jump("4.firearms.inland", "2019", 100, 900),
      warning("ratio-unusual", "4.firearms.border.2019", {
        row: "4.firearms.border",
        other: "4.devices.border",
        period: "2019",
        value: 900,
        median: 100,
      }),
    ],
    [1, 1],
  ],
  [
    "a row far from its usual jumps as well as one that changed",
    [
      warning("outlier", "4.firearms.inland.2019", { period: "2019", value: 900, median: 100 }),
      jump("4.firearms.border", "2019", 10, 90),
    ],
    [2],
  ],
  [
    "copied rows are one with every row that is named",
    [
      warning("copied", "4.firearms.inland.2020", { others: ["4.firearms.inland", "4.firearms.border"] }),
      jump("4.firearms.border", "2021", 10, 90),
    ],
    [2],
  ],
  [
    "and with no other",
    [
      warning("copied", "4.firearms.inland.2020", { others: ["4.firearms.inland"] }),
      jump("4.firearms.border", "2021", 10, 90),
    ],
    [1, 1],
  ],
  [
    "a ratio that is odd because of the year it is compared with is one with that jump",
    [
      jump("3.possession.cases", "2018", 1000, 3000),
      jump("3.possession.individuals", "2018", 1000, 3000),
      warning("ratio-change", "3.possession.individuals.2019", {
        row: "3.possession.individuals",
        other: "3.possession.cases",
        period: "2019",
        previousPeriod: "2018",
      }),
    ],
    [3],
  ],
  [
    "findings without a place stay alone",
    [anIssue("figure-outside", "warning"), anIssue("figure-outside", "warning")],
    [1, 1],
  ],
  ["nothing found, nothing told", [], []],
];
test.each(cases)("%s", (_, issues, expected) => {
  expect(sizes(issues)).toEqual(expected);
});

test("no finding is lost, and each stands in one group", () => {
  const issues = cases.flatMap(([, one]) => one);
  const grouped = groupByCause(framework, issues).flatMap(({ lead, others }) => [lead, ...others]);
  expect(new Set(grouped)).toEqual(new Set(issues));
  expect(grouped).toHaveLength(issues.length);
});
