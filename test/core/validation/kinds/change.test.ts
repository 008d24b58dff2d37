/** A figure and that of the year before. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, isEvaluated, type Typed, type TypedRows } from "./rule-verdicts";
import { observationKey } from "../../../../src/core/framework/observation-key";

const CASES = "3.possession.cases";
const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const TOTAL = "4.firearms.total";
const steady = [1427, 1403, 1396, 1414, 1398, 1440, 1421];
const instead = (row: readonly number[], index: number, value: number): readonly number[] =>
  row.map((one, at) => (at === index ? value : one));
const LIMITS = { kind: "change", parameters: { factor: 3, share: 0.5, shareFrom: 100, deviations: 3.2, minimum: 28 } };

testSituations(LIMITS, {
  pass: { rows: { [CASES]: [1414, 1498] }, gives: [`pass ${CASES}.2019`] },
  "at the limit": { rows: { [CASES]: [20, 60] }, gives: [`change ${CASES}.2019`] },
  "just beyond": { rows: { [CASES]: [20, 59] }, gives: [`pass ${CASES}.2019`] },
  blank: { rows: { [CASES]: [1427, null, 30] }, gives: [`notEvaluated ${CASES}.2019`, `notEvaluated ${CASES}.2020`] },
  "no data": { rows: { [CASES]: ["no-data", 30] }, gives: [`notEvaluated ${CASES}.2019`] },
  "first year": { rows: { [CASES]: [9000] }, gives: [] },
  "not evaluated": {
    rows: { [INLAND]: [100, 1262], [BORDER]: [5, 6], [TOTAL]: [105, 1268] },
    gives: [`change ${INLAND}.2019`, `pass ${BORDER}.2019`, `notEvaluated ${TOTAL}.2019`],
  },
});

const cases: readonly [string, string, TypedRows, readonly string[]][] = [
  ["a factor of 3", "year-on-year", { "10.incidents.illegal": [32, 1262] }, ["change 10.incidents.illegal.2019"]],
  [
    "by half, in a row that is steady otherwise",
    "year-on-year",
    { [CASES]: instead(steady, 6, 2200) },
    [`change ${CASES}.2024`],
  ],
  ["by half, in a row that moves so every year", "year-on-year", { [CASES]: [200, 310, 250, 390, 240, 370, 220] }, []],
  ["by half, where nobody knows how the row moves", "year-on-year", { [CASES]: [200, 310] }, [`change ${CASES}.2019`]],
  ["fewer than 28", "year-on-year", { "4.devices.border": [2, 20] }, []],
  [
    "a total is not told beside its part",
    "year-on-year",
    { [INLAND]: [100, 1262], [BORDER]: [5, 6], "4.firearms.total": [105, 1268] },
    [`change ${INLAND}.2019`],
  ],
  ["a gap is no change", "year-on-year", { [CASES]: [1427, "no-data", 30] }, []],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test("change is not evaluated across a gap", () => {
  expect(isEvaluated("year-on-year", { [CASES]: [1427, "no-data", 1396] })).toBe(false);
});

test.each<[string, readonly Typed[], boolean]>([
  ["the smallest difference that counts", [10, 38], true],
  ["one less", [10, 37], false],
  ["down to a third", [90, 30], true],
  ["down to a little more", [90, 31], false],
  ["up by half of the smallest figure with a share", [100, 150], true],
  ["up by less than half", [100, 149], false],
  ["down by half", [100, 50], true],
  ["up by half of a smaller figure", [99, 149], false],
  ["from 0", [0, 28], true],
  ["from 0 to little", [0, 27], false],
  ["to 0", [28, 0], true],
])("%s", (_, row, isFound) => {
  expect(findings(LIMITS, { [CASES]: row })).toEqual(isFound ? [`change ${CASES}.2019`] : []);
});

test("without usual deviations every change by the share counts", () => {
  const moving = { [CASES]: [200, 310, 250, 390, 240, 370, 220] };
  const parameters = { factor: 3, share: 0.5, shareFrom: 100, minimum: 28 };
  expect(findings(LIMITS, moving)).toEqual([]);
  expect(findings({ kind: "change", parameters }, moving)).toEqual(
    ["2019", "2021", "2023"].map((year) => observationKey(`change ${CASES}`, year)),
  );
});

test("where rows are named, only these are looked at", () => {
  const rule = { kind: "change", parameters: { ...LIMITS.parameters, rows: [BORDER] } };
  expect(findings(rule, { [INLAND]: [100, 1262], [BORDER]: [5, 60] })).toEqual([`change ${BORDER}.2019`]);
});

test.each<[readonly number[], string]>([
  [[32, 1262], "\u00d739.4"],
  [[20, 60], "\u00d73"],
  [[200, 310], "+55 %"],
  [[100, 10], "\u221290 %"],
  [[0, 40], "+40"],
])("from %p: told as a factor from 3 on, as per cent below, as a difference from 0", (row, told) => {
  expect(factsOf(LIMITS, { [CASES]: row })).toMatchObject([
    { value: row[1], previous: row[0], period: "2019", previousPeriod: "2018", changeText: told },
  ]);
});
