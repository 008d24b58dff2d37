import { readReport } from "../../../src/core/report/read-report";
import { cellAddress } from "../../../src/core/workbook/address";
import type { Issue } from "../../../src/core/issue/issue";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { filledReport, placeOf, typeAt } from "../../fixtures/filled-report";
import { opened, seedKpi3 } from "../../fixtures/shipped-framework";
import { editSheet } from "../../fixtures/snapshot-of-plan";
import { observationKey } from "../../../src/core/framework/observation-key";

const { framework } = opened();
const seed = Object.fromEntries(
  Object.entries(seedKpi3()).flatMap(([row, years]) =>
    Object.entries(years).map(([year, value]) => [observationKey(row, year), value]),
  ),
);
const seedReport = filledReport(framework, { typed: seed });

const withoutMetadata = (): Snapshot => ({ sheets: seedReport.sheets.filter((sheet) => sheet.name !== "_kpi") });

function read(snapshot: Snapshot): { figures: Record<string, unknown>; issues: readonly Issue[] } {
  const outcome = readReport(framework, "a.xlsx", snapshot);
  if (!outcome.ok) return { figures: {}, issues: outcome.issues };
  const figures = Object.fromEntries(
    Object.keys(seed).map((key) => {
      const content = outcome.value.observations.get(key)?.content;
      return [key, content?.kind === "number" ? content.value : content?.kind === "noData" ? "No data" : content?.kind];
    }),
  );
  return { figures, issues: outcome.issues };
}

const shift =
  (from: { row?: number; column?: number }, by: number) =>
  (cell: SnapshotCell): SnapshotCell => ({
    ...cell,
    row: from.row !== undefined && cell.row >= from.row ? cell.row + by : cell.row,
    column: from.column !== undefined && cell.column >= from.column ? cell.column + by : cell.column,
  });
const kpi3 = placeOf(framework, "3.possession.individuals.2020");

describe("figures are found by their keys", () => {
  const untouched: readonly [string, Snapshot][] = [
    ["as filled in", seedReport],
    ["rows inserted inside a table", editSheet(seedReport, "KPI 3", shift({ row: kpi3.row }, 2))],
    ["columns inserted", editSheet(seedReport, "KPI 3", shift({ column: kpi3.column }, 1))],
    ["the hidden columns moved to the right", editSheet(seedReport, "KPI 3", shift({ column: 0 }, 4))],
    [
      "two years' columns exchanged",
      editSheet(seedReport, "KPI 3", (cell) => ({
        ...cell,
        column: cell.column === 3 ? 4 : cell.column === 4 ? 3 : cell.column,
      })),
    ],
    [
      "sheets renamed and reordered",
      { sheets: [...seedReport.sheets].reverse().map((sheet, index) => ({ ...sheet, name: `Sheet${String(index)}` })) },
    ],
    [
      "labels translated",
      editSheet(seedReport, "KPI 3", (cell) =>
        cell.column === 1 ? { ...cell, value: "Prijavljeni slučajevi" } : cell,
      ),
    ],
    [
      "very hidden became hidden",
      {
        sheets: seedReport.sheets.map((sheet) => ({
          ...sheet,
          visibility: sheet.visibility === "veryHidden" ? "hidden" : sheet.visibility,
        })),
      },
    ],
    [
      "years above the columns that a program made numbers",
      editSheet(seedReport, "KPI 3", (cell) =>
        /^20\d\d$/.test(String(cell.value)) ? { ...cell, type: "number", value: Number(cell.value) } : cell,
      ),
    ],
    [
      "what a calculation left behind the last digit that Excel shows",
      editSheet(seedReport, "KPI 3", (cell) =>
        cell.type === "number" ? { ...cell, value: Number(cell.value) * (1 + Number.EPSILON) } : cell,
      ),
    ],
    [
      "formulas without stored results",
      {
        sheets: seedReport.sheets.map((sheet) => ({
          ...sheet,
          cells: sheet.cells.map((cell) =>
            cell.isFormula ? { ...cell, value: null, type: "notCalculated" as const } : cell,
          ),
        })),
      },
    ],
  ];
  test.each(untouched)("%s", (_, snapshot) => {
    expect(read(snapshot)).toEqual({ figures: seed, issues: [] });
  });
});

