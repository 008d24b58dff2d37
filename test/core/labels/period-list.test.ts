import { periodList } from "../../../src/core/labels/period-list";

test.each([
  [["2018"], "2018"],
  [["2018", "2019"], "2018, 2019"],
  [["2018", "2019", "2020", "2023"], "2018-2020, 2023"],
])("periods %j are told as %j", (periods, expected) => {
  expect(periodList(periods)).toBe(expected);
});
