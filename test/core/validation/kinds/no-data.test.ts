/** Periods without a figure, told once per row. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings, verdicts } from "./rule-verdicts";

const CASES = "3.possession.cases";
const AT = `${CASES}.2018`;

testSituations("no-data-stated", {
  pass: { rows: { [CASES]: [1414, 0] }, gives: [`pass ${AT}`] },
  "at the limit": { none: "a cell says that there is no data, or does not" },
  "just beyond": { none: "a cell says that there is no data, or does not" },
  blank: { rows: { [CASES]: [null] }, gives: [`pass ${AT}`] },
  "no data": { rows: { [CASES]: [1414, "no-data"] }, gives: [`no-data-stated ${CASES}.2019`] },
  "first year": { rows: { [CASES]: ["no-data", 1414] }, gives: [`no-data-stated ${AT}`] },
  "not evaluated": { none: "what does not say it passes" },
});

test("one finding per row names the periods, and each reason once", () => {
  const rows = { [CASES]: ["no-data", 5, "not-collected", "no-data"], "3.possession.individuals": ["confidential"] };
  expect(findings("no-data-stated", rows)).toEqual([
    `no-data-stated ${AT}`,
    "no-data-stated 3.possession.individuals.2018",
  ]);
  expect(factsOf("no-data-stated", rows)[0]).toEqual({
    row: CASES,
    reasons: ["no-data", "not-collected"],
    periods: ["2018", "2020", "2021"],
  });
});

test("a status has it too, a total does not: it follows from its parts", () => {
  expect(findings("no-data-stated", { "1.laws.weapons": ["no-data"] })).toEqual(["no-data-stated 1.laws.weapons.2018"]);
  expect(verdicts("no-data-stated", { "4.firearms.total": ["no-data"] })).toEqual([]);
});
