/** A status that goes back. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { factsOf, findings } from "./rule-verdicts";

const LAW = "1.laws.weapons";
const STRATEGY = "2.policy.strategy";

testSituations("status-goes-back", {
  pass: { rows: { [LAW]: ["draft-approved", "partially-harmonised"] }, gives: [`pass ${LAW}.2019`] },
  "at the limit": { rows: { [LAW]: ["draft-approved", "draft-approved"] }, gives: [`pass ${LAW}.2019`] },
  "just beyond": { rows: { [LAW]: ["draft-approved", "draft-in-preparation"] }, gives: [`status-back ${LAW}.2019`] },
  blank: { rows: { [LAW]: ["draft-approved", null] }, gives: [`notEvaluated ${LAW}.2019`] },
  "no data": { rows: { [LAW]: ["no-data", "not-harmonised"] }, gives: [`notEvaluated ${LAW}.2019`] },
  "first year": { rows: { [LAW]: ["not-harmonised"] }, gives: [] },
  "not evaluated": { rows: { [LAW]: ["draft-approved", "nearly there"] }, gives: [`notEvaluated ${LAW}.2019`] },
});

test("what expired is prepared again", () => {
  expect(findings("status-goes-back", { [STRATEGY]: ["adopted", "expired", "in-preparation", "adopted"] })).toEqual([]);
  expect(findings("status-goes-back", { [STRATEGY]: ["adopted", "in-preparation"] })).toEqual([
    `status-back ${STRATEGY}.2019`,
  ]);
});

test("both statuses are told", () => {
  expect(factsOf("status-goes-back", { [STRATEGY]: ["adopted", "none"] })).toEqual([
    { row: STRATEGY, period: "2019", previousPeriod: "2018", statuses: ["adopted", "none"] },
  ]);
});
