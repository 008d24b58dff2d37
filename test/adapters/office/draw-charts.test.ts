import { applyPlan } from "../../../src/adapters/office/apply-plan";
import { attempt } from "../../../src/adapters/office/attempt";
import { drawCharts } from "../../../src/adapters/office/draw-charts";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { opened } from "../../fixtures/shipped-framework";
import { openExcel } from "../../host/excel-session";
import { mergedState } from "../gateway-contract";
import { FAILURES, failRequest } from "./fail-request";
import { watchRequests } from "./watch-requests";

const plan = planRegional(opened().framework, mergedState(), "en");
const sheets = plan.sheets.filter(({ charts }) => charts.length > 0);
// Drawn alone, charts need the figures of their own sheet only.
const first = sheets.find(({ name, charts }) => charts.every(({ spec }) => spec.categoriesAt.sheet === name));
if (!first) throw new Error("the regional plan has no charts");

test.each(["1.9", "1.15"])(
  "native charts are drawn once, and redrawn where a person put them (ExcelApi %s)",
  async (api) => {
    const session = await openExcel({ api, platform: "web" });
    await Excel.run((context) => applyPlan(context, plan));
    const sizes = watchRequests(session);
    expect(await Excel.run((context) => drawCharts(context, sheets))).toEqual({ ok: true, value: null, issues: [] });
    expect(sizes.length).toBeLessThanOrEqual(4);
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(first.name);
      charts.getItemAt(0).left = 7;
      await context.sync();
    });
    await Excel.run((context) => drawCharts(context, sheets));
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(first.name);
      charts.load("items/name,items/left,items/displayBlanksAs");
      await context.sync();
      expect(charts.items.map(({ name }) => name).sort()).toEqual(first.charts.map(({ spec }) => spec.id).sort());
      const moved = charts.items.find(({ name }) => name === first.charts[0]?.spec.id);
      expect([moved?.left, moved?.displayBlanksAs]).toEqual([7, "NotPlotted"]);
    });
  },
);

test.each(FAILURES)(
  "a failure of any request leaves every chart once, under its name, on a protected sheet: %s",
  async (failure) => {
    const wanted = [first];
    for (let number = 1, isReached = true; isReached; number++) {
      const session = await openExcel({ platform: "web" });
      await Excel.run((context) => applyPlan(context, { ...plan, sheets: [first] }));
      await Excel.run((context) => drawCharts(context, wanted));
      const sent = failRequest(session, number, failure);
      const outcome = await attempt((context) => drawCharts(context, wanted));
      isReached = sent() >= number;
      expect(outcome.ok).toBe(!isReached);
      const sheet = session.host.workbook.sheetByName(first.name);
      expect([number, sheet?.protection.isProtected, sheet?.charts.map(({ name }) => name).sort()]).toEqual([
        number,
        true,
        first.charts.map(({ spec }) => spec.id).sort(),
      ]);
    }
  },
);
