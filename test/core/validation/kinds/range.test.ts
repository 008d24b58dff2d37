/** Figures within bounds. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inYears, verdicts } from "./rule-verdicts";

const INLAND = "4.explosives.inland";
const BORDER = "4.explosives.border";
const LIMITS = { kind: "range", parameters: { minimum: 0, maximum: 1000, rows: [INLAND] } };

testSituations(LIMITS, {
  pass: { rows: { [INLAND]: [10.8, 500] }, gives: inYears("pass", INLAND, 2018, 2019) },
  "at the limit": { rows: { [INLAND]: [0, 1000] }, gives: inYears("pass", INLAND, 2018, 2019) },
  "just beyond": {
    rows: { [INLAND]: [-0.1, 1000.1] },
    gives: [`value-below ${INLAND}.2018`, `value-above ${INLAND}.2019`],
  },
  blank: { rows: { [INLAND]: [null] }, gives: [`notEvaluated ${INLAND}.2018`] },
  "no data": { rows: { [INLAND]: ["no-data"] }, gives: [`notEvaluated ${INLAND}.2018`] },
  "first year": { rows: { [INLAND]: [-1, 1] }, gives: [`value-below ${INLAND}.2018`, `pass ${INLAND}.2019`] },
  "not evaluated": { rows: { [INLAND]: ["about -5"] }, gives: [`notEvaluated ${INLAND}.2018`] },
});

test("without a bound nothing is beyond it", () => {
  const rule = (parameters: Readonly<Record<string, number>>) => ({ kind: "range", parameters });
  expect(findings(rule({ minimum: 0 }), { [INLAND]: [1e9] })).toEqual([]);
  expect(findings(rule({ maximum: 0 }), { [INLAND]: [-1e9] })).toEqual([]);
});

test("without rows every figure is looked at; with rows only these", () => {
  const rows = { [INLAND]: [-1], [BORDER]: [-2], "3.possession.cases": [-3] };
  expect(findings("not-negative", rows)).toEqual([
    "value-below 3.possession.cases.2018",
    `value-below ${INLAND}.2018`,
    `value-below ${BORDER}.2018`,
  ]);
  expect(findings(LIMITS, rows)).toEqual([`value-below ${INLAND}.2018`]);
});

test("a total is looked at only where it does not follow from its parts", () => {
  const TOTAL = "4.explosives.total";
  expect(findings("not-negative", { [INLAND]: [-3], [BORDER]: [1], [TOTAL]: [-2] })).toEqual([
    `value-below ${INLAND}.2018`,
  ]);
  expect(verdicts("not-negative", { [BORDER]: ["no-data"], [TOTAL]: [-2] })).toContain(`value-below ${TOTAL}.2018`);
});

test("the figure and the bound are told", () => {
  expect(factsOf(LIMITS, { [INLAND]: [-1, 1001] })).toEqual([
    { value: -1, minimum: 0 },
    { value: 1001, maximum: 1000 },
  ]);
});
