import { ofOneRow } from "../../../src/core/assessment/of-one-row";
import type { Issue } from "../../../src/core/issue/issue";
import { anIssue } from "../../fixtures/an-issue";

const at = (key: string): Issue => anIssue("change", "warning", {}, { key, rule: "year-on-year" });

test("one reason settles what a cause says of one row, in all its years", () => {
  const [lead, other] = [at("4.firearms.inland.2019"), at("4.firearms.inland.2020")];
  const others = [at("4.firearms.border.2019"), other, at("4.ammunition.inland.2019")];
  expect(ofOneRow({ lead, others })).toEqual([lead, other]);
});

test("findings of the file as a whole are settled together", () => {
  const ofFile = anIssue("change", "warning", {}, { rule: "year-on-year" });
  expect(ofOneRow({ lead: ofFile, others: [ofFile, at("4.firearms.inland.2019")] })).toEqual([ofFile, ofFile]);
});
