import type { Regional, RegionalObservation } from "../../../src/core/consolidation/regional";
import { reportingJurisdictions } from "../../../src/core/consolidation/series";
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

test("who reports is told in the framework's order", () => {
  const state = regional(observation("XK", number(3)), observation("AL", number(4)), observation("AL", number(5), "x"));
  expect(reportingJurisdictions(framework, state)).toEqual(
    framework.jurisdictions.map(({ code }) => code).filter((code) => code === "AL" || code === "XK"),
  );
});
