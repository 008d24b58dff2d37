/** Cells that have to be filled. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, verdicts } from "./rule-verdicts";

const CASES = "3.possession.cases";
const AT = `${CASES}.2018`;
const OPTIONAL = "3.misuse.cases";
const BESIDE = "3.misuse.individuals";

testSituations("filled", {
  pass: { rows: { [CASES]: [1327, 0] }, gives: [`pass ${AT}`] },
  "at the limit": { none: "a cell is blank or is not" },
  "just beyond": { none: "a cell is blank or is not" },
  blank: { rows: { [CASES]: [1327, null] }, gives: [`cell-blank ${CASES}.2019`] },
  "no data": { rows: { [CASES]: ["no-data", 1414] }, gives: [`pass ${AT}`] },
  "first year": { rows: { [CASES]: [null, 1414] }, gives: [`cell-blank ${AT}`] },
  "not evaluated": { rows: { [OPTIONAL]: [5] }, gives: [`pass ${OPTIONAL}.2018`, `notEvaluated ${BESIDE}.2018`] },
});

test("one finding per row lists its blank years; what cannot be read is not blank", () => {
  expect(factsOf("filled", { [CASES]: [null, "about 5", null] })).toEqual([
    { row: CASES, periods: ["2018", "2020"], count: 2 },
  ]);
});

test("a table that may stay blank is asked for once any of its rows is begun", () => {
  expect(verdicts("filled", { [OPTIONAL]: [null, null], [BESIDE]: [null, null] })).toEqual(
    expect.arrayContaining([`pass ${OPTIONAL}.2018`, `pass ${BESIDE}.2018`]),
  );
  expect(findings("filled", { [OPTIONAL]: [null, null], [BESIDE]: [null, 7] })).toEqual([
    `cell-blank ${OPTIONAL}.2018`,
    `cell-blank ${BESIDE}.2018`,
  ]);
});

test("totals are not typed", () => {
  expect(findings("filled", { "4.firearms.total": [null] })).toEqual([]);
});
