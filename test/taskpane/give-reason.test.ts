/** Reasons for no data in the pane, without its screen: real office.js, the local host. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { otherYears } from "../../src/core/report/other-years";
import { sampleTemplates } from "../../src/app/sample-templates";
import type { OpenWorkbook } from "../../src/app/ports";
import { assess } from "../../src/core/assessment/assess";
import type { GivenGap } from "../../src/core/gap/gap";
import type { Issue } from "../../src/core/issue/issue";
import { BLANK, type CellContent } from "../../src/core/observation/observation";
import type { Report } from "../../src/core/report/read-report";
import { PaneController } from "../../src/taskpane/pane-controller";
import { claimRequirements, type ClientLibrary } from "../../src/host/node/load-client-library";
import { placeOf } from "../fixtures/filled-report";
import { gapOf } from "../fixtures/gap";
import { officeWorkbook } from "../fixtures/office-workbook";
import { paneParts } from "../fixtures/pane-parts";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { openExcel } from "../host/excel-session";

const open = opened();
const { framework, rulesFor } = open;
const KEY = "6.operations.weapons-seized.2022";
const ELSEWHERE: GivenGap = { reason: "included-elsewhere", ...gapOf({ where: "4.firearms.inland", owner: "Police" }) };
const LATE: GivenGap = {
  reason: "not-yet-available",
  ...gapOf({ owner: "=Customs", expected: "2025-09", note: "Asked for on 3 March." }),
};

interface OpenPane {
  readonly controller: PaneController;
  readonly report: () => Report;
  readonly seen: (key?: string) => CellContent;
  readonly held: (key?: string) => unknown;
  readonly put: (value: string | number, key?: string) => Promise<void>;
  readonly findings: (code: Issue["code"]) => readonly (string | undefined)[];
  readonly pushed: () => Report | undefined;
}

/** The pane in a sample report; `around` may stand between it and the workbook. */
async function pane(around: (workbook: OpenWorkbook) => OpenWorkbook = (workbook) => workbook): Promise<OpenPane> {
  const session = await openExcel();
  claimRequirements(globalThis as unknown as ClientLibrary, session.host.session.catalog.sets);
  const sample = sampleTemplates(framework, samplesOf(framework), "2024", "en").find(
    ({ jurisdiction }) => jurisdiction === "RS",
  );
  if (!sample) throw new Error("no sample");
  // Samples note something in every row, and a note says where, too.
  const plan = {
    ...sample.plan,
    sheets: sample.plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.value === "SAMPLE: invented figures." ? { ...cell, value: null } : cell)),
    })),
  };
  expect(await officeWorkbook.insert(plan)).toMatchObject({ ok: true });
  const workbook = around(officeWorkbook);
  const controller = new PaneController(paneParts(open, { workbook, writer: () => Promise.resolve(workbook) }));
  await controller.actions.check();
  const assessment = (): { readonly report?: Report; readonly issues: readonly Issue[] } => {
    const { look } = controller.state;
    return look?.kind === "report" ? look.assessment : { issues: [] };
  };
  const report = (): Report => {
    const found = assessment().report;
    if (!found) throw new Error("no report");
    return found;
  };
  return {
    controller,
    report,
    seen: (key = KEY) => report().observations.get(key)?.content ?? BLANK,
    held: (key = KEY) => {
      const { sheet, row, column } = placeOf(framework, key);
      return session.host.workbook.sheetByName(sheet)?.valueAt(row, column);
    },
    put: (value, key = KEY) =>
      Excel.run(async (context) => {
        const { sheet, row, column } = placeOf(framework, key);
        context.workbook.worksheets.getItem(sheet).getCell(row, column).values = [[value]];
        await context.sync();
      }),
    findings: (code) =>
      assessment()
        .issues.filter((issue) => issue.code === code)
        .map(({ key }) => key),
    pushed: () =>
      assess(
        framework,
        rulesFor,
        "pushed.xlsx",
        xlsxFormat.read(new Uint8Array(Buffer.from(session.host.workbook.opened[0] ?? "", "base64"))),
      ).report,
  };
}

