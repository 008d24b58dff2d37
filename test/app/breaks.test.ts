/**
 * Breaks in series: declared in the report, believed by the rules, carried to next year's report and into the regional
 * workbook, and marked in charts.
 */
import { checkWorkbook } from "../../src/app/check-workbook";
import { declareBreak } from "../../src/app/declare-break";
import { makeTemplate } from "../../src/app/make-template";
import { mergeWorkbooks, type MergeResult } from "../../src/app/merge-workbooks";
import type { ReadFile } from "../../src/app/read-file";
import { makeSubmission } from "../../src/app/submit-report";
import { readBreaks } from "../../src/core/break/break-sheet";
import { breaksOfRow, type SeriesBreak } from "../../src/core/break/series-break";
import type { Outcome } from "../../src/core/issue/issue";
import type { CellContent } from "../../src/core/observation/observation";
import { readRegional } from "../../src/core/regional/read-regional";
import { readReport, type Report } from "../../src/core/report/read-report";
import { planTemplate } from "../../src/core/template/plan-template";
import type { ChartSpec } from "../../src/core/workbook/chart-spec";
import { parseCellAddress } from "../../src/core/workbook/address";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { editSheet, snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { frameworkFiles, opened } from "../fixtures/shipped-framework";

const open = opened();
const { framework } = open;
const TOTAL = "10.incidents.total";
const INCIDENTS: SeriesBreak = { row: TOTAL, from: "2024", note: "all incidents, not only those of the prosecutor" };

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};
const numbers = (row: string, from: number, values: readonly number[]): readonly (readonly [string, CellContent])[] =>
  values.map((one, index) => [`${row}.${String(from + index)}`, { kind: "number", value: one }]);

/** The seed's figures of KPI 10: 32 incidents in 2023 and 1,262 in 2024, known without their parts. */
const SEED = new Map([
  ...["legal", "illegal", "unknown"].flatMap((part) =>
    ["2023", "2024"].map((year): readonly [string, CellContent] => [
      `10.incidents.${part}.${year}`,
      { kind: "noData", reason: "no-data" },
    ]),
  ),
  ...numbers(TOTAL, 2023, [32, 1262]),
]);

function report(
  breaks: readonly SeriesBreak[],
  contents: ReadonlyMap<string, CellContent> = SEED,
  jurisdiction = "XK",
): Snapshot {
  const prefill = { contents, notes: new Map(), cover: new Map(), breaks };
  return snapshotOfPlan(planTemplate(framework, { jurisdiction, round: "2024", language: "en", prefill }));
}
const read = (snapshot: Snapshot, file = "xk.xlsx", of = open): ReadFile => ({
  file,
  snapshot: { ok: true, value: snapshot, issues: [] },
  open: of,
});
const rulesAt = (snapshot: Snapshot, key: string, of = open): readonly string[] =>
  checkWorkbook(read(snapshot, "", of)).issues.flatMap((issue) => (issue.key === key ? [issue.code] : []));
const reportIn = (snapshot: Snapshot): Report => value(readReport(framework, "", snapshot));

/** Types into a line of the sheet that is still blank. */
function typed(snapshot: Snapshot, cells: Readonly<Record<string, string | number>>): Snapshot {
  return editSheet(
    snapshot,
    "Breaks in series",
    (cell) => cell,
    Object.entries(cells).map(([address, one]) => ({
      ...(parseCellAddress(address) ?? { row: 0, column: 0 }),
      value: one,
      isFormula: false,
      type: typeof one === "number" ? ("number" as const) : ("text" as const),
    })),
  );
}

