/** A 0 in a row that has none. Years start with 2018. */
import { seedKpi3 } from "../../../fixtures/shipped-framework";
import { testSituations } from "./rule-situations";
import { factsOf, findings, inYears, isEvaluated, type TypedRows } from "./rule-verdicts";

const CASES = "3.possession.cases";
const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const steady = [1427, 1403, 1396, 1414, 1398, 1440, 1421];
const instead = (row: readonly number[], index: number, value: number): readonly number[] =>
  row.map((one, at) => (at === index ? value : one));

const RARE = { kind: "zero-among", parameters: { deviations: 2.3 } };

testSituations(RARE, {
  pass: { rows: { [CASES]: steady.slice(0, 4) }, gives: inYears("pass", CASES, 2018, 2021) },
  // A 0 lies 1.8 usual deviations off among counts of 2, 2.4 among counts of 3.
  "at the limit": { rows: { [CASES]: [2, 2, 2, 0] }, gives: inYears("pass", CASES, 2018, 2021) },
  "just beyond": {
    rows: { [CASES]: [3, 3, 3, 0] },
    gives: [...inYears("pass", CASES, 2018, 2020), `zero-among ${CASES}.2021`],
  },
  blank: { rows: { [CASES]: [0, 1403, null, 1396] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "no data": { rows: { [CASES]: [0, 1403, 1396, "no-data"] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "first year": {
    rows: { [CASES]: [0, 1403, 1396, 1414] },
    gives: [`zero-among ${CASES}.2018`, ...inYears("pass", CASES, 2019, 2021)],
  },
  "not evaluated": { rows: { [CASES]: [0, 1403, 1396] }, gives: inYears("notEvaluated", CASES, 2018, 2020) },
});

const cases: readonly [string, typeof RARE, TypedRows, readonly string[]][] = [
  ["one 0 in a row that has none", RARE, { [CASES]: instead(steady, 4, 0) }, [`zero-among ${CASES}.2022`]],
  ["a row that has zeros", RARE, { [CASES]: [1427, 0, 1396, 1414, 0, 1440] }, []],
  ["small counts", RARE, { "4.devices.border": [3, 1, 0, 2, 4, 3] }, []],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test("is not evaluated with fewer than three other years", () => {
  const rows = { [INLAND]: [1100, 52, "no-data", 1280], [BORDER]: [45, 1396, null, 41] };
  expect(isEvaluated(RARE, rows)).toBe(false);
  expect(isEvaluated(RARE, { [INLAND]: [1100, 52, 1234, 1280], [BORDER]: [45, 1396, 39, 41] })).toBe(true);
});

test("the zeros of the slides are not taken for unknown where the row has others", () => {
  const rows = Object.fromEntries(
    Object.entries(seedKpi3()).map(([row, years]) => [
      row,
      Object.values(years).map((value) => (value === "No data" ? "no-data" : value)),
    ]),
  );
  expect(findings(RARE, rows).filter((finding) => finding.includes("trafficking.convicted"))).toEqual([]);
});

test("the usual and the lowest of the other years are told", () => {
  expect(factsOf(RARE, { [CASES]: instead(steady, 4, 0) })).toEqual([
    { row: CASES, period: "2022", median: 1417.5, lowest: 1396 },
  ]);
});
