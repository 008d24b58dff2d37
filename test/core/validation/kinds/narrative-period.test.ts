/** Texts of half-years that say they cover the year. */
import { testSituations } from "./rule-situations";
import { factsOf, verdicts } from "./rule-verdicts";

const TEXT = "narrative.goal-1.progress";
const H1 = `${TEXT}.2024-H1`;
const H2 = `${TEXT}.2024-H2`;

testSituations("half-year-text", {
  pass: { rows: { [TEXT]: ["The law was amended."] }, gives: [`pass ${H1}`] },
  "at the limit": { rows: { [TEXT]: ["1 January - 30 June 2024"] }, gives: [`pass ${H1}`] },
  "just beyond": { rows: { [TEXT]: ["1 January - 31 December 2024"] }, gives: [`narrative-period ${H1}`] },
  blank: { rows: { [TEXT]: [null] }, gives: [`notEvaluated ${H1}`] },
  "no data": { rows: { [TEXT]: ["no data"] }, gives: [`pass ${H1}`] },
  "first year": { rows: { [TEXT]: ["1 January - 31 December 2018"] }, gives: [`pass ${H1}`] },
  "not evaluated": { rows: { [TEXT]: ["The law was amended.", null] }, gives: [`pass ${H1}`, `notEvaluated ${H2}`] },
});

test("the place is the text that says it, and the half-year is told", () => {
  const rows = {
    [TEXT]: [null, "The law was amended."],
    "narrative.goal-3.support": [null, "1 January - 31 December 2024"],
  };
  expect(verdicts("half-year-text", rows)).toEqual([
    `notEvaluated ${H1}`,
    "narrative-period narrative.goal-3.support.2024-H2",
  ]);
  expect(factsOf("half-year-text", rows)).toMatchObject([{ row: "narrative.goal-3.support", period: "2024-H2" }]);
});

test("a whole year without its number is the one that is reported; another year is not", () => {
  expect(verdicts("half-year-text", { [TEXT]: ["1 January - 31 December"] })).toEqual([`narrative-period ${H1}`]);
  expect(verdicts("half-year-text", { [TEXT]: ["1 January - 31 December 2023"] })).toEqual([`pass ${H1}`]);
});
