/** The ratio of two rows from year to year. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, verdicts, type Typed, type TypedRows } from "./rule-verdicts";

const CASES = "3.possession.cases";
const INDIVIDUALS = "3.possession.individuals";
const AT = `${INDIVIDUALS}.2019`;
const LIMITS = {
  kind: "ratio-change",
  parameters: { numerator: INDIVIDUALS, denominator: CASES, tolerance: 0.25, from: 100 },
};
const rows = (individuals: readonly Typed[], cases: readonly Typed[]): TypedRows => ({
  [INDIVIDUALS]: individuals,
  [CASES]: cases,
});

testSituations(LIMITS, {
  pass: { rows: rows([1887, 1773], [1498, 1397]), gives: [`pass ${AT}`] },
  "at the limit": { rows: rows([1000, 1250], [1000, 1000]), gives: [`pass ${AT}`] },
  "just beyond": { rows: rows([1000, 1251], [1000, 1000]), gives: [`ratio-change ${AT}`] },
  blank: { rows: rows([1000, null], [1000, 1000]), gives: [`notEvaluated ${AT}`] },
  "no data": { rows: rows([1000, 1300], [1000, "no-data"]), gives: [`notEvaluated ${AT}`] },
  "first year": { rows: rows([9000], [1000]), gives: [`notEvaluated ${AT}`] },
  "not evaluated": { rows: rows([0, 1000], [1000, 1000]), gives: [`notEvaluated ${AT}`] },
});

const shipped: readonly [string, string, TypedRows, readonly string[]][] = [
  [
    "individuals per case",
    "individuals-per-case-change",
    { [CASES]: [1397, 1434], [INDIVIDUALS]: [1773, 1510] },
    [`ratio-change ${INDIVIDUALS}.2019`],
  ],
  ["within the tolerance", "individuals-per-case-change", { [CASES]: [1498, 1397], [INDIVIDUALS]: [1887, 1773] }, []],
];
test.each(shipped)("%s", (_, rule, typed, expected) => {
  expect(findings(rule, typed)).toEqual(expected);
});

test.each<[string, TypedRows, string]>([
  ["down by as much as is tolerated", rows([1000, 750], [1000, 1000]), "pass"],
  ["down by more", rows([1000, 749], [1000, 1000]), "ratio-change"],
  ["to nothing", rows([1000, 0], [1000, 1000]), "ratio-change"],
  ["the smallest denominators that count", rows([100, 200], [100, 100]), "ratio-change"],
  ["a smaller one before", rows([100, 200], [99, 100]), "notEvaluated"],
  ["a smaller one now", rows([100, 200], [100, 99]), "notEvaluated"],
  ["the numerator before is missing", rows([null, 200], [100, 100]), "notEvaluated"],
  ["the denominator before is missing", rows([100, 200], [null, 100]), "notEvaluated"],
])("%s", (_, typed, verdict) => {
  expect(verdicts(LIMITS, typed)).toContain(`${verdict} ${AT}`);
});

test("both ratios are told to two decimals, with their years", () => {
  expect(factsOf(LIMITS, rows([1000, 2000], [900, 1000]))).toEqual([
    { row: INDIVIDUALS, other: CASES, ratio: 2, previousRatio: 1.11, period: "2019", previousPeriod: "2018" },
  ]);
});
