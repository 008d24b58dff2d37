/** A digit too many or too few. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inYears, isEvaluated, type TypedRows } from "./rule-verdicts";

const CASES = "3.possession.cases";
const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const EXPLOSIVES = "4.explosives.inland";
const steady = [1427, 1403, 1396, 1414, 1398, 1440, 1421];
const instead = (row: readonly number[], index: number, value: number): readonly number[] =>
  row.map((one, at) => (at === index ? value : one));

testSituations("digit-too-many", {
  pass: { rows: { [CASES]: steady.slice(0, 4) }, gives: inYears("pass", CASES, 2018, 2021) },
  "at the limit": { none: "what is unusual and what fits is a matter of digit-slip" },
  "just beyond": { none: "what is unusual and what fits is a matter of digit-slip" },
  blank: { rows: { [CASES]: [14270, 1403, null, 1396] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "no data": { rows: { [CASES]: [14270, 1403, 1396, "no-data"] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "first year": {
    rows: { [CASES]: instead(steady.slice(0, 5), 0, 14270) },
    gives: [`digit-count ${CASES}.2018`, ...inYears("pass", CASES, 2019, 2022)],
  },
  "not evaluated": { rows: { [CASES]: [14270, 1403, 1396] }, gives: inYears("notEvaluated", CASES, 2018, 2020) },
});

const cases: readonly [string, string, TypedRows, readonly string[]][] = [
  ["a digit too many", "digit-too-many", { [CASES]: instead(steady, 3, 14140) }, [`digit-count ${CASES}.2021`]],
  ["a digit missing", "digit-too-many", { [CASES]: instead(steady, 6, 142) }, [`digit-count ${CASES}.2024`]],
  [
    "grams for kilograms",
    "digit-too-many",
    { "4.explosives.inland": [12.4, 11.8, 12.9, 12100, 12.2] },
    ["unit-slip 4.explosives.inland.2021"],
  ],
  ["a true 0 is no missing digit", "digit-too-many", { [CASES]: instead(steady, 3, 0) }, []],
  [
    "there are no grams of firearms: a thousand times too many are digits",
    "digit-too-many",
    { [INLAND]: instead(steady, 3, 1_414_000) },
    [`digit-count ${INLAND}.2021`],
  ],
  [
    "where another row moves alike, nobody mistyped a digit in both",
    "digit-too-many",
    { [CASES]: [19, 61, 19, 18, 22, 20, 19], "3.possession.individuals": [56, 190, 49, 52, 58, 55, 57] },
    [],
  ],
  [
    "two digits too many are no other unit",
    "digit-too-many",
    { [CASES]: instead(steady, 3, 141_400) },
    [`digit-count ${CASES}.2021`],
  ],
  [
    "tonnes for kilograms",
    "digit-too-many",
    { [EXPLOSIVES]: [12_400, 11_800, 12_900, 12.1, 12_200] },
    [`unit-slip ${EXPLOSIVES}.2021`],
  ],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test("is not evaluated with fewer than three other years", () => {
  const rows = { [INLAND]: [1100, 52, "no-data", 1280], [BORDER]: [45, 1396, null, 41] };
  expect(isEvaluated("digit-too-many", rows)).toBe(false);
  expect(isEvaluated("digit-too-many", { [INLAND]: [1100, 52, 1234, 1280], [BORDER]: [45, 1396, 39, 41] })).toBe(true);
});

test("what was probably meant stands beside the usual of the other years", () => {
  expect(factsOf("digit-too-many", { [CASES]: instead(steady, 3, 14_140) })).toMatchObject([
    { row: CASES, period: "2021", value: 14_140, likely: 1414, median: 1412 },
  ]);
});

test("where rows are named, only these are looked at", () => {
  const rows = { [CASES]: instead(steady, 3, 14_140), [INLAND]: instead(steady, 3, 14_140) };
  expect(findings({ kind: "digit-count", parameters: { rows: [INLAND] } }, rows)).toEqual([
    `digit-count ${INLAND}.2021`,
  ]);
});
