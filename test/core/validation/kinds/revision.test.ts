/** Figures of closed years against the last accepted report. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, isEvaluated, verdicts, type TypedRows } from "./rule-verdicts";

const CASES = "3.possession.cases";
const AT = `${CASES}.2018`;
const before = (...values: readonly (number | string | null)[]) => ({ accepted: { [CASES]: values } });

testSituations("closed-years", {
  pass: { rows: { [CASES]: [1327, 2187] }, beside: before(1327, 2187), gives: [`pass ${AT}`] },
  "at the limit": { none: "a figure is the same or is not" },
  "just beyond": { rows: { [CASES]: [1327, 2188] }, beside: before(1327, 2187), gives: [`revision ${CASES}.2019`] },
  blank: { rows: { [CASES]: [1327, null] }, beside: before(1327, 2187), gives: [`revision ${CASES}.2019`] },
  "no data": { rows: { [CASES]: [1327, 2187] }, beside: before(1327, "no-data"), gives: [`pass ${AT}`] },
  "first year": { rows: { [CASES]: [1328, 2187] }, beside: before(1327, 2187), gives: [`revision ${AT}`] },
  "not evaluated": { rows: { [CASES]: [1327] }, beside: before("no-data"), gives: [`notEvaluated ${AT}`] },
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
  ["pasted one year off to the left", [2187, 1003, 1414, "no-data", 1498], [`revision-shifted ${CASES}.2018`]],
  ["one of two figures with its digits in another order", [1327, 2178, 1103, 1414, 1498], [`revision ${CASES}.2019`]],
  ["one figure that is last year's is not pasted off", [1327, 1327, 1003, 1414, 1498], [`revision ${CASES}.2019`]],
];
test.each(revisions)("revision: %s", (_, now, expected) => {
  expect(findings("closed-years", { [CASES]: now }, { accepted })).toEqual(expected);
});

test("nothing was accepted: not evaluated", () => {
  expect(isEvaluated("closed-years", { [CASES]: [1327, 2187] })).toBe(false);
});

test("all years that differ are named, with the figures of the first", () => {
  expect(factsOf("closed-years", { [CASES]: [1327, "no-data", 1103, 1414] }, { accepted })).toEqual([
    { row: CASES, periods: ["2019", "2020"], value: null, previous: 2187 },
  ]);
});

const LAW = "1.laws.weapons";
test.each<[string, readonly (string | null)[], readonly string[]]>([
  ["the same statuses", ["draft-approved", "partially-harmonised"], [`pass ${LAW}.2018`]],
  ["another one", ["draft-approved", "draft-approved"], [`revision-status ${LAW}.2019`]],
  ["one taken away", [null, "partially-harmonised"], [`revision-status ${LAW}.2018`]],
])("statuses of closed years: %s", (_, now, expected) => {
  const accepted: TypedRows = { [LAW]: ["draft-approved", "partially-harmonised"] };
  expect(verdicts("closed-years", { [LAW]: now }, { accepted })).toEqual(expected);
});

test("every year whose status differs is named", () => {
  const accepted: TypedRows = { [LAW]: ["draft-approved", "no-data", "partially-harmonised"] };
  const now = { [LAW]: ["not-harmonised", "draft-approved", "draft-approved"] };
  expect(factsOf("closed-years", now, { accepted })).toEqual([{ row: LAW, periods: ["2018", "2020"] }]);
});
