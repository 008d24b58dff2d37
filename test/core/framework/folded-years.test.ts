import { foldedYears } from "../../../src/core/framework/folded-years";
import { opened } from "../../fixtures/shipped-framework";

const years = ["2022", "2023", "2024", "2025", "2026", "2027", "2028"];

test.each<[string, { from: string; atLeast: number } | undefined, string, readonly string[]]>([
  ["no window", undefined, "2028", []],
  ["all years before the window", { from: "2025", atLeast: 2 }, "2028", ["2022", "2023", "2024"]],
  ["the latest stay open although they are before the window", { from: "2025", atLeast: 4 }, "2026", ["2022"]],
  ["a report from before the window", { from: "2025", atLeast: 2 }, "2024", ["2022"]],
  ["fewer years than stay open", { from: "2025", atLeast: 4 }, "2023", []],
  ["nothing is before the window", { from: "2022", atLeast: 1 }, "2028", []],
])("folded years: %s", (_, window, round, expected) => {
  const template = { version: "1", kpis: [], coverFields: [], window };
  expect(foldedYears({ years, template }, round)).toEqual(expected);
});

test("the shipped framework folds nothing", () => {
  const { framework } = opened();
  for (const round of framework.years) expect(foldedYears(framework, round)).toEqual([]);
});
