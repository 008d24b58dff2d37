/**
 * Mistakes that stood in public statements on seizures, destructions and surrenders (SOURCE.md, source 3), each as a
 * filled report, with the code and the cell where it is found. Whatever is not part of the mistake is steady.
 */
import { assess } from "../../../src/core/assessment/assess";
import type { Issue } from "../../../src/core/issue/issue";
import { findingOf } from "../../../src/core/assessment/finding-of";
import { readReport } from "../../../src/core/report/read-report";
import { layoutOf, periodColumn } from "../../../src/core/template/layout";
import { cellAddress } from "../../../src/core/workbook/address";
import type { Snapshot } from "../../../src/core/workbook/snapshot";
import { filledReport, typeAt } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { observationKey, splitKey } from "../../../src/core/framework/observation-key";

const { framework, rulesFor } = opened();
type Typed = Readonly<Record<string, string | number>>;

const steady = (key: string): string | number | undefined => {
  if (key.startsWith("3.misuse")) return undefined;
  return framework.rows.get(splitKey(key).row)?.content.kind === "code" ? "No data" : 0;
};

function issuesIn(report: Snapshot, accepted?: Snapshot): readonly Issue[] {
  const before = accepted && readReport(framework, "before.xlsx", accepted);
  const known = before?.ok ? { accepted: before.value.observations } : {};
  return assess(framework, rulesFor, "report.xlsx", { ok: true, value: report, issues: [] }, known).issues;
}

function filled(typed: Typed): Snapshot {
  return filledReport(framework, { typed, fill: steady });
}

/** Where the template has a row's cell of a period; totals too. */
function addressOf(key: string): { readonly sheet: string; readonly cell: string } {
  const { row: rowKey, period } = splitKey(key);
  for (const sheet of layoutOf(framework, "2024", "en").sheets) {
    for (const { rows, periods } of sheet.tables) {
      const row = rows.find((one) => one.row.key === rowKey)?.at;
      const column = periods.indexOf(period);
      if (row !== undefined && column >= 0)
        return { sheet: sheet.name, cell: cellAddress({ row, column: periodColumn(column) }) };
    }
  }
  throw new Error(`the template has no cell for ${key}`);
}

/** A report in which somebody also typed over the formula of a total. */
function withTotal(typed: Typed, key: string, total: number): Snapshot {
  const { sheet, cell } = addressOf(key);
  return typeAt(filled(typed), sheet, cell, total);
}

function series(row: string, values: readonly number[]): Typed {
  return Object.fromEntries(values.map((value, index) => [observationKey(row, framework.years[index] ?? ""), value]));
}

/** What is found at a cell, of one rule. */
function codesAt(issues: readonly Issue[], rule: string, key: string): readonly string[] {
  const place = addressOf(key);
  return issues
    .filter((issue) => issue.rule === rule && issue.sheet === place.sheet && issue.cell === place.cell)
    .map(({ code }) => code);
}

const TEXT = "narrative.goal-4.progress.2024-H2";
const killed = {
  ...series("10.victims-by-type.murder", [0, 0, 0, 0, 0, 15, 9]),
  ...series("10.victims-by-sex.male", [0, 0, 0, 0, 0, 15, 9]),
  ...series("10.incidents.illegal", [0, 0, 0, 0, 0, 30, 32]),
};

