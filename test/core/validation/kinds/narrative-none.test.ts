/** Texts that say there was none, or how many there were. Yearly figures are those of 2024. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, inLastYear, type TypedRows } from "./rule-verdicts";

const TEXT = "narrative.goal-1.progress";
const H1 = `${TEXT}.2024-H1`;
const DESTROYED = "12.firearms.destroyed";
const said = (text: string, figure: number | string | null): TypedRows => ({
  [TEXT]: [text],
  [DESTROYED]: inLastYear(figure),
});
const NONE = "No firearms were destroyed.";

testSituations("text-says-none", {
  pass: { rows: said("120 firearms were destroyed.", 120), gives: [`pass ${H1}`] },
  "at the limit": { rows: said(NONE, 0), gives: [`pass ${H1}`] },
  "just beyond": { rows: said(NONE, 1), gives: [`narrative-none ${H1}`] },
  blank: { rows: said(NONE, null), gives: [`notEvaluated ${H1}`] },
  "no data": { rows: said(NONE, "no-data"), gives: [`notEvaluated ${H1}`] },
  "first year": {
    rows: { [TEXT]: ["In 2018, no firearms were destroyed."], [DESTROYED]: [7] },
    gives: [`narrative-none ${H1}`],
  },
  "not evaluated": { rows: said("The law was amended.", 120), gives: [`notEvaluated ${H1}`] },
});

test.each<[string, TypedRows, readonly string[]]>([
  ["some, where the figure is 0", said("120 firearms were destroyed.", 0), [`narrative-some ${H1}`]],
  ["some, where there is no figure", said("120 firearms were destroyed.", "no-data"), []],
  [
    "none in one half-year, some in the other",
    { [TEXT]: [NONE, "120 firearms were destroyed."], [DESTROYED]: inLastYear(120) },
    [],
  ],
  [
    "none in the year, some in a half of it",
    { [TEXT]: ["In 2024, no firearms were destroyed.", "120 firearms were destroyed."], [DESTROYED]: inLastYear(120) },
    [`narrative-none ${H1}`],
  ],
  [
    "none in both halves",
    { [TEXT]: [NONE, NONE], [DESTROYED]: inLastYear(120) },
    [`narrative-none ${H1}`, `narrative-none ${TEXT}.2024-H2`],
  ],
  [
    "none of a year that is not reported",
    { [TEXT]: ["In 2011, no firearms were destroyed."], [DESTROYED]: inLastYear(120) },
    [],
  ],
  ["none told as a figure, and none counted", said("0 firearms were destroyed.", 0), []],
  [
    "some, where one of the rows that can be meant has no figure",
    { [TEXT]: ["45 firearms were confiscated."], "12.firearms.confiscated": inLastYear(0) },
    [],
  ],
  [
    "some, where all rows that can be meant have 0",
    {
      [TEXT]: ["45 firearms were confiscated."],
      "12.firearms.confiscated": inLastYear(0),
      "4.firearms.total": inLastYear(0),
    },
    [`narrative-some ${H1}`],
  ],
])("%s", (_, rows, expected) => {
  expect(findings("text-says-none", rows)).toEqual(expected);
});

test("the place is the text that says it, whichever of the half-year's texts that is", () => {
  const rows = { "narrative.goal-6.support": [NONE], [TEXT]: ["The law was amended."], [DESTROYED]: inLastYear(120) };
  expect(findings("text-says-none", rows)).toEqual(["narrative-none narrative.goal-6.support.2024-H1"]);
  expect(factsOf("text-says-none", rows)).toMatchObject([
    { row: DESTROYED, period: "2024", value: 120, quote: "No firearms were destroyed" },
  ]);
});
