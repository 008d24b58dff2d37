/** A round figure among exact ones. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { findings, inYears } from "./rule-verdicts";

const CASES = "3.possession.cases";

testSituations("one-figure-rounded", {
  pass: { rows: { [CASES]: [1327, 2187, 1003, 1414] }, gives: inYears("pass", CASES, 2018, 2021) },
  "at the limit": {
    rows: { [CASES]: [127, 187, 103, 100] },
    gives: [...inYears("pass", CASES, 2018, 2020), `rounded ${CASES}.2021`],
  },
  "just beyond": { rows: { [CASES]: [127, 187, 103, 90] }, gives: inYears("pass", CASES, 2018, 2021) },
  blank: { rows: { [CASES]: [2000, 2187, null, 1414] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "no data": { rows: { [CASES]: [2000, 2187, 1003, "no-data"] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "first year": {
    rows: { [CASES]: [2000, 2187, 1003, 1414] },
    gives: [`rounded ${CASES}.2018`, ...inYears("pass", CASES, 2019, 2021)],
  },
  "not evaluated": { rows: { [CASES]: [2000, 2187, 1003] }, gives: inYears("notEvaluated", CASES, 2018, 2020) },
});

test.each<[string, readonly number[], number]>([
  ["one other round figure is chance", [1320, 2187, 1003, 2000], 1],
  ["where others are round too, the row is estimated", [1320, 2180, 1003, 2000], 0],
  ["two digits are no estimate", [1327, 2187, 1003, 2100], 0],
])("%s", (_, row, count) => {
  expect(findings("one-figure-rounded", { [CASES]: row })).toHaveLength(count);
});

test("kilograms are round by nature", () => {
  expect(findings("one-figure-rounded", { "4.explosives.inland": [127.1, 187.4, 103.2, 200] })).toEqual([]);
});
