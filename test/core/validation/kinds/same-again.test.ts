/** The same figure three years running. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inYears } from "./rule-verdicts";

const INSPECTIONS = "13.storage.inspections";

testSituations("three-years-the-same", {
  pass: { rows: { [INSPECTIONS]: [110, 114, 114, 121] }, gives: inYears("pass", INSPECTIONS, 2020, 2021) },
  "at the limit": {
    rows: { [INSPECTIONS]: [22, 20, 20, 20] },
    gives: [`pass ${INSPECTIONS}.2020`, `same-again ${INSPECTIONS}.2021`],
  },
  "just beyond": { rows: { [INSPECTIONS]: [22, 19, 19, 19] }, gives: inYears("pass", INSPECTIONS, 2020, 2021) },
  blank: { rows: { [INSPECTIONS]: [114, 114, null, 114] }, gives: inYears("notEvaluated", INSPECTIONS, 2020, 2021) },
  "no data": {
    rows: { [INSPECTIONS]: [114, 114, "no-data", 114] },
    gives: inYears("notEvaluated", INSPECTIONS, 2020, 2021),
  },
  "first year": {
    rows: { [INSPECTIONS]: [114, 114, 114, 120] },
    gives: [`same-again ${INSPECTIONS}.2020`, `pass ${INSPECTIONS}.2021`],
  },
  "not evaluated": { rows: { [INSPECTIONS]: [114, 114] }, gives: [`notEvaluated ${INSPECTIONS}.2020`] },
});

test("a row that never changes says nothing", () => {
  expect(findings("three-years-the-same", { [INSPECTIONS]: [114, 114, 114, 114] })).toEqual([]);
});

test("the figure and its years are told", () => {
  expect(factsOf("three-years-the-same", { [INSPECTIONS]: [110, 114, 114, 114] })).toEqual([
    { row: INSPECTIONS, periods: ["2019", "2020", "2021"], value: 114 },
  ]);
});
