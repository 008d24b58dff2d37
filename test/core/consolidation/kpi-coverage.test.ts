import { kpiCoverage } from "../../../src/core/consolidation/kpi-coverage";
import type { CellContent } from "../../../src/core/observation/observation";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const number: CellContent = { kind: "number", value: 0 };
const noData: CellContent = { kind: "noData", reason: "no-data" };
const blank: CellContent = { kind: "blank" };

/** KPI 3 has two tables of four rows that are to be filled in, and one that may be. */
const coverage = (of: (key: string) => CellContent | undefined): string =>
  kpiCoverage(framework, (code, key) => (code === "AL" ? of(key) : undefined), "3", "AL", "2024");

test.each<[string, (key: string) => CellContent | undefined]>([
  ["complete", (key) => (key.includes("misuse") ? blank : number)],
  ["partly", (key) => (key.includes("misuse") ? noData : number)],
  ["partly", (key) => (key === "3.possession.cases.2024" ? number : blank)],
  ["partly", (key) => (key === "3.possession.cases.2024" ? number : noData)],
  ["no-data", () => noData],
  ["no-data", (key) => (key === "3.possession.cases.2024" ? noData : blank)],
  ["not-reported", () => blank],
  ["not-reported", () => undefined],
  ["not-reported", (key) => (key.endsWith("2023") ? number : undefined)],
])("%s", (expected, of) => {
  expect(coverage(of)).toBe(expected);
});

test("half-years of the round make up its narrative", () => {
  const text: CellContent = { kind: "text", text: "Done." };
  const of = (period: string): string =>
    kpiCoverage(framework, (_, key) => (key.endsWith(period) ? text : blank), "narrative", "AL", "2024");
  expect([of("H1"), of("2024-H2"), of("2023-H2")]).toEqual(["partly", "partly", "not-reported"]);
});