const mistakes: readonly (readonly [string, () => readonly Issue[], string, string, string])[] = [
  [
    "1: off by one, 57,651 and 20,451 are not 78,103",
    () =>
      issuesIn(
        withTotal({ "4.firearms.inland.2023": 57651, "4.firearms.border.2023": 20451 }, "4.firearms.total.2023", 78103),
      ),
    "seizures-add-up",
    "balance",
    "4.firearms.total.2023",
  ],
  [
    "2: off by a hundred, 401, 148 and 148 are not 797",
    () =>
      issuesIn(
        withTotal(
          { "10.incidents.legal.2023": 401, "10.incidents.illegal.2023": 148, "10.incidents.unknown.2023": 148 },
          "10.incidents.total.2023",
          797,
        ),
      ),
    "incidents-add-up",
    "balance",
    "10.incidents.total.2023",
  ],
  [
    "3: transposed digits, against the last accepted report",
    () => issuesIn(filled({ "12.firearms.destroyed.2023": 1536 }), filled({ "12.firearms.destroyed.2023": 1563 })),
    "closed-years",
    "revision-digits",
    "12.firearms.destroyed.2023",
  ],
  [
    "3: transposed digits, against the text",
    () => issuesIn(filled({ "12.firearms.destroyed.2024": 1563, [TEXT]: "In 2024, 1,536 firearms were destroyed." })),
    "text-and-figure",
    "narrative-other",
    TEXT,
  ],
  [
    '4: 83 "firearms" of which 13 are none',
    () =>
      issuesIn(
        filled({
          "4.firearms.inland.2024": 83,
          "4.devices.inland.2024": 6,
          [TEXT]:
            "In 2024, 70 firearms were seized, and 5 grenades, 1 mine, 5 flare guns, 1 gas pistol and 1 air rifle.",
        }),
      ),
    "text-and-figure",
    "narrative-other",
    TEXT,
  ],
  [
    "5: 1,586 and +23.3 % after 1,392",
    () =>
      issuesIn(
        filled({
          ...series("4.firearms.inland", [1473, 1439, 1300, 1280, 1473, 1392, 1586]),
          [TEXT]: "In 2024 the police seized 1,586 weapons (+23.3 %).",
        }),
      ),
    "text-and-change",
    "narrative-change",
    TEXT,
  ],
  [
    "6: an extra zero, 15,000 for 1,500",
    () => issuesIn(filled(series("4.firearms.inland", [1000, 1439, 1300, 1280, 1473, 1392, 15000]))),
    "digit-too-many",
    "digit-count",
    "4.firearms.inland.2024",
  ],
  [
    "7: 115 men and 35 women are not 151 killed",
    () =>
      issuesIn(
        filled({
          "10.victims-by-type.murder.2023": 151,
          "10.victims-by-sex.male.2023": 115,
          "10.victims-by-sex.female.2023": 35,
        }),
      ),
    "sexes-add-up",
    "balance",
    "10.victims-by-type.total.2023",
  ],
  [
    "8: all homicides told as killed by firearms",
    () => issuesIn(filled({ ...killed, [TEXT]: "In 2024, 17 people were killed by firearms." })),
    "text-and-figure",
    "narrative-above",
    TEXT,
  ],
  [
    "8: incidents relabelled as seizures",
    () =>
      issuesIn(
        filled({
          "10.incidents.illegal.2024": 529,
          "4.firearms.inland.2024": 1234,
          [TEXT]: "In 2024, 529 weapons were seized.",
        }),
      ),
    "text-and-figure",
    "narrative-other",
    TEXT,
  ],
  [
    "9: two totals for one campaign",
    () =>
      issuesIn(
        filled({
          "11.surrender.firearms.2024": 102818,
          [TEXT]: "During the campaign 108,883 weapons were surrendered.",
        }),
      ),
    "text-and-figure",
    "narrative-above",
    TEXT,
  ],
  [
    "10: weapons and parts destroyed, weapons seized",
    () =>
      issuesIn(
        filled({
          "12.firearms.destroyed.2024": 2490,
          "12.firearms.disposed.2024": 104,
          "12.firearms.confiscated.2024": 1234,
        }),
      ),
    "destroyed-within-inflow",
    "compare",
    "12.firearms.destroyed.2024",
  ],
];
test.each(mistakes)("no. %s", (_, issues, rule, code, key) => {
  expect(codesAt(issues(), rule, key)).toEqual([code]);
});

test("no. 8: homicides of all kinds, named as such, contradict no figure", () => {
  const issues = issuesIn(filled({ ...killed, [TEXT]: "In 2024 there were 17 homicides, 29 in the year before." }));
  expect(issues.filter(({ code }) => code.startsWith("narrative"))).toEqual([]);
});

/** The slides' own (SOURCE.md, anomalies 7 and 9). */
const slides: readonly (readonly [string, Typed, string, string])[] = [
  [
    "7: no destruction, beside a figure of it",
    { "12.firearms.destroyed.2024": 120, [TEXT]: "No destruction was conducted." },
    "text-says-none",
    "narrative-none",
  ],
  [
    "7: 993 firearms disposed of, none in the figures",
    { [TEXT]: "993 firearms and 36,336 pieces of ammunition were disposed of." },
    "text-says-none",
    "narrative-some",
  ],
  [
    "9: a half-year's sheet dated for the year",
    { [TEXT]: "Reporting period 1 January - 31 December 2024." },
    "half-year-text",
    "narrative-period",
  ],
];
test.each(slides)("anomaly %s", (_, typed, rule, code) => {
  expect(new Set(codesAt(issuesIn(filled(typed)), rule, TEXT))).toEqual(new Set([code]));
});

test("a justification lapses when the text changes", () => {
  const bound = (text: string): string => {
    const report = readReport(framework, "a.xlsx", filled({ "12.firearms.destroyed.2024": 120, [TEXT]: text }));
    if (!report.ok) throw new Error("the report cannot be read");
    const { observations } = report.value;
    const issue = assess(framework, rulesFor, "a.xlsx", {
      ok: true,
      value: filled({ "12.firearms.destroyed.2024": 120, [TEXT]: text }),
      issues: [],
    }).issues.find(({ rule }) => rule === "text-says-none");
    if (!issue) throw new Error("nothing was found");
    return findingOf(issue, undefined, observations, undefined).compared;
  };
  expect(bound("No destruction was conducted.")).toBe(bound("No destruction was conducted."));
  expect(bound("No destruction was conducted.")).not.toBe(bound("No destruction was conducted this time."));
});
