/** Figures that rest on others. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { findings } from "./rule-verdicts";

const CASES = "3.possession.cases";
const INDIVIDUALS = "3.possession.individuals";
const CONVICTED = "3.possession.convicted";
const OTHER = "3.possession.solved-other";
const AT = `${CONVICTED}.2018`;
const unknown = { [CASES]: ["no-data"], [INDIVIDUALS]: ["not-collected"] };

testSituations("solved-needs-reports", {
  pass: { rows: { [CASES]: ["no-data"], [INDIVIDUALS]: [4], [CONVICTED]: [2] }, gives: [`pass ${AT}`] },
  "at the limit": { rows: { ...unknown, [CONVICTED]: [0] }, gives: [`pass ${AT}`] },
  "just beyond": { rows: { ...unknown, [CONVICTED]: [1] }, gives: [`contradiction ${AT}`] },
  blank: { rows: { ...unknown, [INDIVIDUALS]: [null], [CONVICTED]: [2] }, gives: [`notEvaluated ${AT}`] },
  "no data": { rows: { ...unknown, [CONVICTED]: ["no-data"] }, gives: [`notEvaluated ${AT}`] },
  "first year": {
    rows: { [CASES]: ["no-data", 5], [INDIVIDUALS]: ["no-data", 6], [CONVICTED]: [2, 2] },
    gives: [`contradiction ${AT}`, `pass ${CONVICTED}.2019`],
  },
  "not evaluated": { rows: { [INDIVIDUALS]: ["no-data"], [CONVICTED]: [2] }, gives: [`notEvaluated ${AT}`] },
});

test("every figure that rests on nothing is told by itself", () => {
  expect(findings("solved-needs-reports", { ...unknown, [CONVICTED]: [2], [OTHER]: [3] })).toEqual([
    `contradiction ${AT}`,
    `contradiction ${OTHER}.2018`,
  ]);
});
