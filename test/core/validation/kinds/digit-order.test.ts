/** Two neighbouring digits exchanged. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inYears, isEvaluated, type TypedRows } from "./rule-verdicts";

const CASES = "3.possession.cases";
const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const steady = [1427, 1403, 1396, 1414, 1398, 1440, 1421];
const instead = (row: readonly number[], index: number, value: number): readonly number[] =>
  row.map((one, at) => (at === index ? value : one));
/** All other years are 1,396, so that the likely figure fits with 0 usual deviations. */
const exact = { [CASES]: [1396, 1396, 1396, 3196] };
const fitting = (limit: number): { readonly kind: string; readonly parameters: Readonly<Record<string, number>> } => ({
  kind: "digit-order",
  parameters: { gain: 2.6, fitting: limit },
});

testSituations("digits-exchanged", {
  pass: { rows: { [CASES]: steady.slice(0, 4) }, gives: inYears("pass", CASES, 2018, 2021) },
  "at the limit": {
    rule: fitting(0),
    rows: exact,
    gives: [...inYears("pass", CASES, 2018, 2020), `digit-order ${CASES}.2021`],
  },
  "just beyond": {
    rule: fitting(0),
    rows: { [CASES]: [1395, 1395, 1395, 3196] },
    gives: inYears("pass", CASES, 2018, 2021),
  },
  blank: { rows: { [CASES]: [3196, 1403, null, 1396] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "no data": { rows: { [CASES]: [3196, 1403, 1396, "no-data"] }, gives: inYears("notEvaluated", CASES, 2018, 2021) },
  "first year": {
    rows: { [CASES]: instead(steady.slice(0, 5), 0, 4127) },
    gives: [`digit-order ${CASES}.2018`, ...inYears("pass", CASES, 2019, 2022)],
  },
  "not evaluated": { rows: { [CASES]: [3196, 1403, 1396] }, gives: inYears("notEvaluated", CASES, 2018, 2020) },
});

const cases: readonly [string, string, TypedRows, readonly string[]][] = [
  [
    "the first two digits exchanged",
    "digits-exchanged",
    { [CASES]: instead(steady, 2, 3196) },
    [`digit-order ${CASES}.2020`],
  ],
  ["the last two, as usual as before", "digits-exchanged", { [CASES]: instead(steady, 2, 1369) }, []],
  ["unusual, and with any digits exchanged too", "digits-exchanged", { [CASES]: instead(steady, 2, 6789) }, []],
  ["less unusual with digits exchanged, but still", "digits-exchanged", { [CASES]: instead(steady, 2, 9123) }, []],
  ["0 never comes first", "digits-exchanged", { "10.victims-by-type.murder": [4, 5, 3, 50, 4, 6, 5] }, []],
  [
    "no figure begins with 0, so 158 was not meant by 1,058",
    "digits-exchanged",
    { [CASES]: [158, 160, 157, 1058, 159, 156, 161] },
    [],
  ],
  [
    "a fraction has no digits to exchange",
    "digits-exchanged",
    { "4.explosives.inland": [13.96, 14, 13.9, 31.96, 14.1, 14] },
    [],
  ],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test("is not evaluated with fewer than three other years", () => {
  const rows = { [INLAND]: [1100, 52, "no-data", 1280], [BORDER]: [45, 1396, null, 41] };
  expect(isEvaluated("digits-exchanged", rows)).toBe(false);
  expect(isEvaluated("digits-exchanged", { [INLAND]: [1100, 52, 1234, 1280], [BORDER]: [45, 1396, 39, 41] })).toBe(
    true,
  );
});

test("of several exchanges the one that fits best is told", () => {
  expect(factsOf("digits-exchanged", { [CASES]: instead(steady, 2, 3196) })).toMatchObject([
    { row: CASES, period: "2020", value: 3196, likely: 1396 },
  ]);
});

test("an exchange has to bring as much evidence as is asked", () => {
  const rule = (gain: number): Parameters<typeof findings>[0] => ({
    kind: "digit-order",
    parameters: { gain, fitting: 0.8 },
  });
  expect(findings(rule(2.6), exact)).toEqual([`digit-order ${CASES}.2021`]);
  expect(findings(rule(30), exact)).toEqual([]);
});
