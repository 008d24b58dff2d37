/** What a chart asks of Excel, as the client library sends it. */
import { chartStep } from "../../../src/adapters/office/chart-steps";
import { planRegional } from "../../../src/core/regional/plan-regional";
import type { BatchRequest } from "../../../src/host/engine/wire";
import { opened } from "../../fixtures/shipped-framework";
import { openExcel } from "../../host/excel-session";
import { mergedState } from "../gateway-contract";

const sheet = planRegional(opened().framework, mergedState(), "en").sheets.find(({ charts }) => charts.length > 0);
if (!sheet) throw new Error("the regional plan has no charts");

/** Values that the request sets, by name, and names of the methods that it calls. */
async function requestFor(
  index: number,
  old?: { left: number; top: number; width: number; height: number },
): Promise<{
  readonly set: ReadonlyMap<string, readonly unknown[]>;
  readonly paths: readonly string[];
  readonly methods: readonly string[];
}> {
  const { host } = await openExcel({ api: "1.9" });
  const plan = sheet?.charts[index];
  if (!plan) throw new Error("no such chart");
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
    chartStep(sheet.name, plan, old).queue(context);
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
  for (const [index, { spec }] of sheet.charts.entries()) {
    const { set, paths, methods } = await requestFor(index);
    expect(set.get("DisplayBlanksAs")).toEqual(["NotPlotted"]);
    expect(set.get("PlotVisibleOnly")).toEqual([false]);
    const names = set.get("Name") ?? [];
    expect(names).toEqual([`${spec.id} (new)`, ...spec.series.map(({ name }) => name)]);
    expect(methods.filter((name) => name === "SetXAxisValues")).toHaveLength(spec.series.length);
    expect(methods.filter((name) => name === "SetValues")).toHaveLength(spec.series.length);
    expect(methods.filter((name) => name === "SetPosition")).toHaveLength(1);
    expect(set.get("AxisGroup") ?? []).toHaveLength(spec.series.filter(({ drawnAs }) => drawnAs === "line").length);
    expect(paths.filter((name) => name === "Add")).toHaveLength(spec.series.length);
  }
});

test("a line stands on an axis of its own, straight and with a mark for each year; columns do not hide each other", async () => {
  const lines = sheet.charts.findIndex(({ spec }) => spec.series.some(({ drawnAs }) => drawnAs === "line"));
  const count = sheet.charts[lines]?.spec.series.filter(({ drawnAs }) => drawnAs === "line").length ?? 0;
  expect(count).toBeGreaterThan(0);
  const { set } = await requestFor(lines);
  expect(["AxisGroup", "Smooth", "MarkerStyle"].map((name) => set.get(name))).toEqual([
    Array.from({ length: count }, () => "Secondary"),
    Array.from({ length: count }, () => false),
    Array.from({ length: count }, () => "Circle"),
  ]);
  const clustered = sheet.charts.findIndex(({ spec }) => spec.kind !== "stacked");
  expect(new Set((await requestFor(clustered)).set.get("Overlap"))).toEqual(new Set([-5]));
});

test("a chart that somebody moved is drawn where it is", async () => {
  const { set, methods } = await requestFor(0, { left: 7, top: 8, width: 300, height: 200 });
  expect(["Left", "Top", "Width", "Height"].map((name) => set.get(name))).toEqual([[7], [8], [300], [200]]);
  expect(methods).not.toContain("SetPosition");
});
