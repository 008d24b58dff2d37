/** Where a figure that is included elsewhere can be found. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, verdicts } from "./rule-verdicts";

const CASES = "3.possession.cases";
const AT = `${CASES}.2018`;
const gap = (where: string) => new Map([[AT, { where, owner: "", expected: "", note: "" }]]);

testSituations("included-where", {
  pass: { rows: { [CASES]: ["included-elsewhere"] }, beside: { gaps: gap("3.misuse.cases") }, gives: [`pass ${AT}`] },
  "at the limit": { none: "it is said where, or it is not" },
  "just beyond": { none: "it is said where, or it is not" },
  blank: { rows: { [CASES]: [null] }, gives: [`notEvaluated ${AT}`] },
  "no data": { rows: { [CASES]: ["not-collected"] }, gives: [`pass ${AT}`] },
  "first year": {
    rows: { [CASES]: ["included-elsewhere", 1414] },
    gives: [`no-data-where ${AT}`, `pass ${CASES}.2019`],
  },
  "not evaluated": { none: "only a blank cell is not" },
});

test.each<[string, Parameters<typeof findings>[2], readonly string[]]>([
  [
    "the cell says it of another one",
    { gaps: new Map([["3.possession.cases.2019", { where: "x", owner: "", expected: "", note: "" }]]) },
    [`no-data-where ${AT}`],
  ],
  [
    "the cell says all but where",
    { gaps: new Map([[AT, { where: "", owner: "Police", expected: "2025", note: "soon" }]]) },
    [`no-data-where ${AT}`],
  ],
  ["the row's note says it", { notes: new Map([[CASES, "in the cases of misuse"]]) }, []],
  [
    "another row's note",
    { notes: new Map([["3.possession.individuals", "in the cases of misuse"]]) },
    [`no-data-where ${AT}`],
  ],
])("%s", (_, beside, expected) => {
  expect(findings("included-where", { [CASES]: ["included-elsewhere"] }, beside)).toEqual(expected);
});

test("the reason and the period are told; totals are never asked", () => {
  expect(factsOf("included-where", { [CASES]: [5, "included-elsewhere"] })).toEqual([
    { row: CASES, period: "2019", reasons: ["included-elsewhere"] },
  ]);
  expect(verdicts("included-where", { "4.firearms.total": ["included-elsewhere"] })).toEqual([]);
});
