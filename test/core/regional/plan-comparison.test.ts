/** The jurisdictions beside each other: on one scale, or told apart where that hides some, and by inhabitants. */
import type { RegionalObservation } from "../../../src/core/consolidation/regional";
import { labelsIn, type Framework } from "../../../src/core/framework/framework";
import { planRegional } from "../../../src/core/regional/plan-regional";
import type { ChartSpec } from "../../../src/core/workbook/chart-spec";
import type { SheetPlan } from "../../../src/core/workbook/plan";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const CHART = "voluntary-surrender";

/** Firearms surrendered in 2024, by jurisdiction. */
function sheetOf(figures: Readonly<Record<string, number>>, known: Framework = framework): SheetPlan {
  const observations = Object.entries(figures).map(([jurisdiction, value]): RegionalObservation => ({
    jurisdiction,
    key: "11.surrender.firearms.2024",
    row: "11.surrender.firearms",
    period: "2024",
    content: { kind: "number", value },
    file: `${jurisdiction}.xlsx`,
    sheet: "KPI 11",
    cell: "A1",
  }));
  const sheets = planRegional(known, { ...wholeRegional(framework), samples: [], observations }, "en").sheets;
  const sheet = sheets.find(({ name }) => name === labels.regional.compared);
  if (!sheet) throw new Error("no comparison");
  return sheet;
}
const texts = ({ cells }: SheetPlan): readonly string[] => cells.map(({ value }) => String(value));
const drawn = ({ charts }: SheetPlan): readonly ChartSpec[] => charts.map(({ spec }) => spec);

test("all stand on one scale, in the framework's order, and draw the figures under the charts of each", () => {
  const sheet = sheetOf({ XK: 300, AL: 100, RS: 400 });
  expect(drawn(sheet).map(({ id, title, scale }) => [id, title, scale?.maximum])).toEqual([
    [`compared-AL-${CHART}`, "Albania", 400],
    [`compared-XK-${CHART}`, "Kosovo*", 400],
    [`compared-RS-${CHART}`, "Serbia", 400],
  ]);
  expect(drawn(sheet).map(({ series }) => series[0]?.valuesAt.sheet)).toEqual(["Charts AL", "Charts XK", "Charts RS"]);
  expect(texts(sheet)).toContain("One scale for all, up to 400.");
});

test("one beside which the others could not be seen has a scale of its own, and that is said twice", () => {
  const sheet = sheetOf({ AL: 100, ME: 900, RS: 82_398 });
  expect(drawn(sheet).map(({ scale, subtitle }) => [scale?.maximum, subtitle.startsWith("Own scale")])).toEqual([
    [1000, false],
    [1000, false],
    [100_000, true],
  ]);
  expect(texts(sheet).some((text) => text.startsWith("One scale, up to 1,000.") && text.includes("Serbia"))).toBe(true);
});

test("where a jurisdiction has no figure a sentence stands in its place", () => {
  const sheet = sheetOf({ AL: 1 });
  const nothing = texts(sheet).filter((text) => text.includes("nothing is drawn"));
  expect(nothing).toHaveLength(framework.charts.length * framework.jurisdictions.length - 1);
});

test("a topic is never cut by the end of a page", () => {
  const { print, charts, cells } = sheetOf({ AL: 1, RS: 2 });
  const starts = print?.pageStarts ?? [];
  expect(starts).toHaveLength(framework.charts.length / 2 - 1);
  for (const { anchor } of charts)
    expect(starts.filter((start) => start > anchor.top && start <= anchor.bottom)).toEqual([]);
  for (const start of starts) expect(cells.some(({ row, look }) => row === start && look === "heading")).toBe(true);
});

test("without population figures it says why nothing is shown by inhabitants", () => {
  expect(texts(sheetOf({ AL: 1 })).some((text) => text.includes(labels.regional.noInhabitants))).toBe(true);
});

test("with population figures each topic is shown by inhabitants too, with their year and source", () => {
  const known: Framework = {
    ...framework,
    inhabitants: [
      { jurisdiction: "AL", year: "2020", count: 2_000_000, source: "invented" },
      { jurisdiction: "RS", year: "2019", count: 1_000_000, source: "invented" },
      { jurisdiction: "RS", year: "2023", count: 4_000_000, source: "invented" },
    ],
    labels: new Map([["en", { ...labels, inhabitantSources: { invented: "made up for this test" } }]]),
  };
  const sheet = sheetOf({ AL: 30, BA: 7, RS: 400 }, known);
  const rates = drawn(sheet).filter(({ id }) => id.endsWith("per-inhabitants"));
  expect(rates.map(({ title, series }) => [title, series[0]?.values.at(-1)])).toEqual([
    ["Albania", 1.5],
    ["Serbia", 10],
  ]);
  // What is drawn stands in cells.
  for (const { series } of rates) {
    const [one] = series;
    const at = one?.valuesAt.range;
    const found = sheet.cells.find(({ row, column }) => row === at?.bottom && column === at.left);
    expect(found?.value).toBe(one?.values.at(-1));
  }
  expect(texts(sheet).some((text) => text.includes("Serbia 4,000,000 (2023, made up for this test)"))).toBe(true);
  expect(texts(sheet).some((text) => text.includes(labels.regional.noInhabitants))).toBe(false);
});
