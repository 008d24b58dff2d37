/** Kinds that compare a figure with the other years of its row or table. Years start with 2018. */
import { seedKpi3 } from "../../../fixtures/shipped-framework";
import { findings, isEvaluated, type TypedRows } from "./rule-verdicts";

const CASES = "3.possession.cases";
const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const steady = [1427, 1403, 1396, 1414, 1398, 1440, 1421];
const instead = (
  row: readonly (number | string | null)[],
  index: number,
  value: number | string | null,
): (number | string | null)[] => row.map((one, at) => (at === index ? value : one));

const cases: readonly [string, string, TypedRows, readonly string[]][] = [
  ["outlier: a spike", "unusual-for-row", { [CASES]: instead(steady, 1, 2787) }, [`outlier ${CASES}.2019`]],
  [
    "outlier: two spikes do not hide each other",
    "unusual-for-row",
    { [CASES]: [1427, 2787, 1396, 1414, 2800, 1440, 1421] },
    [`outlier ${CASES}.2019`, `outlier ${CASES}.2022`],
  ],
  [
    "outlier: of two spikes only the larger is the odd one",
    "unusual-for-row",
    { [CASES]: [1427, 2787, 1396, 1414, 5600, 1440, 1421] },
    [`outlier ${CASES}.2022`],
  ],
  [
    "outlier: a 0 is no larger spike downwards",
    "unusual-for-row",
    { [CASES]: [1427, 0, 1396, 500, 1398, 1440, 1421] },
    [`outlier ${CASES}.2021`],
  ],
  ["outlier: a steady trend is usual", "unusual-for-row", { [CASES]: [800, 930, 1080, 1250, 1450, 1680, 1950] }, []],
  ["outlier: small counts move by chance", "unusual-for-row", { "4.devices.border": [3, 5, 2, 4, 9, 3, 4] }, []],
  ["outlier: a 0 has its own rule", "unusual-for-row", { [CASES]: instead(steady, 3, 0) }, []],
  ["outlier: a digit too many has its own rule", "unusual-for-row", { [CASES]: instead(steady, 3, 14140) }, []],
  [
    "digit-count: a digit too many",
    "digit-too-many",
    { [CASES]: instead(steady, 3, 14140) },
    [`digit-count ${CASES}.2021`],
  ],
  [
    "digit-count: a digit missing",
    "digit-too-many",
    { [CASES]: instead(steady, 6, 142) },
    [`digit-count ${CASES}.2024`],
  ],
  [
    "digit-count: grams for kilograms",
    "digit-too-many",
    { "4.explosives.inland": [12.4, 11.8, 12.9, 12100, 12.2] },
    ["unit-slip 4.explosives.inland.2021"],
  ],
  ["digit-count: a true 0 is no missing digit", "digit-too-many", { [CASES]: instead(steady, 3, 0) }, []],
  [
    "digit-order: the first two digits exchanged",
    "digits-exchanged",
    { [CASES]: instead(steady, 2, 3196) },
    [`digit-order ${CASES}.2020`],
  ],
  ["digit-order: the last two, as usual as before", "digits-exchanged", { [CASES]: instead(steady, 2, 1369) }, []],
  [
    "digit-order: unusual, and with any digits exchanged too",
    "digits-exchanged",
    { [CASES]: instead(steady, 2, 6789) },
    [],
  ],
  [
    "digit-order: less unusual with digits exchanged, but still",
    "digits-exchanged",
    { [CASES]: instead(steady, 2, 9123) },
    [],
  ],
  ["digit-order: 0 never comes first", "digits-exchanged", { "10.victims-by-type.murder": [4, 5, 3, 50, 4, 6, 5] }, []],
  [
    "zero-among: one 0 in a row that has none",
    "zero-or-unknown",
    { [CASES]: instead(steady, 4, 0) },
    [`zero-among ${CASES}.2022`],
  ],
  ["zero-among: a row that has zeros", "zero-or-unknown", { [CASES]: [1427, 0, 1396, 1414, 0, 1440] }, []],
  ["zero-among: small counts", "zero-or-unknown", { "4.devices.border": [3, 1, 0, 2, 4, 3] }, []],
  [
    "change: a factor of 3",
    "year-on-year",
    { "10.incidents.illegal": [32, 1262] },
    ["change 10.incidents.illegal.2019"],
  ],
  [
    "change: by half, in a row that is steady otherwise",
    "year-on-year",
    { [CASES]: instead(steady, 6, 2200) },
    [`change ${CASES}.2024`],
  ],
  [
    "change: by half, in a row that moves so every year",
    "year-on-year",
    { [CASES]: [200, 310, 250, 390, 240, 370, 220] },
    [],
  ],
  [
    "change: by half, where nobody knows how the row moves",
    "year-on-year",
    { [CASES]: [200, 310] },
    [`change ${CASES}.2019`],
  ],
  ["change: fewer than 28", "year-on-year", { "4.devices.border": [2, 20] }, []],
  [
    "change: a total is not told beside its part",
    "year-on-year",
    { [INLAND]: [100, 1262], [BORDER]: [5, 6], "4.firearms.total": [105, 1268] },
    [`change ${INLAND}.2019`],
  ],
  ["change: a gap is no change", "year-on-year", { [CASES]: [1427, "no-data", 30] }, []],
  [
    "copied: a whole table",
    "last-year-again",
    { [INLAND]: [1100, 1234, 1396, 1396, 1280], [BORDER]: [45, 39, 52, 52, 41] },
    [`copied ${INLAND}.2021`],
  ],
  [
    "copied: one large row of a table",
    "last-year-again",
    {
      "4.ammunition.inland": [29903, 37215, 31020, 31020, 42000],
      "4.ammunition.border": [1900, 2011, 1820, 1755, 1930],
    },
    ["copied 4.ammunition.inland.2021"],
  ],
  [
    "copied: one small row of a table is chance",
    "last-year-again",
    { "13.lost-stolen.lost": [35, 31, 31, 38], "13.lost-stolen.stolen": [50, 61, 57, 66] },
    [],
  ],
  [
    "copied: a figure beside a word is no copied table",
    "last-year-again",
    { "4.devices.inland": [391, 402, 402, 410, 396], "4.devices.border": [5, "no-data", 4, 6, 3] },
    [],
  ],
  [
    "copied: beside no data in both years, a figure stands alone",
    "last-year-again",
    { "4.devices.inland": [391, 402, 402, 410, 396], "4.devices.border": [5, "no-data", "no-data", 6, 3] },
    ["copied 4.devices.inland.2020"],
  ],
  [
    "copied: a figure where the row mostly is can come again by chance",
    "last-year-again",
    { "4.devices.inland": [300, 340, 312, 312, 290, 325, 335], "4.devices.border": [5, 3, 6, 4, 7, 5, 2] },
    [],
  ],
  [
    "copied: one that lies aside hardly can",
    "last-year-again",
    { "4.devices.inland": [300, 340, 420, 420, 290, 325, 335], "4.devices.border": [5, 3, 6, 4, 7, 5, 2] },
    ["copied 4.devices.inland.2021"],
  ],
  [
    "copied: one of four rows, which could have been any",
    "last-year-again",
    {
      "12.firearms.confiscated": [700, 731, 731, 690, 712],
      "12.firearms.surplus": [90, 81, 77, 95, 88],
      "12.firearms.destroyed": [550, 531, 590, 577, 541],
      "12.firearms.disposed": [40, 33, 45, 39, 41],
    },
    [],
  ],
  [
    "copied: zeros that are always 0 say nothing",
    "last-year-again",
    { "11.reduction.legalised": [0, 0, 0, 0, 0], "11.reduction.deactivated": [0, 0, 0, 0, 0] },
    [],
  ],
  [
    "copied: the whole table one year off",
    "last-year-again",
    { "7.exchange.siena": [120, 131, 131, 109, 140, 125, 117], "7.exchange.iarms": [60, 52, 52, 66, 58, 71, 63] },
    ["copied 7.exchange.siena.2020"],
  ],
  [
    "swapped: inland and border",
    "rows-exchanged",
    { [INLAND]: [1100, 1234, 52, 1280, 1301], [BORDER]: [45, 39, 1396, 41, 44] },
    [`swapped ${INLAND}.2020`],
  ],
  [
    "swapped: rows that do not stand together",
    "rows-exchanged",
    { "10.victims-by-type.murder": [24, 22, 27, 90, 25], "10.victims-by-type.other": [88, 93, 85, 26, 91] },
    ["swapped 10.victims-by-type.murder.2021"],
  ],
  [
    "swapped: the same figures need more evidence in rows that are no neighbours",
    "rows-exchanged",
    { "10.victims-by-type.murder": [24, 22, 27, 39, 25], "10.victims-by-type.other": [33, 35, 38, 26, 36] },
    [],
  ],
  [
    "swapped: than in rows that are",
    "rows-exchanged",
    { "10.victims-by-type.murder": [24, 22, 27, 39, 25], "10.victims-by-type.suicide": [33, 35, 38, 26, 36] },
    ["swapped 10.victims-by-type.murder.2021"],
  ],
  [
    "swapped: rows of the same size cannot be told apart",
    "rows-exchanged",
    { "13.lost-stolen.lost": [20, 25, 18, 27, 19], "13.lost-stolen.stolen": [23, 19, 26, 21, 24] },
    [],
  ],
  [
    "swapped: less unusual exchanged, but still",
    "rows-exchanged",
    { [INLAND]: [1100, 1234, 52, 1280, 1301], [BORDER]: [45, 39, 650, 41, 44] },
    [],
  ],
  [
    "swapped: only one of them is unusual",
    "rows-exchanged",
    { [INLAND]: [1100, 1234, 52, 1280, 1301], [BORDER]: [45, 39, 47, 41, 44] },
    [],
  ],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test.each(["unusual-for-row", "digit-too-many", "digits-exchanged", "zero-or-unknown", "rows-exchanged"])(
  "%s is not evaluated with fewer than three other years",
  (rule) => {
    expect(isEvaluated(rule, { [INLAND]: [1100, 52, "no-data", 1280], [BORDER]: [45, 1396, null, 41] })).toBe(false);
    expect(isEvaluated(rule, { [INLAND]: [1100, 52, 1234, 1280], [BORDER]: [45, 1396, 39, 41] })).toBe(true);
  },
);

test("change and copied are not evaluated across a gap", () => {
  expect(isEvaluated("year-on-year", { [CASES]: [1427, "no-data", 1396] })).toBe(false);
  expect(isEvaluated("last-year-again", { [CASES]: ["no-data", "no-data"] })).toBe(false);
});

test("the zeros of the slides are not taken for unknown where the row has others", () => {
  const rows = Object.fromEntries(
    Object.entries(seedKpi3()).map(([row, years]) => [
      row,
      Object.values(years).map((value) => (value === "No data" ? "no-data" : value)),
    ]),
  );
  expect(findings("zero-or-unknown", rows).filter((finding) => finding.includes("trafficking.convicted"))).toEqual([]);
});
