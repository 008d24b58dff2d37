/** Each year told with those before it. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings } from "./rule-verdicts";

const INLAND = "4.firearms.inland";
const LAST = `${INLAND}.2024`;
const limits = { kind: "running-total", parameters: { between: [0.5, 2] } };

testSituations("year-after-year-added", {
  pass: { rows: { [INLAND]: [1100, 1180, 1090, 1250, 1310] }, gives: [`pass ${LAST}`] },
  "at the limit": {
    rule: limits,
    rows: { [INLAND]: [100, 150, 200, 250, 300] },
    gives: [`running-total ${INLAND}.2022`],
  },
  "just beyond": { rule: limits, rows: { [INLAND]: [100, 149, 198, 247, 296] }, gives: [`pass ${LAST}`] },
  blank: { rows: { [INLAND]: [100, 200, 300, null, 400] }, gives: [`notEvaluated ${LAST}`] },
  "no data": { rows: { [INLAND]: [100, 200, "no-data", 300, 400, 500] }, gives: [`running-total ${INLAND}.2023`] },
  "first year": { rows: { [INLAND]: ["no-data", 100, 200, 300, 400, 500] }, gives: [`running-total ${INLAND}.2023`] },
  "not evaluated": { rows: { [INLAND]: [3, 6, 9, 12, 15] }, gives: [`notEvaluated ${LAST}`] },
});

test.each<[string, readonly number[], boolean]>([
  ["1,100, 2,280, 3,470 ... 8,350", [1100, 2280, 3470, 4700, 5920, 7150, 8350], true],
  ["a row that falls once", [1100, 2280, 3470, 3400, 4700, 5920, 7150], false],
  ["a row that grows by a tenth", [1100, 1210, 1330, 1460, 1610, 1770, 1950], false],
  ["a row that doubles every year", [100, 200, 400, 800, 1600, 3200, 6400], false],
])("%s", (_, row, isFound) => {
  expect(findings("year-after-year-added", { [INLAND]: row })).toHaveLength(isFound ? 1 : 0);
});

test("nothing is added up across a break", () => {
  const rows = { [INLAND]: [100, 200, 300, 400, 500, 600, 700] };
  expect(findings("year-after-year-added", rows, { breakYears: () => ["2021"] })).toEqual([]);
});

test("the figures are told as they stand", () => {
  expect(factsOf("year-after-year-added", { [INLAND]: [100, 200, 300, 400, 500] })).toEqual([
    { row: INLAND, period: "2022", values: [100, 200, 300, 400, 500] },
  ]);
});