describe("what happened to the workbook is said with its place", () => {
  const keyCell =
    (mark: string) =>
    (cell: SnapshotCell): boolean =>
      cell.value === mark;
  const without = (mark: string): Snapshot =>
    editSheet(seedReport, "KPI 3", (cell) => (keyCell(mark)(cell) ? undefined : cell));
  const rowMark = { ...kpi3, column: 0 };
  const damaged: readonly [string, Snapshot, string, Issue["severity"], string | undefined][] = [
    ["a row's key is gone", without("row:3.possession.individuals"), "row-missing", "error", "A5"],
    ["a table's key row is gone", without("table:3.trafficking"), "table-missing", "error", undefined],
    [
      "an unknown table's key",
      editSheet(seedReport, "KPI 3", (cell) =>
        keyCell("table:3.possession")(cell) ? { ...cell, value: "table:3.holding" } : cell,
      ),
      "table-unknown",
      "error",
      "A5",
    ],
    [
      "a row was copied with its key",
      editSheet(seedReport, "KPI 3", (cell) => cell, [
        { row: 30, column: 0, value: "row:3.misuse.cases", type: "text", isFormula: false },
      ]),
      "row-doubled",
      "error",
      cellAddress({ row: placeOf(framework, "3.misuse.cases.2018").row, column: 0 }),
    ],
    [
      "an unknown row key",
      editSheet(seedReport, "KPI 3", (cell) =>
        cell.row === rowMark.row && cell.column === 0 ? { ...cell, value: "row:3.possession.people" } : cell,
      ),
      "row-unknown",
      "error",
      cellAddress(rowMark),
    ],
    [
      "a year's key is gone",
      editSheet(seedReport, "KPI 3", (cell) => (cell.row === 4 && cell.value === "period:2019" ? undefined : cell)),
      "period-missing",
      "error",
      "A5",
    ],
    [
      "a year was copied with its key",
      editSheet(seedReport, "KPI 3", (cell) => cell, [
        { row: 4, column: 20, value: "period:2019", type: "text", isFormula: false },
      ]),
      "period-doubled",
      "error",
      "E5",
    ],
    [
      "a year of another framework",
      editSheet(seedReport, "KPI 3", (cell) =>
        cell.row === 4 && cell.value === "period:2024" ? { ...cell, value: "period:2025" } : cell,
      ),
      "period-unknown",
      "error",
      "J5",
    ],
    [
      "figures in a row of somebody's own",
      editSheet(editSheet(seedReport, "KPI 3", shift({ row: kpi3.row }, 1)), "KPI 3", (cell) => cell, [
        { row: kpi3.row, column: 4, value: 7, type: "number", isFormula: false },
      ]),
      "figure-outside",
      "warning",
      cellAddress({ row: kpi3.row, column: 4 }),
    ],
    [
      "a copied sheet",
      {
        sheets: [
          ...seedReport.sheets,
          ...seedReport.sheets
            .filter((sheet) => sheet.name === "KPI 9")
            .map((sheet) => ({ ...sheet, name: "KPI 9 (2)" })),
        ],
      },
      "table-doubled",
      "error",
      "A5",
    ],
  ];
  test.each(damaged)("%s", (_, snapshot, code, severity, cell) => {
    const found = read(snapshot).issues.filter((issue) => issue.code === code);
    expect(found[0]).toMatchObject(cell === undefined ? { code, severity } : { code, severity, cell });
  });

  test("a hidden copy of a sheet is left out, and said once; the copy that is seen counts", () => {
    const hidden = {
      ...seedReport,
      sheets: seedReport.sheets
        .filter(({ name }) => name === "KPI 3")
        .map((sheet) => ({ ...sheet, name: "KPI 3 (2)", visibility: "hidden" as const })),
    };
    const { figures, issues } = read({ sheets: [...hidden.sheets, ...seedReport.sheets] });
    expect(figures).toEqual(seed);
    expect(issues.map(({ code, severity, sheet }) => [code, severity, sheet])).toEqual([
      ["sheet-hidden-copy", "warning", "KPI 3 (2)"],
    ]);
  });

  test("doubled figures are not read as either of them", () => {
    const copied = editSheet(seedReport, "KPI 3", (cell) => cell, [
      { row: 4, column: 20, value: "period:2019", type: "text", isFormula: false },
    ]);
    expect(read(copied).figures["3.possession.cases.2019"]).toBe("unreadable");
  });
});

