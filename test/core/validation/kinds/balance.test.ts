/** Totals and their parts. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, type TypedRows } from "./rule-verdicts";

const INLAND = "4.firearms.inland";
const BORDER = "4.firearms.border";
const TOTAL = "4.firearms.total";
const AT = `${TOTAL}.2018`;

testSituations("seizures-add-up", {
  pass: { rows: { [INLAND]: [57651], [BORDER]: [20451], [TOTAL]: [78102] }, gives: [`pass ${AT}`] },
  "at the limit": { rows: { [INLAND]: [57651], [BORDER]: ["no-data"], [TOTAL]: [57651] }, gives: [`pass ${AT}`] },
  "just beyond": {
    rows: { [INLAND]: [57652], [BORDER]: ["no-data"], [TOTAL]: [57651] },
    gives: [`balance-below ${AT}`],
  },
  blank: { rows: { [INLAND]: [57651], [BORDER]: [null], [TOTAL]: [78102] }, gives: [`notEvaluated ${AT}`] },
  "no data": {
    rows: { [INLAND]: ["no-data"], [BORDER]: ["no-data"], [TOTAL]: [78102] },
    gives: [`notEvaluated ${AT}`],
  },
  "first year": { rows: { [INLAND]: [57651], [BORDER]: [20451], [TOTAL]: [78103] }, gives: [`balance ${AT}`] },
  "not evaluated": {
    rows: { [INLAND]: [57651], [BORDER]: [20451], [TOTAL]: ["no-data"] },
    gives: [`notEvaluated ${AT}`],
  },
});

test.each<[string, TypedRows, readonly string[]]>([
  ["one too few", { [INLAND]: [57651], [BORDER]: [20451], [TOTAL]: [78101] }, [`balance ${AT}`]],
  [
    "fractions that binary numbers cannot hold",
    { "4.explosives.inland": [0.1], "4.explosives.border": [0.2], "4.explosives.total": [0.3] },
    [],
  ],
  ["a part that is a text", { [INLAND]: [57651], [BORDER]: ["about 20"], [TOTAL]: [5] }, []],
  ["a total of 0 above its parts", { [INLAND]: [3], [BORDER]: [0], [TOTAL]: [0] }, [`balance ${AT}`]],
])("%s", (_, rows, expected) => {
  expect(findings("seizures-add-up", rows)).toEqual(expected);
});

test("what is missing or too much is told, and a part without data is no part of the sum", () => {
  expect(factsOf("seizures-add-up", { [INLAND]: [5], [BORDER]: [2], [TOTAL]: [6] })).toMatchObject([
    { total: 6, sum: 7, difference: -1, parts: [5, 2] },
  ]);
  expect(factsOf("seizures-add-up", { [INLAND]: [7], [BORDER]: ["no-data"], [TOTAL]: [6] })).toMatchObject([
    { total: 6, sum: 7, parts: [7] },
  ]);
});
