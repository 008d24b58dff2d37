/** Charts stand where they are printed whole, and only where there is something to draw. */
import { REGION } from "../../../src/core/consolidation/figures";
import type { RegionalObservation } from "../../../src/core/consolidation/regional";
import { labelsIn } from "../../../src/core/framework/framework";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { chartGrid } from "../../../src/core/regional/chart-grid";
import type { SheetPlan } from "../../../src/core/workbook/plan";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const surrender = (jurisdiction: string): RegionalObservation => ({
  jurisdiction,
  key: "11.surrender.firearms.2024",
  row: "11.surrender.firearms",
  period: "2024",
  content: { kind: "number", value: 7 },
  file: `${jurisdiction}.xlsx`,
  sheet: "KPI 11",
  cell: "A1",
});
const sheetOf = (codes: readonly string[], name: string): SheetPlan => {
  const regional = { ...wholeRegional(framework), observations: codes.map(surrender) };
  const sheet = planRegional(framework, regional, "en").sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

test("without a single figure a sentence stands where the chart would be, and the others keep their places", () => {
  const { charts, cells } = sheetOf(["AL", "BA", "RS"], "Charts Region");
  const at = framework.charts.findIndex(({ id }) => id === "voluntary-surrender");
  expect(charts.map(({ spec, anchor }) => [spec.id, anchor.top])).toEqual([
    ["region-voluntary-surrender", 2 + at * chartGrid(REGION).step],
  ]);
  const sentences = cells.filter(({ value }) => String(value).includes("nothing is drawn"));
  expect(sentences).toHaveLength(framework.charts.length - 1);
});

test("of a region with too few the sentence says who reported", () => {
  const { charts, cells } = sheetOf(["AL"], "Charts Region");
  const { title = "" } = labels.charts["voluntary-surrender"] ?? {};
  const sentence = cells.find(({ value }) => String(value).startsWith(title) && String(value).includes("nothing"));
  expect(charts).toEqual([]);
  expect(sentence?.value).toContain("2024: only Albania");
  expect(sheetOf(["AL"], "Charts AL").charts.map(({ spec }) => spec.id)).toEqual(["AL-voluntary-surrender"]);
});

test("a chart of the region has a page of its own and texts of 14 points; those of a jurisdiction are on one", () => {
  const codes = framework.jurisdictions.map(({ code }) => code);
  const region = sheetOf(codes, "Charts Region");
  expect(region.charts.map(({ spec }) => spec.size.text)).toEqual([14]);
  expect(region.print).toMatchObject({ orientation: "landscape" });
  expect(region.print?.pageStarts).toEqual([region.charts[0]?.anchor.top]);
  expect(sheetOf(codes, "Charts XK").print).toMatchObject({ orientation: "portrait", pageStarts: [] });
});

test("sentences instead of charts leave no page empty: they stand below each other, and only charts begin a page", () => {
  const { rows, print, charts } = sheetOf(["AL"], "Charts Region");
  expect([charts, print?.pageStarts]).toEqual([[], []]);
  const seen = rows.filter(({ row, hidden }) => row > 1 && !hidden);
  expect(seen).toHaveLength(2 * framework.charts.length);
});

test("source and footnotes stand under the chart and not in it", () => {
  const { charts, cells } = sheetOf(["XK", "AL", "BA"], "Charts Region");
  const [{ spec, anchor } = { spec: undefined, anchor: undefined }] = charts;
  const under = cells.find(({ row, column }) => row === (anchor?.bottom ?? 0) + 1 && column === anchor?.left);
  expect(spec?.notes).toContain(labels.framework.source);
  expect(under?.value).toBe(spec?.notes.join("\n"));
});