const troubles = ({ controller }: OpenPane): readonly string[] => controller.state.trouble.map(({ code }) => code);

test("a reason goes into the cell and what is known beside; the warning goes, and both are handed in", async () => {
  const own = await pane();
  await own.put("Included elsewhere");
  await own.controller.actions.check();
  expect(own.findings("no-data-where")).toEqual([KEY]);
  expect(await own.controller.actions.giveReason({ key: KEY, seen: own.seen(), alike: [], given: ELSEWHERE })).toBe(
    true,
  );
  expect([troubles(own), own.findings("no-data-where"), own.held()]).toEqual([[], [], "Included elsewhere"]);
  const late = "4.explosives.border.2024";
  expect(await own.controller.actions.giveReason({ key: late, seen: own.seen(late), alike: [], given: LATE })).toBe(
    true,
  );
  expect([own.held(late), [...own.report().gaps]]).toEqual([
    "Not yet available",
    [
      [late, gapOf({ owner: "=Customs", expected: "2025-09", note: "Asked for on 3 March." })],
      [KEY, gapOf({ where: "4.firearms.inland", owner: "Police" })],
    ],
  ]);
  await own.controller.actions.push();
  await own.controller.actions.handIn();
  expect(troubles(own)).toEqual([]);
  expect(own.pushed()?.gaps).toEqual(own.report().gaps);
});

test("what stands in the cell is replaced only when it is what the person saw", async () => {
  const own = await pane();
  const seen = own.seen();
  await own.put(99);
  expect(await own.controller.actions.giveReason({ key: KEY, seen, alike: [], given: LATE })).toBe(false);
  expect([troubles(own), own.held(), own.seen(), own.report().gaps.size]).toEqual([
    ["gap-outdated"],
    99,
    { kind: "number", value: 99 },
    0,
  ]);
  expect(await own.controller.actions.giveReason({ key: KEY, seen: own.seen(), alike: [], given: LATE })).toBe(true);
  expect([troubles(own), own.held()]).toEqual([[], "Not yet available"]);
});

test("a figure that somebody types while the sheet is written stays, and its line counts for nothing", async () => {
  let typeMeanwhile = async (): Promise<void> => {
    await Promise.resolve();
  };
  const own = await pane((workbook) => ({
    ...workbook,
    update: async (plan) => {
      const done = await workbook.update(plan);
      await typeMeanwhile();
      return done;
    },
  }));
  typeMeanwhile = () => own.put(77);
  expect(await own.controller.actions.giveReason({ key: KEY, seen: own.seen(), alike: [], given: LATE })).toBe(false);
  expect([troubles(own), own.held(), own.report().gaps.size]).toEqual([["gap-outdated"], 77, 0]);
});

test("a cell that Excel will not give up keeps its figure", async () => {
  const refusal = { ok: false as const, issues: [{ code: "office-protected", severity: "error", facts: {} } as const] };
  const own = await pane((workbook) => ({ ...workbook, type: () => Promise.resolve(refusal) }));
  const before = own.held();
  expect(await own.controller.actions.giveReason({ key: KEY, seen: own.seen(), alike: [], given: LATE })).toBe(false);
  expect([troubles(own), own.held(), own.report().gaps.size]).toEqual([["office-protected"], before, 0]);
});

test("only the reason: no sheet is written; said and taken back: no line is left", async () => {
  const own = await pane((workbook) => ({
    ...workbook,
    update: () => Promise.reject(new Error("a sheet was written")),
  }));
  expect(
    await own.controller.actions.giveReason({
      key: KEY,
      seen: own.seen(),
      alike: [],
      given: { reason: "confidential", ...gapOf({}) },
    }),
  ).toBe(true);
  expect([own.held(), own.report().gaps.size]).toEqual(["Confidential", 0]);
  const other = await pane();
  await other.controller.actions.giveReason({ key: KEY, seen: other.seen(), alike: [], given: LATE });
  expect(
    await other.controller.actions.giveReason({
      key: KEY,
      seen: other.seen(),
      alike: [],
      given: { reason: "no-data", ...gapOf({ owner: "  " }) },
    }),
  ).toBe(true);
  expect([other.held(), other.report().gaps.size]).toEqual(["No data", 0]);
});

