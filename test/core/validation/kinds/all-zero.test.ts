/** A row that is 0 in every year. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings } from "./rule-verdicts";

const LEGALISED = "11.reduction.legalised";
const LAST = `${LEGALISED}.2024`;

testSituations("row-of-zeros", {
  pass: { rows: { [LEGALISED]: [0, 0, 1, 0] }, gives: [`pass ${LAST}`] },
  "at the limit": { rows: { [LEGALISED]: [0, 0, 0, 0] }, gives: [`all-zero ${LEGALISED}.2021`] },
  "just beyond": { rows: { [LEGALISED]: [0, 0, 0] }, gives: [`notEvaluated ${LAST}`] },
  blank: { rows: { [LEGALISED]: [0, 0, null, 0] }, gives: [`notEvaluated ${LAST}`] },
  "no data": { rows: { [LEGALISED]: [0, 0, "no-data", 0, 0] }, gives: [`all-zero ${LEGALISED}.2022`] },
  "first year": { rows: { [LEGALISED]: [4, 0, 0, 0, 0] }, gives: [`pass ${LAST}`] },
  "not evaluated": { rows: { [LEGALISED]: ["no-data", "no-data"] }, gives: [`notEvaluated ${LAST}`] },
});

test("the years that have a 0 are told", () => {
  expect(factsOf("row-of-zeros", { [LEGALISED]: [0, 0, "no-data", 0, 0] })).toEqual([
    { row: LEGALISED, periods: ["2018", "2019", "2021", "2022"] },
  ]);
});

test("each row of zeros is found by itself", () => {
  const zeros = [0, 0, 0, 0];
  expect(findings("row-of-zeros", { [LEGALISED]: zeros, "11.reduction.deactivated": zeros })).toHaveLength(2);
});
