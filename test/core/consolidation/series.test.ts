import type { Regional, RegionalObservation } from "../../../src/core/consolidation/regional";
import { lookupOf, regionalSum, reportingJurisdictions } from "../../../src/core/consolidation/series";
import type { CellContent } from "../../../src/core/observation/observation";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const KEY = "4.explosives.inland.2024";
const observation = (jurisdiction: string, content: CellContent, key = KEY): RegionalObservation => ({
  jurisdiction,
  key,
  row: "4.explosives.inland",
  period: "2024",
  content,
  file: "",
  sheet: "",
  cell: "",
});
const regional = (...observations: readonly RegionalObservation[]): Regional => ({
  round: "2024",
  observations,
  gaps: [],
  justifications: [],
  ruleFindings: [],
  revisions: [],
  secondSource: [],
  files: [],
  reasons: [],
});
const number = (value: number): CellContent => ({ kind: "number", value });

test.each<[string, readonly RegionalObservation[], number | undefined, number]>([
  ["what was reported, by how many", [observation("AL", number(3)), observation("RS", number(4))], 7, 2],
  ["a true 0 is reported", [observation("AL", number(0))], 0, 1],
  ["no data is not", [observation("AL", { kind: "noData", reason: "no-data" }), observation("RS", number(4))], 4, 1],
  ["nothing reported is no 0", [observation("AL", { kind: "blank" })], undefined, 0],
  [
    "fractions that binary numbers cannot hold",
    [observation("AL", number(0.1)), observation("RS", number(0.2))],
    0.3,
    2,
  ],
  ["figures of other cells", [observation("AL", number(3), "4.explosives.border.2024")], undefined, 0],
])("%s", (_, observations, sum, reported) => {
  expect(regionalSum(framework, lookupOf(regional(...observations)), KEY)).toEqual({ sum, reported });
});

test("who reports is told in the framework's order", () => {
  const state = regional(observation("XK", number(3)), observation("AL", number(4)), observation("AL", number(5), "x"));
  expect(reportingJurisdictions(framework, state)).toEqual(
    framework.jurisdictions.map(({ code }) => code).filter((code) => code === "AL" || code === "XK"),
  );
});
