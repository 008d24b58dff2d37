/** Two rows with (nearly) the same figure. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { findings, isEvaluated, verdicts, type TypedRows } from "./rule-verdicts";

const SEIZED = "4.firearms.total";
const SURRENDERED = "11.surrender.firearms";
const AT = `${SURRENDERED}.2018`;
const LIMITS = { kind: "near-equal", parameters: { one: SURRENDERED, other: SEIZED, tolerance: 0.02, from: 100 } };

testSituations(LIMITS, {
  pass: { rows: { [SURRENDERED]: [1300], [SEIZED]: [1439] }, gives: [`pass ${AT}`] },
  "at the limit": { rows: { [SURRENDERED]: [980], [SEIZED]: [1000] }, gives: [`near-equal ${AT}`] },
  "just beyond": { rows: { [SURRENDERED]: [979], [SEIZED]: [1000] }, gives: [`pass ${AT}`] },
  blank: { rows: { [SURRENDERED]: [null], [SEIZED]: [1000] }, gives: [`notEvaluated ${AT}`] },
  "no data": { rows: { [SURRENDERED]: [1000], [SEIZED]: ["no-data"] }, gives: [`notEvaluated ${AT}`] },
  "first year": {
    rows: { [SURRENDERED]: [1000, 1000], [SEIZED]: [1000, 1439] },
    gives: [`near-equal ${AT}`, `pass ${SURRENDERED}.2019`],
  },
  "not evaluated": { rows: { [SURRENDERED]: [1000] }, gives: [`notEvaluated ${AT}`] },
});

const cases: readonly [string, string, TypedRows, readonly string[]][] = [
  [
    "within 2 %",
    "surrendered-or-seized",
    { [SURRENDERED]: [2, 1415], [SEIZED]: [1473, 1439] },
    [`near-equal ${SURRENDERED}.2019`],
  ],
  ["farther apart", "surrendered-or-seized", { [SURRENDERED]: [1300], [SEIZED]: [1439] }, []],
  ["small counts are the same by chance", "surrendered-or-seized", { [SURRENDERED]: [12], [SEIZED]: [12] }, []],
  ["true zeros", "surrendered-or-legalised", { [SURRENDERED]: [0], "11.reduction.legalised": [0] }, []],
  [
    "exactly the same",
    "surrendered-or-legalised",
    { [SURRENDERED]: [320], "11.reduction.legalised": [320] },
    [`near-equal ${SURRENDERED}.2018`],
  ],
  [
    "one more, where only the same counts",
    "surrendered-or-deactivated",
    { [SURRENDERED]: [320], "11.reduction.deactivated": [321] },
    [],
  ],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test.each<[string, number, number, boolean]>([
  ["the smallest figures that count", 100, 100, true],
  ["one of them smaller", 99, 100, false],
  ["the other smaller", 100, 99, false],
  ["within the share of the larger, where the first is the larger", 1000, 980, true],
  ["beyond it", 1000, 979, false],
])("%s", (_, one, other, isFound) => {
  expect(verdicts(LIMITS, { [SURRENDERED]: [one], [SEIZED]: [other] })).toContain(
    `${isFound ? "near-equal" : "pass"} ${AT}`,
  );
});

test("no data: not evaluated", () => {
  expect(isEvaluated("surrendered-or-seized", { [SURRENDERED]: ["no-data"], [SEIZED]: [1439] })).toBe(false);
});
