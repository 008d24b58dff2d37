/** A part and its whole. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf } from "./rule-verdicts";

const PART = "2.policy.gender-and-age";
const WHOLE = "2.policy.evidence-based";
const AT = `${PART}.2018`;

testSituations("gender-within-documents", {
  pass: { rows: { [PART]: [1], [WHOLE]: [2] }, gives: [`pass ${AT}`] },
  "at the limit": { rows: { [PART]: [2], [WHOLE]: [2] }, gives: [`pass ${AT}`] },
  "just beyond": { rows: { [PART]: [3], [WHOLE]: [2] }, gives: [`subset ${AT}`] },
  blank: { rows: { [PART]: [3], [WHOLE]: [null] }, gives: [`notEvaluated ${AT}`] },
  "no data": { rows: { [PART]: ["no-data"], [WHOLE]: [2] }, gives: [`notEvaluated ${AT}`] },
  "first year": { rows: { [PART]: [3, 1], [WHOLE]: [2, 2] }, gives: [`subset ${AT}`, `pass ${PART}.2019`] },
  "not evaluated": { rows: { [PART]: [3] }, gives: [`notEvaluated ${AT}`] },
});

test("both figures and rows are told", () => {
  expect(factsOf("gender-within-documents", { [PART]: [3], [WHOLE]: [2] })).toEqual([
    { row: PART, wholeRow: WHOLE, part: 3, whole: 2, period: "2018" },
  ]);
});
