import { relatedRows } from "../../../src/core/assessment/related-rows";
import { opened } from "../../fixtures/shipped-framework";

const areRelated = relatedRows(opened().framework);

test.each<[string, string, string, boolean]>([
  ["rows that a ratio rule compares", "3.possession.cases", "4.firearms.total", true],
  ["the other way round", "4.firearms.total", "3.possession.cases", true],
  ["a total stands for its parts", "4.firearms.inland", "3.possession.cases", true],
  ["parts of both", "4.ammunition.border", "4.firearms.inland", true],
  ["both on one side", "4.firearms.inland", "4.firearms.border", false],
  ["rows that another kind of rule compares", "10.victims-by-type.murder", "10.incidents.total", false],
  ["rows that no rule compares", "13.lost-stolen.lost", "3.possession.cases", false],
])("%s", (_, row, other, expected) => {
  expect(areRelated(row, other)).toBe(expected);
});
