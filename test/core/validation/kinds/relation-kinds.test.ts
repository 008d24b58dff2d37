/** Kinds that compare rows with each other, or with the last accepted report. Years start with 2018. */
import { findings, isEvaluated, type TypedRows } from "./rule-verdicts";

const SEIZED = "4.firearms.total";
const CASES = "3.possession.cases";
const INDIVIDUALS = "3.possession.individuals";
const SURRENDERED = "11.surrender.firearms";
const cases = [1414, 1498, 1397, 1434, 1450, 1421];
const individuals = [1773, 1887, 1751, 1810, 1835, 1780];

const table: readonly [string, string, TypedRows, readonly string[]][] = [
  [
    "ratio: published figures lie within the bounds",
    "seized-per-case",
    { [SEIZED]: [1439, 1280, 1473, 1392, 1586], [CASES]: [2187, 1414, 1498, 1397, 1434] },
    [],
  ],
  [
    "ratio: below the bounds",
    "seized-per-case",
    { [SEIZED]: [147], [CASES]: [1498] },
    [`ratio-outside ${SEIZED}.2018`],
  ],
  [
    "ratio: above the bounds",
    "seized-per-case",
    { [SEIZED]: [3000], [CASES]: [1498] },
    [`ratio-outside ${SEIZED}.2018`],
  ],
  ["ratio: small counts pass a bound by chance", "seized-per-case", { [SEIZED]: [9], [CASES]: [22] }, []],
  [
    "ratio: far from the other years",
    "individuals-per-case-usual",
    { [CASES]: cases, [INDIVIDUALS]: [1773, 1887, 2350, 1810, 1835, 1780] },
    [`ratio-unusual ${INDIVIDUALS}.2020`],
  ],
  [
    "ratio: far from most other years, but another one had it too",
    "individuals-per-case-usual",
    { [CASES]: cases, [INDIVIDUALS]: [1773, 1887, 2350, 2400, 1835, 1780] },
    [],
  ],
  ["ratio: as in the other years", "individuals-per-case-usual", { [CASES]: cases, [INDIVIDUALS]: individuals }, []],
  [
    "ratio: rows that move together",
    "individuals-per-case-usual",
    { [CASES]: [1414, 2498, 1397, 1434, 1450], [INDIVIDUALS]: [1773, 3140, 1751, 1810, 1835] },
    [],
  ],
  [
    "ratio: a figure that alone is unusual is told by its own rule",
    "individuals-per-case-usual",
    { [CASES]: cases, [INDIVIDUALS]: [1773, 1887, 17510, 1810, 1835, 1780] },
    [],
  ],
  [
    "ratio: a trend of the ratio",
    "individuals-per-case-usual",
    { [CASES]: [1000, 1000, 1000, 1000, 1000], [INDIVIDUALS]: [1100, 1180, 1260, 1340, 1420] },
    [],
  ],
  [
    "ratio: small counts move by chance",
    "individuals-per-case-usual",
    { "3.trafficking.cases": [22, 25, 21, 24, 23], "3.trafficking.individuals": [30, 33, 44, 31, 30] },
    [],
  ],
  [
    "ratio-change: individuals per case",
    "individuals-per-case-change",
    { [CASES]: [1397, 1434], [INDIVIDUALS]: [1773, 1510] },
    [`ratio-change ${INDIVIDUALS}.2019`],
  ],
  [
    "ratio-change: within the tolerance",
    "individuals-per-case-change",
    { [CASES]: [1498, 1397], [INDIVIDUALS]: [1887, 1773] },
    [],
  ],
  [
    "near-equal: within 2 %",
    "surrendered-or-seized",
    { [SURRENDERED]: [2, 1415], [SEIZED]: [1473, 1439] },
    [`near-equal ${SURRENDERED}.2019`],
  ],
  ["near-equal: farther apart", "surrendered-or-seized", { [SURRENDERED]: [1300], [SEIZED]: [1439] }, []],
  [
    "near-equal: small counts are the same by chance",
    "surrendered-or-seized",
    { [SURRENDERED]: [12], [SEIZED]: [12] },
    [],
  ],
  ["near-equal: true zeros", "surrendered-or-legalised", { [SURRENDERED]: [0], "11.reduction.legalised": [0] }, []],
  [
    "near-equal: exactly the same",
    "surrendered-or-legalised",
    { [SURRENDERED]: [320], "11.reduction.legalised": [320] },
    [`near-equal ${SURRENDERED}.2018`],
  ],
  [
    "near-equal: one more, where only the same counts",
    "surrendered-or-deactivated",
    { [SURRENDERED]: [320], "11.reduction.deactivated": [321] },
    [],
  ],
  [
    "compare: more murder victims than incidents",
    "victims-within-incidents",
    { "10.victims-by-type.murder": [34], "10.incidents.total": [32] },
    ["compare 10.victims-by-type.murder.2018"],
  ],
  [
    "compare: as many",
    "victims-within-incidents",
    { "10.victims-by-type.murder": [32], "10.incidents.total": [32] },
    [],
  ],
  [
    "cumulative: more solved than reported in all",
    "solved-within-cases-in-all",
    { "3.trafficking.cases": [22, 20], "3.trafficking.convicted": [69, 0], "3.trafficking.solved-other": [0, 0] },
    ["cumulative 3.trafficking.convicted.2019"],
  ],
  [
    "cumulative: a year without data is left out on both sides",
    "solved-within-cases-in-all",
    {
      "3.trafficking.cases": [22, 20, 21],
      "3.trafficking.convicted": [19, "no-data", 20],
      "3.trafficking.solved-other": [0, 50, 0],
    },
    [],
  ],
];
test.each(table)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

const accepted: TypedRows = { [CASES]: [1327, 2187, 1003, 1414, "no-data"] };
const revisions: readonly [string, readonly (number | string | null)[], readonly string[]][] = [
  ["the same figures", [1327, 2187, 1003, 1414, "no-data"], []],
  ["late data for a year that had none", [1327, 2187, 1003, 1414, 1498], []],
  ["a figure changed", [1327, 2187, 1103, 1414, 1498], [`revision ${CASES}.2020`]],
  ["the same digits in another order", [1327, 2187, 1030, 1414, 1498], [`revision-digits ${CASES}.2020`]],
  ["pasted one year off", [1327, 1327, 2187, 1003, 1414], [`revision-shifted ${CASES}.2019`]],
  ["a figure taken away", [1327, "no-data", 1003, 1414, 1498], [`revision ${CASES}.2019`]],
  ["a figure that became 0", [1327, 2187, 1003, 0, 1498], [`revision ${CASES}.2021`]],
];
test.each(revisions)("revision: %s", (_, now, expected) => {
  expect(findings("closed-years", { [CASES]: now }, accepted)).toEqual(expected);
});

test.each<[string, string, TypedRows]>([
  ["ratio: a denominator too small", "seized-per-case", { [SEIZED]: [5], [CASES]: [19] }],
  ["ratio: no data", "seized-per-case", { [SEIZED]: ["no-data"], [CASES]: [1498] }],
  ["near-equal: no data", "surrendered-or-seized", { [SURRENDERED]: ["no-data"], [SEIZED]: [1439] }],
  [
    "cumulative: one year",
    "solved-within-cases-in-all",
    { "3.trafficking.cases": [22], "3.trafficking.convicted": [69], "3.trafficking.solved-other": [0] },
  ],
  ["revision: nothing was accepted", "closed-years", { [CASES]: [1327, 2187] }],
])("%s: not evaluated", (_, rule, rows) => {
  expect(isEvaluated(rule, rows)).toBe(false);
});
