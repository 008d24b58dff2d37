/** Where there is one thing there is another. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf } from "./rule-verdicts";

const INDIVIDUALS = "3.possession.individuals";
const CASES = "3.possession.cases";
const AT = `${INDIVIDUALS}.2018`;

testSituations("individuals-need-cases", {
  pass: { rows: { [INDIVIDUALS]: [3], [CASES]: [1] }, gives: [`pass ${AT}`] },
  "at the limit": { rows: { [INDIVIDUALS]: [0], [CASES]: [0] }, gives: [`pass ${AT}`] },
  "just beyond": { rows: { [INDIVIDUALS]: [1], [CASES]: [0] }, gives: [`implies ${AT}`] },
  blank: { rows: { [INDIVIDUALS]: [3], [CASES]: [null] }, gives: [`notEvaluated ${AT}`] },
  "no data": { rows: { [INDIVIDUALS]: ["no-data"], [CASES]: [0] }, gives: [`notEvaluated ${AT}`] },
  "first year": {
    rows: { [INDIVIDUALS]: [3, 3], [CASES]: [0, 2] },
    gives: [`implies ${AT}`, `pass ${INDIVIDUALS}.2019`],
  },
  "not evaluated": { rows: { [INDIVIDUALS]: [3] }, gives: [`notEvaluated ${AT}`] },
});

test("both rows and the figure are told", () => {
  expect(factsOf("individuals-need-cases", { [INDIVIDUALS]: [3], [CASES]: [0] })).toEqual([
    { row: INDIVIDUALS, value: 3, period: "2018", other: CASES },
  ]);
});
