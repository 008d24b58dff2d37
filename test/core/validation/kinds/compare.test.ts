/** Sums of rows that are not more than those of others. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { findings, verdicts, type Typed, type TypedRows } from "./rule-verdicts";

const MURDERS = "10.victims-by-type.murder";
const INCIDENTS = "10.incidents.total";

testSituations("victims-within-incidents", {
  pass: { rows: { [MURDERS]: [30], [INCIDENTS]: [32] }, gives: [`pass ${MURDERS}.2018`] },
  "at the limit": { rows: { [MURDERS]: [32], [INCIDENTS]: [32] }, gives: [`pass ${MURDERS}.2018`] },
  "just beyond": { rows: { [MURDERS]: [33], [INCIDENTS]: [32] }, gives: [`compare ${MURDERS}.2018`] },
  blank: { rows: { [MURDERS]: [33], [INCIDENTS]: [null] }, gives: [`notEvaluated ${MURDERS}.2018`] },
  "no data": { rows: { [MURDERS]: ["no-data"], [INCIDENTS]: [32] }, gives: [`notEvaluated ${MURDERS}.2018`] },
  "first year": {
    rows: { [MURDERS]: [34, 30], [INCIDENTS]: [32, 32] },
    gives: [`compare ${MURDERS}.2018`, `pass ${MURDERS}.2019`],
  },
  "not evaluated": { rows: { [MURDERS]: [34] }, gives: [`notEvaluated ${MURDERS}.2018`] },
});

const cases: readonly [string, string, TypedRows, readonly string[]][] = [
  [
    "more murder victims than incidents",
    "victims-within-incidents",
    { "10.victims-by-type.murder": [34], "10.incidents.total": [32] },
    ["compare 10.victims-by-type.murder.2018"],
  ],
  ["as many", "victims-within-incidents", { "10.victims-by-type.murder": [32], "10.incidents.total": [32] }, []],
];
test.each(cases)("%s", (_, rule, rows, expected) => {
  expect(findings(rule, rows)).toEqual(expected);
});

test.each<[string, Typed, Typed, string]>([
  ["as much together", 20, 2, "pass"],
  ["more together, neither alone", 20, 3, "compare"],
  ["one of them without a figure", 30, "no-data", "notEvaluated"],
])("several rows on a side: %s", (_, convicted, other, verdict) => {
  const rows = {
    "3.trafficking.cases": [22],
    "3.trafficking.convicted": [convicted],
    "3.trafficking.solved-other": [other],
  };
  expect(verdicts("solved-within-cases", rows)).toEqual([`${verdict} 3.trafficking.convicted.2018`]);
});