test("where is kept only for a reason that asks for it", async () => {
  const own = await pane();
  await own.controller.actions.giveReason({
    key: KEY,
    seen: own.seen(),
    alike: [],
    given: { ...LATE, where: "4.firearms.inland" },
  });
  expect(own.report().gaps.get(KEY)).toEqual(
    gapOf({ owner: "=Customs", expected: "2025-09", note: "Asked for on 3 March." }),
  );
});

test("the same reason for the other years that have no figure either, and for no other", async () => {
  const own = await pane();
  const [blank, meant, word, other] = ["2018", "2019", "2020", "2021"].map((year) => KEY.replace("2022", year)) as [
    string,
    string,
    string,
    string,
  ];
  for (const [key, value] of [
    [KEY, "No data"],
    [blank, ""],
    [meant, "n/d"],
    [word, "No data"],
    [other, "Confidential"],
  ] as const)
    await own.put(value, key);
  await own.controller.actions.check();
  const observation = own.report().observations.get(KEY);
  const alike = observation
    ? otherYears(framework, own.report(), observation).map(({ key, content }) => ({ key, seen: content }))
    : [];
  expect(alike.map(({ key }) => key)).toEqual([blank, meant, word]);
  expect(await own.controller.actions.giveReason({ key: KEY, seen: own.seen(), given: LATE, alike })).toBe(true);
  expect([troubles(own), [KEY, blank, meant, word, other].map((key) => own.held(key))]).toEqual([
    [],
    ["Not yet available", "Not yet available", "Not yet available", "Not yet available", "Confidential"],
  ]);
  expect([...own.report().gaps.keys()]).toEqual([blank, meant, word, KEY]);
  expect(new Set([...own.report().gaps.values()].map(({ note }) => note))).toEqual(new Set(["Asked for on 3 March."]));
  const later = own.report().observations.get(other);
  expect(later && otherYears(framework, own.report(), later)).toEqual([]);
});

test("one of several cells that holds something else by now stops all of them", async () => {
  const own = await pane();
  const before = KEY.replace("2022", "2021");
  const [seen, seenBefore] = [own.seen(), own.seen(before)];
  await own.put(99, before);
  expect(
    await own.controller.actions.giveReason({
      key: KEY,
      seen,
      given: LATE,
      alike: [{ key: before, seen: seenBefore }],
    }),
  ).toBe(false);
  expect([troubles(own), own.seen(), own.held(before), own.report().gaps.size]).toEqual([
    ["gap-outdated"],
    seen,
    99,
    0,
  ]);
});

test.each(["4.firearms.total.2024", "narrative.goal-1.progress.2024-H1", "nothing"])(
  "%s takes no reason",
  async (key) => {
    const own = await pane();
    expect(await own.controller.actions.giveReason({ key, seen: own.seen(key), alike: [], given: LATE })).toBe(false);
    expect(troubles(own)).toEqual(["gap-outdated"]);
  },
);

test("an older template gets the sheet; a sheet of somebody's own with that name stays as it is", async () => {
  const own = await pane();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("No data").delete();
    context.workbook.worksheets.add("no data").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  expect(await own.controller.actions.giveReason({ key: KEY, seen: own.seen(), alike: [], given: LATE })).toBe(true);
  expect(own.report().gaps.size).toBe(1);
  const read = await officeWorkbook.read();
  expect(
    read.ok &&
      read.value.sheets.filter(({ name }) => /^no data/i.test(name)).map(({ name, cells }) => [name, cells[0]?.value]),
  ).toEqual(
    expect.arrayContaining([
      ["no data", "mine"],
      ["No data 2", "kpi-no-data"],
    ]),
  );
});