describe("a workbook that is no report of this framework is refused as a whole", () => {
  const withMetadata = (edit: (cell: SnapshotCell) => SnapshotCell): Snapshot => editSheet(seedReport, "_kpi", edit);
  const set = (name: string, value: string): Snapshot => {
    const row = seedReport.sheets
      .find((sheet) => sheet.name === "_kpi")
      ?.cells.find((cell) => cell.value === name)?.row;
    return withMetadata((cell) => (cell.row === row && cell.column === 1 ? { ...cell, value } : cell));
  };
  const foreign: readonly [string, Snapshot, string][] = [
    ["no metadata sheet", withoutMetadata(), "report-sheet-gone"],
    [
      "no metadata sheet beside the tables of nobody",
      { sheets: withoutMetadata().sheets.slice(0, 1) },
      "foreign-workbook",
    ],
    ["no sheets at all", { sheets: [] }, "foreign-workbook"],
    [
      "a regional workbook",
      withMetadata((cell) => (cell.row === 0 ? { ...cell, value: "kpi-regional" } : cell)),
      "regional-not-report",
    ],
    ["another framework version", set("version", "2025-2030"), "framework-other"],
    ["an unknown jurisdiction", set("jurisdiction", "MD"), "jurisdiction-unknown"],
    ["a year outside the framework", set("round", "2025"), "round-unknown"],
  ];
  test.each(foreign)("%s", (_, snapshot, code) => {
    expect(read(snapshot).issues).toMatchObject([{ code, severity: "blocker" }]);
  });
});

describe("totals are what their parts make", () => {
  const typed = { "4.firearms.inland.2024": 57651, "4.firearms.border.2024": 20451 };
  const report = filledReport(framework, { typed });
  const totalAt = cellAddress({
    ...placeOf(framework, "4.firearms.border.2024"),
    row: placeOf(framework, "4.firearms.border.2024").row + 1,
  });
  const emptied = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    cells: sheet.cells.filter(({ row, column }) => cellAddress({ row, column }) !== totalAt),
  });
  const totalOf = (snapshot: Snapshot): [unknown, readonly string[]] => {
    const outcome = readReport(framework, "a.xlsx", snapshot);
    return outcome.ok
      ? [
          outcome.value.observations.get("4.firearms.total.2024")?.content,
          outcome.issues.map((issue) => `${issue.code} ${issue.severity} ${issue.cell ?? ""}`),
        ]
      : [undefined, []];
  };
  test("calculated from the parts, whatever the file stored", () => {
    expect(totalOf(report)).toEqual([{ kind: "number", value: 78102 }, []]);
  });
  test("typed over the formula with the right figure", () => {
    expect(totalOf(typeAt(report, "KPI 4", totalAt, 78102))).toEqual([{ kind: "number", value: 78102 }, []]);
  });
  test("typed over the formula with another figure: kept as typed, and an error", () => {
    expect(totalOf(typeAt(report, "KPI 4", totalAt, 78103))).toEqual([
      { kind: "number", value: 78103 },
      [`total-overwritten-differs error ${totalAt}`],
    ]);
  });
  test("typed because a part is not known", () => {
    const partial = filledReport(framework, {
      typed: { "4.firearms.inland.2024": "No data", "4.firearms.border.2024": 24 },
    });
    expect(totalOf(partial)[0]).toEqual({ kind: "noData", reason: "no-data" });
    expect(totalOf(typeAt(partial, "KPI 4", totalAt, 1396))).toEqual([{ kind: "number", value: 1396 }, []]);
  });
  test("emptied: its formula is known to be missing, with the places of its parts", () => {
    const without = { sheets: report.sheets.map((sheet) => (sheet.name === "KPI 4" ? emptied(sheet) : sheet)) };
    const outcome = readReport(framework, "a.xlsx", without);
    const totals = outcome.ok ? outcome.value.emptiedTotals : [];
    expect(
      totals.map(({ total, parts }) => [total.key, total.provenance.cell, ...parts.map(({ key }) => key)]),
    ).toEqual([["4.firearms.total.2024", totalAt, "4.firearms.inland.2024", "4.firearms.border.2024"]]);
    expect(outcome.ok && outcome.value.observations.get("4.firearms.total.2024")?.content).toEqual({
      kind: "number",
      value: 78102,
    });
  });
  const inlandAt = cellAddress(placeOf(framework, "4.firearms.inland.2024"));
  const withFormula = (address: string, value: number): Snapshot =>
    editSheet(report, "KPI 4", (cell) =>
      cellAddress(cell) === address ? { ...cell, value, type: "number", isFormula: true } : cell,
    );
  test("a formula that gives something else than the parts: the parts count, and it is said", () => {
    expect(totalOf(withFormula(totalAt, 78103))).toEqual([
      { kind: "number", value: 78102 },
      [`total-differs warning ${totalAt}`],
    ]);
  });
  test("a formula that gives the parts' sum but for what binary numbers cannot hold", () => {
    expect(totalOf(withFormula(totalAt, 78102.00000000001))).toEqual([{ kind: "number", value: 78102 }, []]);
  });
  test("a formula where a figure should be typed counts with its result, and it is said", () => {
    expect(totalOf(withFormula(inlandAt, 57651))).toEqual([
      { kind: "number", value: 78102 },
      [`formula-in-input info ${inlandAt}`],
    ]);
  });
  test("blank while a part is blank", () => {
    expect(totalOf(filledReport(framework, { typed: { "4.firearms.inland.2024": 5 } }))[0]).toEqual({ kind: "blank" });
  });
});

