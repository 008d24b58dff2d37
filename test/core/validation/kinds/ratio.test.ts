/** How many of one row there are for each of another. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, isEvaluated, verdicts, type TypedRows } from "./rule-verdicts";

const SEIZED = "4.firearms.total";
const CASES = "3.possession.cases";
const INDIVIDUALS = "3.possession.individuals";
const AT = `${SEIZED}.2018`;
const cases = [1414, 1498, 1397, 1434, 1450, 1421];
const individuals = [1773, 1887, 1751, 1810, 1835, 1780];
const BOUNDS = { kind: "ratio", parameters: { numerator: SEIZED, denominator: CASES, between: [0.5, 1.5], from: 20 } };

testSituations(BOUNDS, {
  pass: { rows: { [SEIZED]: [1439], [CASES]: [1414] }, gives: [`pass ${AT}`] },
  // 1.5 and two deviations of the chance in counts of 1,500 and 1,000: up to 1.6278.
  "at the limit": { rows: { [SEIZED]: [1625], [CASES]: [1000] }, gives: [`pass ${AT}`] },
  "just beyond": { rows: { [SEIZED]: [1626], [CASES]: [1000] }, gives: [`ratio-outside ${AT}`] },
  blank: { rows: { [SEIZED]: [null], [CASES]: [1000] }, gives: [`notEvaluated ${AT}`] },
  "no data": { rows: { [SEIZED]: [3000], [CASES]: ["no-data"] }, gives: [`notEvaluated ${AT}`] },
  "first year": {
    rows: { [SEIZED]: [3000, 1000], [CASES]: [1000, 1000] },
    gives: [`ratio-outside ${AT}`, `pass ${SEIZED}.2019`],
  },
  "not evaluated": { rows: { [SEIZED]: [1000], [CASES]: [19] }, gives: [`notEvaluated ${AT}`] },
});

const table: readonly [string, string, TypedRows, readonly string[]][] = [
  [
    "published figures lie within the bounds",
    "seized-per-case",
    { [SEIZED]: [1439, 1280, 1473, 1392, 1586], [CASES]: [2187, 1414, 1498, 1397, 1434] },
    [],
  ],
  ["below the bounds", "seized-per-case", { [SEIZED]: [147], [CASES]: [1498] }, [`ratio-outside ${SEIZED}.2018`]],
  ["above the bounds", "seized-per-case", { [SEIZED]: [3000], [CASES]: [1498] }, [`ratio-outside ${SEIZED}.2018`]],
  ["small counts pass a bound by chance", "seized-per-case", { [SEIZED]: [9], [CASES]: [22] }, []],
  [
    "far from the other years",
    "individuals-per-case-usual",
    { [CASES]: cases, [INDIVIDUALS]: [1773, 1887, 2350, 1810, 1835, 1780] },
    [`ratio-unusual ${INDIVIDUALS}.2020`],
  ],
  [
    "far from most other years, but another one had it too",
    "individuals-per-case-usual",
    { [CASES]: cases, [INDIVIDUALS]: [1773, 1887, 2350, 2400, 1835, 1780] },
    [],
  ],
  ["as in the other years", "individuals-per-case-usual", { [CASES]: cases, [INDIVIDUALS]: individuals }, []],
  [
    "rows that move together",
    "individuals-per-case-usual",
    { [CASES]: [1414, 2498, 1397, 1434, 1450], [INDIVIDUALS]: [1773, 3140, 1751, 1810, 1835] },
    [],
  ],
  [
    "a figure that alone is unusual is told by its own rule",
    "individuals-per-case-usual",
    { [CASES]: cases, [INDIVIDUALS]: [1773, 1887, 17510, 1810, 1835, 1780] },
    [],
  ],
  [
    "a trend of the ratio",
    "individuals-per-case-usual",
    { [CASES]: [1000, 1000, 1000, 1000, 1000], [INDIVIDUALS]: [1100, 1180, 1260, 1340, 1420] },
    [],
  ],
  [
    "small counts move by chance",
    "individuals-per-case-usual",
    { "3.trafficking.cases": [22, 25, 21, 24, 23], "3.trafficking.individuals": [30, 33, 44, 31, 30] },
    [],
  ],
];
test.each(table)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test.each<[string, string, TypedRows]>([
  ["a denominator too small", "seized-per-case", { [SEIZED]: [5], [CASES]: [19] }],
  ["no data", "seized-per-case", { [SEIZED]: ["no-data"], [CASES]: [1498] }],
])("%s: not evaluated", (_, rule, rows) => {
  expect(isEvaluated(rule, rows)).toBe(false);
});

test("the smallest denominator that counts", () => {
  expect(verdicts(BOUNDS, { [SEIZED]: [1000], [CASES]: [20] })).toContain(`ratio-outside ${AT}`);
});

test("a ratio is compared with at least three others", () => {
  const rule = { kind: "ratio", parameters: { numerator: INDIVIDUALS, denominator: CASES, deviations: 4, from: 20 } };
  const of = (years: number): readonly string[] =>
    findings(rule, { [CASES]: cases.slice(0, years), [INDIVIDUALS]: [2350, ...individuals.slice(1, years)] });
  expect(of(3)).toEqual([]);
  expect(of(4)).toEqual([`ratio-unusual ${INDIVIDUALS}.2018`]);
});

test("the ratio is told with its bounds, or with the usual of the other years", () => {
  expect(factsOf(BOUNDS, { [SEIZED]: [3000], [CASES]: [1000] })).toEqual([
    { row: SEIZED, other: CASES, period: "2018", value: 3000, otherValue: 1000, ratio: 3, minimum: 0.5, maximum: 1.5 },
  ]);
  expect(
    factsOf("individuals-per-case-usual", {
      [CASES]: [1000, 1000, 1000, 1000, 1000],
      [INDIVIDUALS]: [1200, 1250, 1300, 1250, 2000],
    }),
  ).toEqual([
    {
      row: INDIVIDUALS,
      other: CASES,
      period: "2022",
      value: 2000,
      otherValue: 1000,
      ratio: 2,
      median: 1.25,
      lowest: 1.2,
      highest: 1.3,
    },
  ]);
});
