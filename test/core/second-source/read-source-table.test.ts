/** Tables of AVMP figures as somebody else makes them. All figures are invented. */
import fc from "fast-check";
import { labelsIn } from "../../../src/core/framework/framework";
import type { Labels } from "../../../src/core/framework/framework-schema";
import type { Issue } from "../../../src/core/issue/issue";
import { tellIssue } from "../../../src/core/validation/tell-issue";
import { wholeNumberIn } from "../../../src/core/second-source/read-count";
import { readSourceTable } from "../../../src/core/second-source/read-source-table";
import type { SheetSnapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { sheetOfRows } from "../../fixtures/sheet-of-rows";
import { opened } from "../../fixtures/shipped-framework";
import { namedFacts } from "../../fixtures/named-facts";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const HEAD = ["Jurisdiction", "Year", "Incidents", "Weapon seizures", "Killed"];

interface Read {
  readonly figures: readonly string[];
  readonly issues: readonly Issue[];
}
function read(...sheets: readonly SheetSnapshot[]): Read {
  const outcome = readSourceTable(framework, "avmp", "avmp.xlsx", { sheets });
  for (const issue of outcome.issues) expect(tellIssue(framework, labels, issue)).not.toMatch(/[{}]/);
  return {
    issues: outcome.issues,
    figures: outcome.ok
      ? outcome.value.map(
          ({ jurisdiction, period, measure, value, provenance: { cell } }) =>
            `${jurisdiction} ${period} ${measure.slice(5)} ${String(value)} ${cell}`,
        )
      : ["refused"],
  };
}
/** What rules compare with and a table leaves out is a test of its own. */
const found = ({ issues }: Read): string[] =>
  issues
    .filter(({ code }) => code !== "source-measures-missing")
    .map(({ code, severity, cell }) => [severity, code, cell].filter((part) => part !== undefined).join(" "));

type Rows = Parameters<typeof sheetOfRows>[0];
const cases: readonly (readonly [string, Rows, readonly string[], readonly string[]])[] = [
  [
    "a plain table",
    [HEAD, ["Kosovo*", 2023, 1158, 566, 20]],
    ["XK 2023 incidents 1158 C2", "XK 2023 seizures 566 D2", "XK 2023 killed 20 E2"],
    [],
  ],
  [
    "a header further down and to the right, other order",
    [["AVMP 2019-2024"], [], [null, "Year", "Killed", "Jurisdiction"], [null, "2023", 4, "Serbia"]],
    ["RS 2023 killed 4 C4"],
    [],
  ],
  [
    "ids as titles, in any case and with a colon",
    [
      ["JURISDICTION", "year:", "killed"],
      ["rs", 2023, 4],
    ],
    ["RS 2023 killed 4 C2"],
    [],
  ],
  [
    "names, capitals and aliases",
    [
      HEAD,
      ["Tirana", 2023, 1],
      ["Bosna i Hercegovina", 2023, 2],
      ["KOSOVO", 2023, 3],
      ["MNE", 2023, 4],
      ["Северна Македонија", 2023, 5],
      ["Србија", "2023.", 6],
    ],
    [
      "AL 2023 incidents 1 C2",
      "BA 2023 incidents 2 C3",
      "XK 2023 incidents 3 C4",
      "ME 2023 incidents 4 C5",
      "MK 2023 incidents 5 C6",
      "RS 2023 incidents 6 C7",
    ],
    [],
  ],
  [
    "names of publications",
    [
      HEAD,
      ["Kosovo (UNSCR 1244/1999)", 2023, 1],
      ["Kosovo* (under UNSCR 1244)", 2022, 2],
      ["Kosovo under UNSCR 1244/99", 2021, 3],
      ["Kosovo\u00b9", 2020, 4],
      ["Kosovo [1]", 2019, 5],
      ["Republic of Serbia", 2023, 6],
      ["The Bosnia & Herzegovina", 2023, 7],
      ["Bosnia-Herzegovina", 2022, 8],
      ["The former Yugoslav Republic of Macedonia", 2023, 9],
    ],
    [
      "BA 2022 incidents 8 C9",
      "BA 2023 incidents 7 C8",
      "XK 2019 incidents 5 C6",
      "XK 2020 incidents 4 C5",
      "XK 2021 incidents 3 C4",
      "XK 2022 incidents 2 C3",
      "XK 2023 incidents 1 C2",
      "MK 2023 incidents 9 C10",
      "RS 2023 incidents 6 C7",
    ],
    [],
  ],
  [
    "what a calculation left behind is no fraction",
    [HEAD, ["Serbia", 2023, 16.000000000000004]],
    ["RS 2023 incidents 16 C2"],
    [],
  ],
  [
    "blank and words for no data are unknown, 0 is 0",
    [
      HEAD,
      ["Serbia", 2023, 0, null, "No data"],
      ["Serbia", 2022, 5, "n/a", "-"],
      ["Serbia", 2021, 5, "nema podataka", { type: "error", value: "#N/A" }],
    ],
    ["RS 2021 incidents 5 C4", "RS 2022 incidents 5 C3", "RS 2023 incidents 0 C2"],
    [],
  ],
  [
    "numbers as text that can only be one",
    [HEAD, ["Serbia", 2023, "1 262", "1,261", "20"]],
    ["RS 2023 incidents 1262 C2", "RS 2023 seizures 1261 D2", "RS 2023 killed 20 E2"],
    [],
  ],
  [
    "numbers as text that can be two",
    [HEAD, ["Serbia", 2023, "12,000", 3, 4]],
    ["RS 2023 seizures 3 D2", "RS 2023 killed 4 E2"],
    ["error source-value-unclear C2"],
  ],
  [
    "fractions, negatives, words, dates and formulas without result",
    [
      HEAD,
      ["Serbia", 2023, 1.5, -3, "about 20"],
      ["Serbia", 2022, { type: "date", value: 45000 }, { type: "notCalculated", value: null }, 7],
    ],
    ["RS 2022 killed 7 E3"],
    [
      "error source-value-unclear C2",
      "error source-value-unclear D2",
      "error source-value-unclear E2",
      "error source-value-unclear C3",
      "error source-value-unclear D3",
    ],
  ],
  [
    "other places and totals, named once in one note",
    [HEAD, ["Moldova", 2022, 9], ["Moldova", 2023, 9], ["Serbia", 2023, 8], ["Total", "all", 99]],
    ["RS 2023 incidents 8 C4"],
    ["info source-places-skipped"],
  ],
  [
    "columns of figures that nobody knows; remarks and figures without a title are not missed",
    [
      [...HEAD, "Air guns", "Remarks", null, "Per 100,000"],
      ["Serbia", 2023, 8, null, null, "1 200", "media", 3, 0.4],
      ["Serbia", 2022, 7, null, null, 9],
    ],
    ["RS 2022 incidents 7 C3", "RS 2023 incidents 8 C2"],
    ["info source-columns-skipped"],
  ],
  [
    "other years",
    [HEAD, ["Serbia", 2015, 9], ["Serbia", 2023, 8], ["Serbia", 2025, 7]],
    ["RS 2023 incidents 8 C3"],
    ["info source-years-skipped"],
  ],
  [
    "a year that is none",
    [HEAD, ["Serbia", "Q1 2023", 9], ["Serbia", 2022, 8]],
    ["RS 2022 incidents 8 C3"],
    ["error source-year-unclear B2"],
  ],
  [
    "a line without jurisdiction, and one without year",
    [HEAD, [null, 2023, 9], ["Serbia", null, 8], ["Serbia", 2022, 8]],
    ["RS 2022 incidents 8 C4"],
    ["error source-line-incomplete C2", "error source-line-incomplete C3"],
  ],
  [
    "footnotes below",
    [HEAD, ["Kosovo*", 2023, 9], [], ["* References to Kosovo ..."], [null, null, "Source: media"]],
    ["XK 2023 incidents 9 C2"],
    [],
  ],
  ["the same line twice", [HEAD, ["Serbia", 2023, 9], ["Belgrade", 2023, 9]], ["RS 2023 incidents 9 C3"], []],
  [
    "two halves of a line",
    [HEAD, ["Serbia", 2023, 9], ["Serbia", 2023, null, 3]],
    ["RS 2023 incidents 9 C2", "RS 2023 seizures 3 D3"],
    [],
  ],
  [
    "two lines that contradict each other: neither",
    [HEAD, ["Serbia", 2023, 9, 3, 2], ["Serbia", 2023, 9, 4, 2], ["Serbia", 2022, 8]],
    ["RS 2022 incidents 8 C4"],
    ["error source-line-doubled D3"],
  ],
  [
    "more seizures than incidents: neither",
    [HEAD, ["Serbia", 2023, 9, 10, 2]],
    ["RS 2023 killed 2 E2"],
    ["error source-part-above D2"],
  ],
  [
    "a measure twice in the header",
    [[...HEAD, "Incidents"], ["Serbia", 2023, 9, 3, 2, 1], HEAD, ["Serbia", 2022, 8]],
    ["RS 2022 incidents 8 C4"],
    ["error source-column-doubled F1"],
  ],
  [
    "no such table",
    [
      ["Name", "Age"],
      ["Ana", 20],
    ],
    ["refused"],
    ["blocker source-table-missing"],
  ],
  [
    "no measure in the header",
    [
      ["Jurisdiction", "Year"],
      ["Serbia", 2023],
    ],
    ["refused"],
    ["blocker source-table-missing"],
  ],
  [
    "a table without a figure that could be taken",
    [HEAD, ["Moldova", 2023, 9]],
    ["refused"],
    ["blocker source-without-figures", "info source-places-skipped"],
  ],
  ["nothing at all", [], ["refused"], ["blocker source-table-missing"]],
];
test.each(cases)("%s", (_, rows, figures, issues) => {
  const result = read(sheetOfRows(rows));
  expect(result.figures).toEqual(figures);
  expect(found(result)).toEqual(issues);
});

/** Fields of a line of text; "" is an empty one. */
const csv = (...lines: readonly (readonly string[])[]): SheetSnapshot => ({
  ...sheetOfRows(lines.map((line) => line.map((field) => (field === "" ? null : field)))),
  fields: lines.map((line) => line.length),
});
test.each<[string, SheetSnapshot, readonly string[], readonly string[]]>([
  [
    "a figure cut in two by its mark for thousands",
    csv(HEAD, ["Kosovo*", "2024", "1", "262", "3", "7"], ["Serbia", "2024", "5", "3", "2"]),
    ["RS 2024 incidents 5 C3", "RS 2024 seizures 3 D3", "RS 2024 killed 2 E3"],
    ["error source-line-longer A2"],
  ],
  [
    "cut in two, and the last field is blank",
    csv(HEAD, ["Kosovo*", "2024", "1", "262", "3", ""], ["Serbia", "2024", "5"]),
    ["RS 2024 incidents 5 C3"],
    ["error source-line-longer A2"],
  ],
  [
    "something behind the last title, where the line of titles has empty ones",
    csv([...HEAD, ""], ["Kosovo*", "2024", "1", "262", "3", "7"], ["Serbia", "2024", "5", "", "", ""]),
    ["RS 2024 incidents 5 C3"],
    ["error source-line-longer A2"],
  ],
  ["fewer fields than titles", csv(HEAD, ["Serbia", "2024", "5"]), ["RS 2024 incidents 5 C2"], []],
  [
    "a remark beside a line of a workbook, which cuts nothing",
    sheetOfRows([HEAD, ["Serbia", 2024, 5, 3, 2, "media"]]),
    ["RS 2024 incidents 5 C2", "RS 2024 seizures 3 D2", "RS 2024 killed 2 E2"],
    [],
  ],
])("lines of text: %s", (_, sheet, figures, issues) => {
  const result = read(sheet);
  expect(result.figures).toEqual(figures);
  expect(found(result)).toEqual(issues);
});

test("tables of several sheets count together, whatever else is in the workbook", () => {
  const result = read(
    sheetOfRows([["Read me"]], "Notes"),
    sheetOfRows([HEAD, ["Serbia", 2023, 9]], "2023"),
    sheetOfRows([HEAD, ["Serbia", 2022, 8]], "2022"),
  );
  expect([result.figures, found(result)]).toEqual([["RS 2022 incidents 8 C2", "RS 2023 incidents 9 C2"], []]);
});

test("places and columns that are left out are named, and the columns that are wanted", () => {
  const { issues } = read(
    sheetOfRows([HEAD, ["Moldova", 2022, 9], ["Moldova ", 2023, 9], ["Region", 2023, 9], ["Serbia", 2023, 8]]),
  );
  expect(namedFacts(issues[0])["places"]).toEqual(["Moldova", "Region"]);
  const [unknown] = read(
    sheetOfRows([
      [...HEAD, "Air guns", "Remarks"],
      ["Serbia", 2023, 8, 1, 1, 5, "media"],
    ]),
  ).issues;
  expect(namedFacts(unknown)["titles"]).toEqual(["Air guns"]);
  const [missing] = read(sheetOfRows([])).issues;
  expect(missing && tellIssue(framework, labels, missing)).toContain(
    "Jurisdiction, Year, Incidents, Weapon seizures, Killed, Injured, Suicides",
  );
});

test.each([
  ["1262", 1262],
  ["0", 0],
  ["1 262", 1262],
  ["1\u00a0262", 1262],
  ["1,262", 1262],
  ["1.262", 1262],
  ["1'262", 1262],
  ["1,000,000", 1000000],
  ["12 000", 12000],
  ["1262.0", 1262],
  ["7,00", 7],
  ["12,000", undefined],
  ["1.000", undefined],
  ["12.5", undefined],
  ["1,26", undefined],
  ["0,262", undefined],
  ["1 262,5", undefined],
  ["1.262,000", undefined],
  ["1262 000", undefined],
  ["-5", undefined],
  ["1e3", undefined],
  ["99999999999999999999", undefined],
  ["", undefined],
])("the text %j as a whole number is %j", (text, value) => {
  expect(wholeNumberIn(text)).toBe(value);
});

const anyCell = fc.oneof(
  fc.record({
    type: fc.constant<SnapshotCell["type"]>("text"),
    value: fc.oneof(fc.string(), fc.constantFrom(...HEAD, "Serbia", "Kosovo*", "2023", "1,262", "No data")),
  }),
  fc.record({
    type: fc.constant<SnapshotCell["type"]>("number"),
    value: fc.oneof(fc.double(), fc.constantFrom(2023, 2024, 0, 5)),
  }),
  fc.record({
    type: fc.constantFrom<SnapshotCell["type"]>("boolean", "error", "notCalculated", "date"),
    value: fc.constantFrom(true, "#REF!", null, 45000),
  }),
  fc.constant(null),
);
test("any cells give figures that are whole numbers of places and years we know, and sentences", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 12 }), (rows) => {
      const outcome = readSourceTable(framework, "avmp", "any", {
        sheets: [sheetOfRows([HEAD, ...rows]), sheetOfRows(rows)],
      });
      for (const issue of outcome.issues) expect(tellIssue(framework, labels, issue)).not.toBe("");
      for (const { jurisdiction, period, value } of outcome.ok ? outcome.value : []) {
        expect([
          framework.jurisdictions.some(({ code }) => code === jurisdiction),
          framework.years.includes(period),
          Number.isSafeInteger(value) && value >= 0,
        ]).toEqual([true, true, true]);
      }
    }),
    { numRuns: 300 },
  );
});

test("the columns that a table needs are told in the reader's language", () => {
  const measures = {
    incidents: "Incidente",
    seizures: "Kapje",
    killed: "Të vrarë",
    injured: "Të plagosur",
    suicides: "-",
  };
  const own: Labels = {
    ...labels,
    regional: { ...labels.regional, dataJurisdiction: "Juridiksioni" },
    secondSource: { ...labels.secondSource, year: "Viti" },
    secondSources: { avmp: { title: "AVMP", name: "AVMP", measures, charts: {} } },
  };
  const { issues } = read();
  const told = issues.map((issue) => tellIssue(framework, own, issue)).join("");
  expect(told).toContain(["Juridiksioni", "Viti", ...Object.values(measures)].join(", "));
});