test.each([
  ["No data", { kind: "noData", reason: "no-data" }],
  ["  no  DATA ", { kind: "noData", reason: "no-data" }],
  ["Not applicable", { kind: "noData", reason: "not-applicable" }],
  ["   ", { kind: "blank" }],
  [0, { kind: "number", value: 0 }],
  ["0", { kind: "unreadable", seen: "0", as: "numberText" }],
  ["n/d", { kind: "unreadable", seen: "n/d", as: "noDataWord" }],
  [" Нема  податоци", { kind: "unreadable", seen: " Нема  податоци", as: "noDataWord" }],
  ["n/a", { kind: "unreadable", seen: "n/a", as: "noDataWord" }],
  ["1,327", { kind: "unreadable", seen: "1,327", as: "numberText" }],
  ["about 1300", { kind: "unreadable", seen: "about 1300", as: "text" }],
  ["none", { kind: "unreadable", seen: "none", as: "text" }],
])("a cell that says %j is read as what it says", (value, content) => {
  const outcome = readReport(
    framework,
    "a.xlsx",
    filledReport(framework, { typed: { "3.possession.cases.2024": value } }),
  );
  expect(outcome.ok && outcome.value.observations.get("3.possession.cases.2024")?.content).toEqual(content);
});

describe("keys that no person made", () => {
  const marks = (texts: readonly string[]): Snapshot => ({
    sheets: [
      ...seedReport.sheets,
      {
        name: "More",
        visibility: "visible",
        cells: texts.map((value, row) => ({ row, column: 0, type: "text", value, isFormula: false })),
      },
    ],
  });

  test("a report with thousands of them is refused as a whole, whatever they are", () => {
    for (const kind of ["table:x", "row:3.possession.cases", "period:2024", "cover:institution"])
      expect(read(marks(Array<string>(5_001).fill(kind))).issues).toEqual([
        {
          code: "report-too-many-keys",
          severity: "blocker",
          facts: { count: expect.any(Number) as unknown as number, limit: 5_000 },
        },
      ]);
  });

  test("rows and years that stand there twice are one finding a cell, and no figure is chosen", () => {
    const doubled = editSheet(seedReport, "KPI 3", (cell) =>
      cell.value === "period:2019" ? { ...cell, value: "period:2018" } : cell,
    );
    expect(read(doubled).figures["3.possession.cases.2018"]).toBe("unreadable");
  });
});

test("a figure of more than twelve digits is none", () => {
  const key = "3.possession.cases.2024";
  const huge = filledReport(framework, { typed: { ...seed, [key]: 1e12 } });
  const outcome = readReport(framework, "a.xlsx", huge);
  expect(outcome.ok && outcome.value.observations.get(key)?.content).toMatchObject({
    kind: "unreadable",
    as: "tooLarge",
  });
});
