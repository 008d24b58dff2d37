/** From a cell of a report to the regional cells that use it, and from each of these back to it. */
import { findOverwritten } from "../../../src/core/regional/find-overwritten";
import { findSources } from "../../../src/core/regional/find-sources";
import { findUses } from "../../../src/core/regional/find-uses";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { cellAddress, parseCellAddress } from "../../../src/core/workbook/address";
import type { Snapshot } from "../../../src/core/workbook/snapshot";
import { typeAt } from "../../fixtures/filled-report";
import { movedColumns } from "../../fixtures/moved-columns";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const regional = wholeRegional(framework);
const workbook = { regional, language: "en" };
const whole = snapshotOfPlan(planRegional(framework, regional, "en"));
const KEY = "4.firearms.inland.2023";

const usesIn = (snapshot: Snapshot, key = KEY): ReturnType<typeof findUses> =>
  findUses(framework, workbook, snapshot, { jurisdiction: "RS", key });
const sourceOf = (snapshot: Snapshot, sheet: string, cell: string): ReturnType<typeof findSources> => {
  const position = parseCellAddress(cell);
  return position && findSources(framework, workbook, snapshot, { sheet, position });
};

test("its own line, the figures of the row and of its total, and the charts of the region and of the jurisdiction", () => {
  const found = usesIn(whole);
  expect(found.map(({ as, sheet }) => `${as} ${sheet}`)).toEqual([
    "figure Region KPI 4",
    "region Region KPI 4",
    "figure Region KPI 4",
    "region Region KPI 4",
    "chart Charts Region",
    "chart Charts RS",
    "data Regional data",
  ]);
});

test("each of them leads back to the report's cell, or to the total that it is in", () => {
  const keys = [KEY, "4.firearms.total.2023"];
  for (const { sheet, cell } of usesIn(whole)) {
    const found = sourceOf(whole, sheet, cell);
    expect(found?.observations.some(({ jurisdiction, key }) => jurisdiction === "RS" && keys.includes(key))).toBe(true);
  }
});

test("rows above a chart's figures do not matter; other years and names beside them do", () => {
  const chart = usesIn(whole).find(({ as }) => as === "chart");
  const at = parseCellAddress(chart?.cell ?? "");
  if (!chart || !at) throw new Error("no chart");
  const lower = editSheet(whole, chart.sheet, (cell) => ({ ...cell, row: cell.row + 2 }));
  const below = cellAddress({ row: at.row + 2, column: at.column });
  expect(sourceOf(lower, chart.sheet, below)?.period).toBe("2023");
  const other = typeAt(whole, chart.sheet, cellAddress({ row: at.row, column: 10 }), "2001");
  expect(sourceOf(other, chart.sheet, chart.cell)).toBeUndefined();
});

test("a figure that somebody typed over under a chart is found; nothing is found where nobody did", () => {
  const overwritten = (snapshot: Snapshot): unknown =>
    findOverwritten(framework, workbook, snapshot).map(({ sheet, cell, facts }) => [sheet, cell, facts]);
  const chart = usesIn(whole).find(({ sheet }) => sheet === "Charts RS");
  const { content } = regional.observations.find(({ jurisdiction, key }) => jurisdiction === "RS" && key === KEY) ?? {};
  const right = content?.kind === "number" ? String(content.value) : "";
  for (const typed of [99, ""])
    expect(overwritten(typeAt(whole, "Charts RS", chart?.cell ?? "", typed))).toEqual([
      ["Charts RS", chart?.cell, { seen: String(typed), right }],
    ]);
  expect(overwritten(whole)).toEqual([]);
  expect(overwritten(movedColumns(whole))).toEqual([]);
});