describe("rules", () => {
  test("the seed's incidents: 1,262 after 32 is no unusual change where the series breaks", () => {
    expect(rulesAt(report([]), `${TOTAL}.2024`)).toContain("change");
    expect(rulesAt(report([INCIDENTS]), `${TOTAL}.2024`)).not.toContain("change");
  });

  test.each([
    ["of another year", { ...INCIDENTS, from: "2023" }, true],
    ["of another row", { ...INCIDENTS, row: "4.firearms.total" }, true],
    ["of a part", { ...INCIDENTS, row: "10.incidents.illegal" }, false],
  ])("a break %s", (_, one, isTold) => {
    expect(rulesAt(report([one]), `${TOTAL}.2024`).includes("change")).toBe(isTold);
  });

  test("a digit too many is not told by years before the break", () => {
    const row = "13.storage.inspections";
    const contents = new Map(numbers(row, 2018, [300, 310, 290, 305, 3100]));
    expect(rulesAt(report([], contents), `${row}.2022`)).toContain("digit-count");
    expect(rulesAt(report([{ row, from: "2022", note: "x" }], contents), `${row}.2022`)).not.toContain("digit-count");
  });

  test("ratios are not compared across a break of one of their rows", () => {
    const contents = new Map([
      ...numbers("3.possession.cases", 2018, [1000, 1010, 1020, 1000, 990, 1005, 1000]),
      ...numbers("3.possession.individuals", 2018, [1300, 1310, 1330, 1300, 1290, 1310, 2600]),
    ]);
    const key = "3.possession.individuals.2024";
    const ratios = ["ratio-change", "ratio-unusual"];
    const told = (breaks: readonly SeriesBreak[]): readonly string[] =>
      rulesAt(report(breaks, contents), key).filter((code) => ratios.includes(code));
    expect(told([])).not.toEqual([]);
    expect(told([{ row: "3.possession.cases", from: "2024", note: "x" }])).toEqual([]);
  });

  test("a break that the framework declares counts like one of the report", () => {
    const broken = opened({
      ...frameworkFiles(),
      "mapping.json": {
        from: { id: "salw-roadmap", version: "2010" },
        otherRows: "same",
        rows: [],
        breaks: [{ row: TOTAL, from: "2024", note: { en: "counted anew" } }],
      },
    });
    expect(rulesAt(report([]), `${TOTAL}.2024`, broken)).not.toContain("change");
  });
});

describe("the sheet", () => {
  test("what is written is read again", () => {
    expect(reportIn(report([INCIDENTS])).breaks).toEqual([INCIDENTS]);
  });

  test("a line can be typed: the row is known by its key", () => {
    const cells = { B6: `${TOTAL} - what it is called in any language`, C6: "2024", D6: "counted anew" };
    expect(readBreaks(framework, typed(report([INCIDENTS]), cells))).toEqual({
      breaks: [{ row: TOTAL, from: "2024", note: "counted anew" }],
      issues: [],
    });
    const asNumber = typed(report([]), { B5: TOTAL, C5: 2021, D5: "x" });
    expect(readBreaks(framework, asNumber).breaks).toEqual([{ row: TOTAL, from: "2021", note: "x" }]);
  });

  test.each([
    ["a row that is not there", { B5: "Incidents", C5: "2024", D5: "x" }],
    ["no year", { B5: TOTAL, D5: "x" }],
    ["the first year of all, before which there is nothing", { B5: TOTAL, C5: "2018", D5: "x" }],
    ["no word of what changed", { B5: TOTAL, C5: "2024" }],
  ])("a line with %s is told, and not used", (_, cells) => {
    const snapshot = typed(report([]), cells);
    const { issues } = checkWorkbook(read(snapshot));
    expect(reportIn(snapshot).breaks).toEqual([]);
    expect(issues.filter(({ code }) => code === "break-unreadable")).toMatchObject([
      { sheet: "Breaks in series", cell: "B5" },
    ]);
  });

  test("a total's break is one of its parts, a part's one of its total, and no other's", () => {
    const rows = (row: string): readonly string[] => breaksOfRow(framework, [INCIDENTS], row).map((one) => one.from);
    expect([TOTAL, "10.incidents.legal", "10.victims-by-type.total"].map(rows)).toEqual([["2024"], ["2024"], []]);
    const part = [{ ...INCIDENTS, row: "10.incidents.legal" }];
    expect(breaksOfRow(framework, part, TOTAL)).toEqual(part);
    expect(breaksOfRow(framework, part, "10.incidents.illegal")).toEqual([]);
  });

  test.each([
    ["is added", [], INCIDENTS, [INCIDENTS]],
    [
      "takes the place of one for the same row and year",
      [INCIDENTS],
      { ...INCIDENTS, note: "y" },
      [{ ...INCIDENTS, note: "y" }],
    ],
    ["without a note takes it away", [INCIDENTS], { ...INCIDENTS, note: " " }, []],
  ])("from the pane a break %s", (_, before, declared, after) => {
    const snapshot = report(before);
    const plan = value(declareBreak(framework, snapshot, reportIn(snapshot), [], declared));
    expect(readBreaks(framework, snapshotOfPlan(plan)).breaks).toEqual(after);
  });
});

