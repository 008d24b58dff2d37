/** What a chart asks of Excel, as the client library sends it. */
import { chartStep } from "../../../src/adapters/office/chart-steps";
import { planRegional } from "../../../src/core/regional/plan-regional";
import type { ChartPlan } from "../../../src/core/workbook/plan";
import type { BatchRequest } from "../../../src/host/engine/wire";
import { opened } from "../../fixtures/shipped-framework";
import { openExcel } from "../../host/excel-session";
import { mergedState } from "../gateway-contract";

const sheet = planRegional(opened().framework, mergedState(), "en").sheets.find(({ name }) => name === "Charts XK");
const [first] = sheet?.charts ?? [];
const name = sheet?.name ?? "";
if (!sheet || !first) throw new Error("the regional plan has no charts");

/** Values that the request sets, by name, and names of the methods that it calls. */
async function requestFor(
  plan: ChartPlan,
  old?: { left: number; top: number; width: number; height: number },
): Promise<{
  readonly set: ReadonlyMap<string, readonly unknown[]>;
  readonly paths: readonly string[];
  readonly methods: readonly string[];
}> {
  const { host } = await openExcel({ api: "1.9" });
  let sent: BatchRequest | undefined;
  host.answer = (request) => {
    sent = request;
    return Promise.resolve({
      Results: [],
      TraceIds: [],
      Error: { Code: "GeneralException", Message: "seen", Location: "", HttpStatusCode: 500 },
    });
  };
  const run = Excel.run(async (context) => {
    chartStep(name, plan, old).queue(context);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "GeneralException" });
  const set = new Map<string, unknown[]>();
  for (const { ActionType, Name = "", ArgumentInfo } of sent?.Actions ?? [])
    if (ActionType === 4) set.set(Name, [...(set.get(Name) ?? []), ArgumentInfo?.Arguments?.[0]]);
  return {
    set,
    paths: Object.values(sent?.ObjectPaths ?? {}).map(({ Name }) => Name),
    methods: (sent?.Actions ?? []).flatMap(({ ActionType, Name = "" }) =>
      ActionType === 3 && !Name.startsWith("_") ? [Name] : [],
    ),
  };
}

test("each series has its own figures and categories; gaps stay gaps", async () => {
  for (const plan of sheet.charts) {
    const { spec } = plan;
    const { set, paths, methods } = await requestFor(plan);
    expect(set.get("DisplayBlanksAs")).toEqual(["NotPlotted"]);
    expect(set.get("PlotVisibleOnly")).toEqual([false]);
    const names = set.get("Name") ?? [];
    expect(names).toEqual([`${spec.id} (new)`, ...spec.series.map(({ name }) => name)]);
    expect(methods.filter((name) => name === "SetXAxisValues")).toHaveLength(spec.series.length);
    expect(methods.filter((name) => name === "SetValues")).toHaveLength(spec.series.length);
    expect(methods.filter((name) => name === "SetPosition")).toHaveLength(1);
    expect(set.get("AxisGroup")).toBeUndefined();
    expect(paths.filter((name) => name === "Add")).toHaveLength(spec.series.length);
  }
});

test("columns do not hide each other; one series needs no legend; values are written where there is room", async () => {
  const [some] = (await requestFor(first)).set.get("Overlap") ?? [];
  expect(some).toBe(-5);
  const [series] = first.spec.series;
  if (!series) throw new Error("a chart without a series");
  const alone = { ...first, spec: { ...first.spec, series: [{ ...series, isLabelled: true }] } };
  expect((await requestFor(alone)).set.get("HasDataLabels")).toEqual([true]);
  const shown = async (plan: ChartPlan): Promise<number> =>
    ((await requestFor(plan)).set.get("Visible") ?? []).filter((visible) => visible === true).length;
  expect((await shown(first)) - (await shown(alone))).toBe(1);
});

test("a chart that somebody moved is drawn where it is", async () => {
  const { set, methods } = await requestFor(first, { left: 7, top: 8, width: 300, height: 200 });
  expect(["Left", "Top", "Width", "Height"].map((name) => set.get(name))).toEqual([[7], [8], [300], [200]]);
  expect(methods).not.toContain("SetPosition");
});
