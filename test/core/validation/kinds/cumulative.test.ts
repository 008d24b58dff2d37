/** Sums over all years. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, isEvaluated, type Typed, type TypedRows } from "./rule-verdicts";

const RULE = "solved-within-cases-in-all";
const SOLVED = "3.trafficking.convicted";
const sums = (reported: readonly Typed[], convicted: readonly Typed[]): TypedRows => ({
  "3.trafficking.cases": reported,
  [SOLVED]: convicted,
  "3.trafficking.solved-other": convicted.map(() => 0),
});

testSituations(RULE, {
  pass: { rows: sums([22, 20], [10, 10]), gives: [`pass ${SOLVED}.2024`] },
  "at the limit": { rows: sums([22, 20], [40, 2]), gives: [`pass ${SOLVED}.2024`] },
  "just beyond": { rows: sums([22, 20], [40, 3]), gives: [`cumulative ${SOLVED}.2019`] },
  blank: { rows: sums([22, null, 20], [40, 9, 3]), gives: [`cumulative ${SOLVED}.2020`] },
  "no data": { rows: sums([22, 20, 21], [19, "no-data", 24]), gives: [`pass ${SOLVED}.2024`] },
  "first year": { rows: sums([22], [69]), gives: [`notEvaluated ${SOLVED}.2024`] },
  "not evaluated": { rows: sums([22, "no-data"], [69, 69]), gives: [`notEvaluated ${SOLVED}.2024`] },
});

const cases: readonly [string, string, TypedRows, readonly string[]][] = [
  [
    "more solved than reported in all",
    "solved-within-cases-in-all",
    { "3.trafficking.cases": [22, 20], "3.trafficking.convicted": [69, 0], "3.trafficking.solved-other": [0, 0] },
    ["cumulative 3.trafficking.convicted.2019"],
  ],
  [
    "a year without data is left out on both sides",
    "solved-within-cases-in-all",
    {
      "3.trafficking.cases": [22, 20, 21],
      "3.trafficking.convicted": [19, "no-data", 20],
      "3.trafficking.solved-other": [0, 50, 0],
    },
    [],
  ],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test("one year: not evaluated", () => {
  const rows = { "3.trafficking.cases": [22], "3.trafficking.convicted": [69], "3.trafficking.solved-other": [0] };
  expect(isEvaluated(RULE, rows)).toBe(false);
});

test("only the years that count are named and added up", () => {
  expect(factsOf(RULE, sums([22, "no-data", 20], [40, 9, 3]))).toMatchObject([
    { periods: ["2018", "2020"], smaller: 43, larger: 42 },
  ]);
});
