/** Last year's figures again. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inYears, isEvaluated, type TypedRows } from "./rule-verdicts";

const CASES = "3.possession.cases";
const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const LOST = "13.lost-stolen.lost";
const STOLEN = "13.lost-stolen.stolen";
/** Nothing is known of these rows, so their figures come again with chance 1. */
const unknown = { [LOST]: [35, 35], [STOLEN]: [50, 50] };

/** As rare as a finding has to be. */
const CLOSE = { kind: "copied", parameters: { chance: 0.013 } };

testSituations(CLOSE, {
  pass: { rows: { [LOST]: [35, 31], [STOLEN]: [50, 61] }, gives: inYears("pass", LOST, 2019, 2020) },
  "at the limit": {
    rule: { kind: "copied", parameters: { chance: 1 } },
    rows: unknown,
    gives: [`copied ${LOST}.2019`, `pass ${LOST}.2020`],
  },
  "just beyond": {
    rule: { kind: "copied", parameters: { chance: 0.999 } },
    rows: unknown,
    gives: inYears("pass", LOST, 2019, 2020),
  },
  blank: { rows: { [LOST]: [null, null], [STOLEN]: [null, null] }, gives: [`notEvaluated ${LOST}.2019`] },
  "no data": { rows: { [LOST]: ["no-data", "no-data"] }, gives: [`notEvaluated ${LOST}.2019`] },
  "first year": {
    rows: { [INLAND]: [1396, 1396, 1100, 1234], [BORDER]: [52, 52, 45, 39] },
    gives: [`copied ${INLAND}.2019`, ...inYears("pass", INLAND, 2020, 2022)],
  },
  "not evaluated": { rows: { [LOST]: [35] }, gives: [`pass ${LOST}.2019`, `notEvaluated ${LOST}.2020`] },
});

const cases: readonly [string, typeof CLOSE, TypedRows, readonly string[]][] = [
  [
    "a whole table",
    CLOSE,
    { [INLAND]: [1100, 1234, 1396, 1396, 1280], [BORDER]: [45, 39, 52, 52, 41] },
    [`copied ${INLAND}.2021`],
  ],
  [
    "one large row of a table",
    CLOSE,
    {
      "4.ammunition.inland": [29903, 37215, 31020, 31020, 42000],
      "4.ammunition.border": [1900, 2011, 1820, 1755, 1930],
    },
    ["copied 4.ammunition.inland.2021"],
  ],
  [
    "one small row of a table is chance",
    CLOSE,
    { "13.lost-stolen.lost": [35, 31, 31, 38], "13.lost-stolen.stolen": [50, 61, 57, 66] },
    [],
  ],
  [
    "a figure beside a word is no copied table",
    CLOSE,
    { "4.devices.inland": [391, 402, 402, 410, 396], "4.devices.border": [5, "no-data", 4, 6, 3] },
    [],
  ],
  [
    "beside no data in both years, a figure stands alone",
    CLOSE,
    { "4.devices.inland": [391, 402, 402, 410, 396], "4.devices.border": [5, "no-data", "no-data", 6, 3] },
    ["copied 4.devices.inland.2020"],
  ],
  [
    "a figure where the row mostly is can come again by chance",
    CLOSE,
    { "4.devices.inland": [300, 340, 312, 312, 290, 325, 335], "4.devices.border": [5, 3, 6, 4, 7, 5, 2] },
    [],
  ],
  [
    "one that lies aside hardly can",
    CLOSE,
    { "4.devices.inland": [300, 340, 420, 420, 290, 325, 335], "4.devices.border": [5, 3, 6, 4, 7, 5, 2] },
    ["copied 4.devices.inland.2021"],
  ],
  [
    "one of four rows, which could have been any",
    CLOSE,
    {
      "12.firearms.confiscated": [700, 731, 731, 690, 712],
      "12.firearms.surplus": [90, 81, 77, 95, 88],
      "12.firearms.destroyed": [550, 531, 590, 577, 541],
      "12.firearms.disposed": [40, 33, 45, 39, 41],
    },
    [],
  ],
  [
    "zeros that are always 0 say nothing",
    CLOSE,
    { "11.reduction.legalised": [0, 0, 0, 0, 0], "11.reduction.deactivated": [0, 0, 0, 0, 0] },
    [],
  ],
  [
    "the whole table one year off",
    CLOSE,
    { "7.exchange.siena": [120, 131, 131, 109, 140, 125, 117], "7.exchange.iarms": [60, 52, 52, 66, 58, 71, 63] },
    ["copied 7.exchange.siena.2020"],
  ],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test("copied is not evaluated where no year has a figure", () => {
  expect(isEvaluated(CLOSE, { [CASES]: ["no-data", "no-data"] })).toBe(false);
});

test("the rows that are the same are named, and the place is the first of them", () => {
  const rows = { [INLAND]: [1100, 1234, 1396, 1395, 1280], [BORDER]: [45, 39, 5_213, 5_213, 41] };
  const rule = { kind: "copied", parameters: { chance: 1 } };
  expect(findings(rule, rows)).toEqual([`copied ${BORDER}.2021`]);
  expect(factsOf(rule, rows)).toMatchObject([
    { others: [BORDER], table: "4.firearms", period: "2021", previousPeriod: "2020", count: 1 },
  ]);
});

test("kilograms with one decimal come again as seldom as counts ten times as large", () => {
  const row = [12.4, 15.8, 20.9, 20.9, 13.2, 17.1];
  const rule = { kind: "copied", parameters: { chance: 0.004 } };
  expect(findings(rule, { "4.explosives.inland": row })).toEqual(["copied 4.explosives.inland.2021"]);
  expect(findings(rule, { [INLAND]: row.map((one) => Math.round(one)) })).toEqual([]);
});
