/** A figure far from the other years of its row. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inYears, isEvaluated, type TypedRows } from "./rule-verdicts";

const CASES = "3.possession.cases";
const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const steady = [1427, 1403, 1396, 1414, 1398, 1440, 1421];
const instead = (row: readonly number[], index: number, value: number): readonly number[] =>
  row.map((one, at) => (at === index ? value : one));
const limits = (parameters: Readonly<Record<string, number>>): Parameters<typeof findings>[0] => ({
  kind: "outlier",
  parameters: { deviations: 1, factor: 1, minimum: 0, ...parameters },
});

/** Far enough for everybody to agree. */
const FAR = limits({ deviations: 4.2, factor: 1.4, minimum: 5 });

testSituations(FAR, {
  pass: { rows: { [CASES]: steady.slice(0, 4) }, gives: inYears("pass", CASES, 2018, 2021) },
  "at the limit": {
    rule: limits({ minimum: 400 }),
    rows: { [CASES]: [1000, 1000, 1000, 1400] },
    gives: [...inYears("pass", CASES, 2018, 2020), `outlier ${CASES}.2021`],
  },
  "just beyond": {
    rule: limits({ minimum: 400 }),
    rows: { [CASES]: [1000, 1000, 1000, 1399] },
    gives: inYears("pass", CASES, 2018, 2021),
  },
  blank: { rows: { [CASES]: [2787, 1403, null, 1396] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "no data": { rows: { [CASES]: [2787, 1403, 1396, "no-data"] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "first year": {
    rows: { [CASES]: instead(steady.slice(0, 5), 0, 2787) },
    gives: [`outlier ${CASES}.2018`, ...inYears("pass", CASES, 2019, 2022)],
  },
  "not evaluated": { rows: { [CASES]: [2787, 1403, 1396] }, gives: inYears("notEvaluated", CASES, 2018, 2020) },
});

const cases: readonly [string, typeof FAR, TypedRows, readonly string[]][] = [
  ["a spike", FAR, { [CASES]: instead(steady, 1, 2787) }, [`outlier ${CASES}.2019`]],
  [
    "two spikes do not hide each other",
    FAR,
    { [CASES]: [1427, 2787, 1396, 1414, 2800, 1440, 1421] },
    [`outlier ${CASES}.2019`, `outlier ${CASES}.2022`],
  ],
  [
    "of two spikes only the larger is the odd one",
    FAR,
    { [CASES]: [1427, 2787, 1396, 1414, 5600, 1440, 1421] },
    [`outlier ${CASES}.2022`],
  ],
  [
    "a 0 is no larger spike downwards",
    FAR,
    { [CASES]: [1427, 0, 1396, 500, 1398, 1440, 1421] },
    [`outlier ${CASES}.2021`],
  ],
  ["a steady trend is usual", FAR, { [CASES]: [800, 930, 1080, 1250, 1450, 1680, 1950] }, []],
  ["small counts move by chance", FAR, { "4.devices.border": [3, 5, 2, 4, 9, 3, 4] }, []],
  ["a 0 has its own rule", FAR, { [CASES]: instead(steady, 3, 0) }, []],
  ["a digit too many has its own rule", FAR, { [CASES]: instead(steady, 3, 14140) }, []],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test("is not evaluated with fewer than three other years", () => {
  const rows = { [INLAND]: [1100, 52, "no-data", 1280], [BORDER]: [45, 1396, null, 41] };
  expect(isEvaluated(FAR, rows)).toBe(false);
  expect(isEvaluated(FAR, { [INLAND]: [1100, 52, 1234, 1280], [BORDER]: [45, 1396, 39, 41] })).toBe(true);
});

test("a factor that is too small never counts, however many deviations it makes", () => {
  const rows = { [CASES]: [100_000, 100_000, 100_000, 139_000] };
  expect(findings(limits({ factor: 1.38 }), rows)).toEqual([`outlier ${CASES}.2021`]);
  expect(findings(limits({ factor: 1.4 }), rows)).toEqual([]);
});

test("the usual of the other years and their bounds are told", () => {
  expect(factsOf(FAR, { [CASES]: instead(steady, 1, 2787) })).toEqual([
    { row: CASES, period: "2019", value: 2787, median: 1417.5, lowest: 1396, highest: 1440 },
  ]);
});