describe("on its way", () => {
  test("it goes along with a push and into next year's template", () => {
    const pushed = snapshotOfPlan(makeSubmission(framework, reportIn(report([INCIDENTS]))).plan);
    expect(reportIn(pushed).breaks).toEqual([INCIDENTS]);
    const wanted = { jurisdiction: "XK", round: "2024", language: "en", from: read(pushed) };
    expect(reportIn(snapshotOfPlan(value(makeTemplate(framework, wanted)))).breaks).toEqual([INCIDENTS]);
  });

  const merge = (files: readonly ReadFile[], into?: ReadFile): MergeResult =>
    value(
      mergeWorkbooks(open, {
        files,
        ...(into ? { into } : {}),
        choices: { chosen: [], includeIncomplete: true },
        language: "en",
      }),
    );
  const xk = read(report([INCIDENTS]));
  const al = read(report([], new Map(numbers("10.incidents.legal", 2018, [1, 2, 3, 4, 5, 6, 7])), "AL"), "al.xlsx");

  test("it stands in the regional workbook, which keeps it when other reports are merged", () => {
    const first = merge([xk]);
    const expected = [{ ...INCIDENTS, jurisdiction: "XK" }];
    expect(first.regional.breaks).toEqual(expected);
    const into = read(snapshotOfPlan(first.plan), "regional.xlsx");
    const second = merge([al], into);
    expect(second.regional.breaks).toEqual(expected);
    expect(value(readRegional(framework, snapshotOfPlan(second.plan))).regional.breaks).toEqual(expected);
    const without = mergeWorkbooks(open, {
      files: [read(report([]))],
      into,
      choices: { chosen: ["xk.xlsx"], includeIncomplete: true },
      language: "en",
    });
    expect(value(without).regional.breaks).toEqual([]);
  });

  test("charts of its rows mark the year and say what changed; others do not", () => {
    const legal = new Map(numbers("10.incidents.legal", 2018, [1, 2, 3, 4, 5, 6, 7]));
    const murders = new Map(numbers("10.victims-by-type.murder", 2018, [1, 2, 3, 4, 5, 6, 7]));
    const own = read(report([INCIDENTS], new Map([...SEED, ...murders])), "own.xlsx");
    // Two jurisdictions are too few for the region.
    const { plan } = merge([
      own,
      al,
      read(report([], legal, "BA"), "ba.xlsx"),
      read(report([], legal, "RS"), "rs.xlsx"),
    ]);
    const specs = new Map(plan.sheets.flatMap(({ charts }) => charts.map(({ spec }) => [spec.id, spec] as const)));
    const told = (id: string): readonly unknown[] => {
      const { categories, notes } = specs.get(id) as ChartSpec;
      return [
        categories.at(-1),
        notes.filter((note) => note.includes("†")).length,
        notes.join(" ").includes("Kosovo*: all"),
      ];
    };
    expect(told("XK-incidents")).toEqual(["2024†", 1, false]);
    expect(told("region-incidents")).toEqual(["2024†", 1, true]);
    expect(told("AL-incidents")).toEqual(["2024", 0, false]);
    expect(told("XK-victims")).toEqual(["2024", 0, false]);
  });

  test("what a chart draws as its years stands in the cells that it draws them from", () => {
    const { sheets } = merge([xk, al]).plan;
    for (const { charts } of sheets)
      for (const { spec } of charts.filter((one) => one.spec.id.endsWith("incidents"))) {
        const { range, sheet } = spec.categoriesAt;
        const cells = sheets.find((one) => one.name === sheet)?.cells ?? [];
        const years = cells.filter(
          (cell) => cell.column === range.left && cell.row >= range.top && cell.row <= range.bottom,
        );
        expect(years.map((cell) => cell.value)).toEqual(spec.categories);
      }
  });
});
