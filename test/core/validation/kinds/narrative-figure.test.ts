/** Figures that texts give. Yearly figures are those of 2024. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inLastYear, verdicts, type Typed, type TypedRows } from "./rule-verdicts";

const TEXT = "narrative.goal-1.progress";
const H1 = `${TEXT}.2024-H1`;
const H2 = `${TEXT}.2024-H2`;
const DESTROYED = "12.firearms.destroyed";
const said = (texts: readonly string[], figure: Typed): TypedRows => ({
  [TEXT]: texts,
  [DESTROYED]: inLastYear(figure),
});
const some = (count: string): string => `${count} firearms were destroyed.`;

testSituations("text-and-figure", {
  pass: { rows: said([some("100")], 120), gives: [`pass ${H1}`] },
  "at the limit": { rows: said([some("120")], 120), gives: [`pass ${H1}`] },
  "just beyond": { rows: said([some("121")], 120), gives: [`narrative-above ${H1}`] },
  blank: { rows: said([some("121")], null), gives: [`notEvaluated ${H1}`] },
  "no data": { rows: said([some("121")], "no-data"), gives: [`notEvaluated ${H1}`] },
  "first year": {
    rows: { [TEXT]: ["In 2018, 8 firearms were destroyed."], [DESTROYED]: [7] },
    gives: [`narrative-above ${H1}`],
  },
  "not evaluated": { rows: said(["The law was amended."], 120), gives: [`notEvaluated ${H1}`] },
});

test.each<[string, readonly string[], number, readonly string[]]>([
  ["another figure for the whole year", ["In 2024, 100 firearms were destroyed."], 120, [`narrative-other ${H1}`]],
  ["the year's figure for the whole year", ["In 2024, 120 firearms were destroyed."], 120, [`pass ${H1}`]],
  ["at least so many, of the whole year", ["In 2024, at least 100 firearms were destroyed."], 120, [`pass ${H1}`]],
  ["about as many, a tenth more", [some("About 1,000")], 900, [`pass ${H1}`]],
  ["about as many, more than a tenth", [some("About 1,000")], 899, [`narrative-above ${H1}`]],
  ["a year without any is told by another rule", [some("120")], 0, []],
  ["both halves make the year", [some("50"), some("70")], 120, [`pass ${H1}`, `pass ${H2}`]],
  ["both halves make more", [some("50"), some("71")], 120, [`pass ${H1}`, `narrative-halves ${H2}`]],
  ["one of both is the year's own", [some("50"), some("120")], 120, [`pass ${H1}`, `pass ${H2}`]],
  ["one of both is more than the year", [some("130"), some("20")], 120, [`narrative-above ${H1}`, `pass ${H2}`]],
  [
    "the largest of several in a half counts",
    [some("50"), `${some("10")} ${some("71")} ${some("20")}`],
    120,
    [`pass ${H1}`, `narrative-halves ${H2}`],
  ],
])("%s", (_, texts, figure, expected) => {
  expect(verdicts("text-and-figure", said(texts, figure)).filter((one) => !one.startsWith("notEvaluated"))).toEqual(
    expected,
  );
});

test("where a topic can mean several rows, one without a figure leaves it open", () => {
  const rows = { [TEXT]: ["1,200 firearms were disposed of."], "12.firearms.disposed": inLastYear(993) };
  expect(findings("text-and-figure", { ...rows, [DESTROYED]: inLastYear("no-data") })).toEqual([]);
  expect(findings("text-and-figure", { ...rows, [DESTROYED]: inLastYear(206) })).toEqual([`narrative-above ${H1}`]);
  expect(findings("text-and-figure", { ...rows, [DESTROYED]: inLastYear(207) })).toEqual([]);
});

test("both halves are told with their sum", () => {
  expect(factsOf("text-and-figure", said([some("50"), some("71")], 120))).toMatchObject([
    { row: DESTROYED, period: "2024", value: 120, figure: 71, otherFigure: 50, sum: 121 },
  ]);
});
