import { figureIn, REGION } from "../../../src/core/consolidation/figures";
import type { Regional, RegionalObservation } from "../../../src/core/consolidation/regional";
import { lookupOf } from "../../../src/core/consolidation/series";
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
  notes: [],
  ruleFindings: [],
  revisions: [],
  secondSource: [],
  samples: [],
  breaks: [],
  inputs: [],
  queries: [],
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
  const row = framework.rows.get("4.explosives.inland");
  if (!row) throw new Error("no row");
  const figure = figureIn(framework, lookupOf(regional(...observations)), REGION, { row, isRest: false }, "2024");
  expect([figure.together, figure.reported.length]).toEqual([sum, reported]);
  // Two of six are not the region.
  expect(figure.value).toBeUndefined();
});

test("from half of the jurisdictions on it is a figure of the region", () => {
  const row = framework.rows.get("4.explosives.inland");
  if (!row) throw new Error("no row");
  const three = ["AL", "BA", "RS"].map((code) => observation(code, number(2)));
  const figure = figureIn(framework, lookupOf(regional(...three)), REGION, { row, isRest: false }, "2024");
  expect(figure).toEqual({ value: 6, together: 6, reported: ["AL", "BA", "RS"] });
});
