/** Two rows whose figures stand in each other's place. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inYears, isEvaluated, type TypedRows } from "./rule-verdicts";

const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const limits = (parameters: Readonly<Record<string, number>>): Parameters<typeof findings>[0] => ({
  kind: "swapped",
  parameters: { gain: 2.2, apart: 1.5, fitting: 1.5, factor: 1.3, ...parameters },
});
/** Exchanged in the first year; every other year is the same, so that both fit exactly once exchanged. */
const exchanged = { [INLAND]: [40, 1400, 1400, 1400], [BORDER]: [1400, 40, 40, 40] };
const passes = inYears("pass", INLAND, 2019, 2021);

testSituations("rows-exchanged", {
  pass: {
    rows: { [INLAND]: [1100, 1234, 1396, 1280], [BORDER]: [45, 39, 52, 41] },
    gives: inYears("pass", INLAND, 2018, 2021),
  },
  "at the limit": { rule: limits({ fitting: 0 }), rows: exchanged, gives: [`swapped ${INLAND}.2018`, ...passes] },
  "just beyond": {
    rule: limits({ fitting: 0 }),
    rows: { ...exchanged, [INLAND]: [40, 1401, 1401, 1401] },
    gives: inYears("pass", INLAND, 2018, 2021),
  },
  blank: {
    rows: { [INLAND]: [40, 1400, null, 1400], [BORDER]: [1400, 40, 40, 40] },
    gives: inYears("notEvaluated", INLAND, 2018, 2021),
  },
  "no data": {
    rows: { [INLAND]: [40, 1400, 1400, 1400], [BORDER]: [1400, 40, "no-data", 40] },
    gives: inYears("notEvaluated", INLAND, 2018, 2021),
  },
  "first year": { rows: exchanged, gives: [`swapped ${INLAND}.2018`, ...passes] },
  "not evaluated": {
    rows: { [INLAND]: [40, 1400, 1400], [BORDER]: [1400, 40, 40] },
    gives: inYears("notEvaluated", INLAND, 2018, 2020),
  },
});

const cases: readonly [string, string, TypedRows, readonly string[]][] = [
  [
    "inland and border",
    "rows-exchanged",
    { [INLAND]: [1100, 1234, 52, 1280, 1301], [BORDER]: [45, 39, 1396, 41, 44] },
    [`swapped ${INLAND}.2020`],
  ],
  [
    "rows that do not stand together",
    "rows-exchanged",
    { "10.victims-by-type.murder": [24, 22, 27, 90, 25], "10.victims-by-type.other": [88, 93, 85, 26, 91] },
    ["swapped 10.victims-by-type.murder.2021"],
  ],
  [
    "the same figures need more evidence in rows that are no neighbours",
    "rows-exchanged",
    { "10.victims-by-type.murder": [24, 22, 27, 39, 25], "10.victims-by-type.other": [33, 35, 38, 26, 36] },
    [],
  ],
  [
    "than in rows that are",
    "rows-exchanged",
    { "10.victims-by-type.murder": [24, 22, 27, 39, 25], "10.victims-by-type.suicide": [33, 35, 38, 26, 36] },
    ["swapped 10.victims-by-type.murder.2021"],
  ],
  [
    "rows of the same size cannot be told apart",
    "rows-exchanged",
    { "13.lost-stolen.lost": [20, 25, 18, 27, 19], "13.lost-stolen.stolen": [23, 19, 26, 21, 24] },
    [],
  ],
  [
    "less unusual exchanged, but still",
    "rows-exchanged",
    { [INLAND]: [1100, 1234, 52, 1280, 1301], [BORDER]: [45, 39, 650, 41, 44] },
    [],
  ],
  [
    "only one of them is unusual",
    "rows-exchanged",
    { [INLAND]: [1100, 1234, 52, 1280, 1301], [BORDER]: [45, 39, 47, 41, 44] },
    [],
  ],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test("is not evaluated with fewer than three other years", () => {
  const rows = { [INLAND]: [1100, 52, "no-data", 1280], [BORDER]: [45, 1396, null, 41] };
  expect(isEvaluated("rows-exchanged", rows)).toBe(false);
  expect(isEvaluated("rows-exchanged", { [INLAND]: [1100, 52, 1234, 1280], [BORDER]: [45, 1396, 39, 41] })).toBe(true);
});

test("the two figures must differ by the factor that is asked", () => {
  expect(findings(limits({ factor: 34 }), exchanged)).toEqual([`swapped ${INLAND}.2018`]);
  expect(findings(limits({ factor: 35 }), exchanged)).toEqual([]);
});

test("both rows and figures are told", () => {
  expect(factsOf("rows-exchanged", exchanged)).toEqual([
    { row: INLAND, other: BORDER, period: "2018", value: 40, otherValue: 1400 },
  ]);
});
