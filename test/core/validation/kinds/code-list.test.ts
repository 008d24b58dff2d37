/** A status is a code of its list. Years start with 2018. */
import { testSituations } from "./rule-situations";
import { findings, verdicts, type Typed } from "./rule-verdicts";

const LAWS = "1.laws.weapons";

testSituations("listed-code", {
  pass: { rows: { [LAWS]: ["partially-harmonised"] }, gives: [`pass ${LAWS}.2018`] },
  "at the limit": { none: "a code stands in the list or does not" },
  "just beyond": { none: "a code stands in the list or does not" },
  blank: { rows: { [LAWS]: [null] }, gives: [`notEvaluated ${LAWS}.2018`] },
  "no data": { rows: { [LAWS]: ["no-data"] }, gives: [`pass ${LAWS}.2018`] },
  "first year": {
    rows: { [LAWS]: ["nearly there", "partially-harmonised"] },
    gives: [`code-unknown ${LAWS}.2018`, `pass ${LAWS}.2019`],
  },
  "not evaluated": { none: "only a blank cell is not" },
});

test.each<[string, Typed, string]>([
  ["a word for no data that is none of the template's", "n/d", "value-no-data-word"],
  ["a code of another list", "drafted", "code-unknown"],
  ["a number", 5, "code-unknown"],
  ["a cell that is there twice", { kind: "unreadable", seen: "", as: "doubled" }, "value-doubled"],
])("%s", (_, typed, code) => {
  expect(findings("listed-code", { [LAWS]: [typed] })).toEqual([`${code} ${LAWS}.2018`]);
});

test("figures have a rule of their own", () => {
  expect(verdicts("listed-code", { "3.possession.cases": ["nearly there"] })).toEqual([]);
});
