/**
 * What every gateway to workbooks promises: what was written is read again, what people do in between
 * is read as it is, and the same workbook gives the same Snapshot through each.
 */
import { planRegional } from "../../src/core/regional/plan-regional";
import { readRegional } from "../../src/core/regional/read-regional";
import type { Justification } from "../../src/core/issue/justification";
import type { CellContent, Observation } from "../../src/core/observation/observation";
import { planTemplate } from "../../src/core/template/plan-template";
import { readReport } from "../../src/core/report/read-report";
import type { SheetArea } from "../../src/app/ports";
import { sheetPlan } from "../../src/core/sheet/sheet-draft";
import { cellAddress, parseCellAddress } from "../../src/core/workbook/address";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import type { Snapshot, SnapshotCell } from "../../src/core/workbook/snapshot";
import { assess } from "../../src/core/assessment/assess";
import { consolidate } from "../../src/core/consolidation/consolidate";
import type { Regional } from "../../src/core/consolidation/regional";
import { filledReport, placeOf } from "../fixtures/filled-report";
import { opened, seedKpi3 } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { observationKey } from "../../src/core/framework/observation-key";

/** What a person does to a workbook. Rows are counted from 0. */
export type Edit =
  | {
      readonly kind: "type";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: string | number | boolean;
    }
  | {
      readonly kind: "error";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly error: string;
    }
  | { readonly kind: "strike"; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly kind: "insertRow"; readonly sheet: string; readonly above: number }
  | { readonly kind: "rename"; readonly sheet: string; readonly to: string };

/** Makes a workbook of a plan, lets somebody edit it, and reads it, with the looks of these cells. */
export type RoundTrip = (plan: WorkbookPlan, edits?: readonly Edit[], seen?: readonly SheetArea[]) => Promise<Snapshot>;

const { framework, rulesFor } = opened();

/** An empty template of Kosovo* for 2024. */
export function emptyTemplate(): WorkbookPlan {
  return planTemplate(framework, {
    jurisdiction: "XK",
    round: "2024",
    language: "en",

    prefill: { contents: new Map<string, CellContent>(), notes: new Map(), cover: new Map() },
  });
}

/** A workbook of one sheet with these cells. */
export function planOf(
  cells: WorkbookPlan["sheets"][number]["cells"],
  looks: WorkbookPlan["looks"] = {},
): WorkbookPlan {
  return { title: "Test", properties: {}, looks, names: [], sheets: [sheetPlan({ name: "Cells", cells })] };
}

/** What people type for the seed figures, cell by cell. */
function seedEdits(): readonly Edit[] {
  return Object.entries(seedKpi3()).flatMap(([row, years]) =>
    Object.entries(years).map(([year, value]): Edit => ({
      kind: "type",
      ...placeOf(framework, observationKey(row, year)),
      value,
    })),
  );
}

/** Two reports merged, blank cells and all. */
export function mergedState(cases = 12): Regional {
  const reports = ["AL", "XK"].map((jurisdiction) =>
    assess(framework, rulesFor, `${jurisdiction}.xlsx`, {
      ok: true,
      issues: [],
      value: filledReport(framework, { jurisdiction, typed: { "3.possession.cases.2024": cases } }),
    }),
  );
  return consolidate(framework, reports, undefined, { chosen: [], includeIncomplete: true }, ({ code }) => code)
    .regional;
}

function observationsIn(snapshot: Snapshot): readonly Observation[] {
  const read = readReport(framework, "report.xlsx", snapshot);
  if (!read.ok) throw new Error(`no report: ${read.issues.map(({ code }) => code).join(" ")}`);
  return [...read.value.observations.values()];
}

const contents = (snapshot: Snapshot): Readonly<Record<string, CellContent>> =>
  Object.fromEntries(observationsIn(snapshot).map(({ key, content }) => [key, content]));

function cellsOf(
  snapshot: Snapshot,
): readonly (readonly [string, SnapshotCell["type"], SnapshotCell["value"], boolean])[] {
  return (
    snapshot.sheets[0]?.cells.map(({ row, column, type, value, isFormula }) => [
      `${String(row)},${String(column)}`,
      type,
      value,
      isFormula,
    ]) ?? []
  );
}

/** Without what only files tell. */
function common({ sheets }: Snapshot): Snapshot {
  return {
    sheets: sheets.map(({ name, visibility, cells }) => ({
      name,
      visibility,
      cells: cells.map(({ row, column, type, value, isFormula }) => ({ row, column, type, value, isFormula })),
    })),
  };
}

/** Texts that a spreadsheet would take for something else if they were typed. */
const TRICKY_TEXTS = [
  "=1+1",
  "+5",
  "-",
  "-3",
  "@x",
  "2024",
  "007",
  "1,327",
  "1.327",
  "5%",
  "1E5",
  "TRUE",
  "#REF!",
  "5 May",
  "2024-05-01",
  "12:30",
  "'quoted",
  " padded ",
  "two\nlines",
  "Косово*",
  "m² €",
  "period:2024",
  "_x0041_",
];

/** Declares the contract's tests for one gateway. */
export function gatewayContract(name: string, roundTrip: RoundTrip): void {
  describe(`${name} as a gateway`, () => {
    test("an empty template is read as it was planned: sheets in order, hidden ones too, formulas marked", async () => {
      const plan = emptyTemplate();
      expect(common(await roundTrip(plan))).toEqual(snapshotOfPlan(plan));
    });

    test("typed seed figures are read by their keys, totals are calculated", async () => {
      const read = contents(await roundTrip(emptyTemplate(), seedEdits()));
      for (const [row, years] of Object.entries(seedKpi3())) {
        for (const [year, value] of Object.entries(years)) {
          if (typeof value === "number")
            expect([row, year, read[observationKey(row, year)]]).toEqual([row, year, { kind: "number", value }]);
          else expect([row, year, read[observationKey(row, year)]?.kind]).toEqual([row, year, "noData"]);
        }
      }
    });

    test("renamed sheets and inserted rows change places, never figures", async () => {
      const seed = seedEdits();
      const before = await roundTrip(emptyTemplate(), seed);
      const after = await roundTrip(emptyTemplate(), [
        ...seed,
        { kind: "insertRow", sheet: "KPI 3", above: placeOf(framework, "3.possession.cases.2019").row },
        { kind: "rename", sheet: "KPI 3", to: "Kaznena djela (3)" },
      ]);
      expect(contents(after)).toEqual(contents(before));
      const place = (snapshot: Snapshot): unknown =>
        observationsIn(snapshot).find(({ key }) => key === "3.possession.cases.2019")?.provenance;
      const { row, column } = placeOf(framework, "3.possession.cases.2019");
      expect(place(before)).toMatchObject({ sheet: "KPI 3", cell: cellAddress({ row, column }) });
      expect(place(after)).toMatchObject({ sheet: "Kaznena djela (3)", cell: cellAddress({ row: row + 1, column }) });
    });

    test("justifications and accepted figures are read as they were written, and prose in them is no key", async () => {
      const justifications = ["table: 3.possession was moved", "=HYPERLINK(1)\nрок", ""].map(
        (text, index): Justification => ({
          rule: "change",
          definition: "00ff",
          key: "3.possession.cases.2023",
          compared: '["change",[["value",1262]],[]]',
          value: index === 0 ? "No data" : 1262.5,
          said: "row:3 is unusual",
          reason: index === 0 ? "other" : "late-data",
          text,
          who: "Ана",
          when: "2026-11-24",
        }),
      );
      const accepted = new Map<string, CellContent>([
        ["3.possession.cases.2022", { kind: "number", value: 0 }],
        ["3.possession.cases.2021", { kind: "noData", reason: "confidential" }],
        ["3.possession.cases.2020", { kind: "blank" }],
      ]);
      const plan = planTemplate(framework, {
        jurisdiction: "XK",
        round: "2024",
        language: "en",

        prefill: { contents: new Map(), notes: new Map(), cover: new Map(), justifications, accepted },
      });
      const read = readReport(framework, "report.xlsx", await roundTrip(plan));
      if (!read.ok) throw new Error("no report");
      expect(read.value.justifications).toEqual(justifications);
      expect([...(read.value.accepted ?? [])].map(([key, { content }]) => [key, content])).toEqual(
        [...accepted].slice(0, 2),
      );
      expect(read.issues).toEqual([]);
    });

    test("texts stay the texts they are", async () => {
      const plan = planOf(TRICKY_TEXTS.map((value, row) => ({ row, column: 0, value })));
      expect(cellsOf(await roundTrip(plan))).toEqual(
        TRICKY_TEXTS.map((value, row) => [`${String(row)},0`, "text", value, false]),
      );
    });

    test("numbers, true and false, dates and times keep their kind", async () => {
      const looks = {
        date: { numberFormat: "dd.mm.yyyy" },
        time: { numberFormat: "h:mm" },
        days: { numberFormat: '0 "days"' },
      };
      const plan = planOf(
        [
          { row: 0, column: 0, value: 0 },
          { row: 0, column: 1, value: -1.5 },
          { row: 0, column: 2, value: 1e21 },
          { row: 0, column: 3, value: 0.1 },
          { row: 1, column: 0, value: true },
          { row: 1, column: 1, value: false },
          { row: 2, column: 0, value: 45_292, look: "date" },
          { row: 2, column: 1, value: 0.5, look: "time" },
          { row: 2, column: 2, value: 12, look: "days" },
        ],
        looks,
      );
      expect(cellsOf(await roundTrip(plan))).toEqual([
        ["0,0", "number", 0, false],
        ["0,1", "number", -1.5, false],
        ["0,2", "number", 1e21, false],
        ["0,3", "number", 0.1, false],
        ["1,0", "boolean", true, false],
        ["1,1", "boolean", false, false],
        ["2,0", "date", 45_292, false],
        ["2,1", "date", 0.5, false],
        ["2,2", "number", 12, false],
      ]);
    });

    test("formulas are marked and give their result, also an empty text and a date", async () => {
      const plan = planOf(
        [
          { row: 1, column: 1, value: 3, formula: "1+2" },
          { row: 1, column: 2, value: "ab", formula: '"a"&"b"' },
          { row: 1, column: 3, value: true, formula: "1=1" },
          { row: 2, column: 1, value: "", formula: '""' },
          { row: 2, column: 2, value: 45_292, formula: "DATE(2024,1,1)", look: "date" },
          { row: 2, column: 3, value: 0, formula: "B9" },
        ],
        { date: { numberFormat: "dd.mm.yyyy" } },
      );
      expect(cellsOf(await roundTrip(plan))).toEqual([
        ["1,1", "number", 3, true],
        ["1,2", "text", "ab", true],
        ["1,3", "boolean", true, true],
        ["2,1", "text", "", true],
        ["2,2", "date", 45_292, true],
        ["2,3", "number", 0, true],
      ]);
    });

    test("errors are errors", async () => {
      const errors = ["#REF!", "#N/A", "#DIV/0!", "#VALUE!"];
      const edits = errors.map((error, row): Edit => ({ kind: "error", sheet: "Cells", row, column: 2, error }));
      const plan = planOf(errors.map((_, row) => ({ row, column: 2, value: "soon" })));
      expect(cellsOf(await roundTrip(plan, edits))).toEqual(
        errors.map((error, row) => [`${String(row)},2`, "error", error, false]),
      );
    });

    test("sheets keep their order and whether they are hidden; formatted but empty cells are not read", async () => {
      const empty = planOf([{ row: 5, column: 5, value: null, look: "grey" }], { grey: { fill: "F2F4F8" } });
      const sheets = (["visible", "hidden", "veryHidden"] as const).map((visibility) =>
        sheetPlan({
          name: `It's ${visibility}`,
          visibility,
          cells: visibility === "visible" ? [] : [{ row: 2, column: 3, value: visibility }],
        }),
      );
      const read = await roundTrip({ ...empty, sheets: [...empty.sheets, ...sheets] });
      expect(read.sheets.map(({ name: sheet, visibility, cells }) => [sheet, visibility, cells.length])).toEqual([
        ["Cells", "visible", 0],
        ["It's visible", "visible", 0],
        ["It's hidden", "hidden", 1],
        ["It's veryHidden", "veryHidden", 1],
      ]);
    });

    test("a regional workbook is read as the regional state it was made of", async () => {
      const regional = mergedState();
      const read = readRegional(framework, await roundTrip(planRegional(framework, regional, "en")));
      expect(read).toMatchObject({
        ok: true,
        value: {
          language: "en",
          regional: { round: "2024", observations: regional.observations, files: regional.files },
        },
      });
    });

    test("a cell in the last row and column", async () => {
      const { row, column } = parseCellAddress("XFD1048576") ?? { row: 0, column: 0 };
      expect(cellsOf(await roundTrip(planOf([{ row, column, value: "end" }])))).toEqual([
        [`${String(row)},${String(column)}`, "text", "end", false],
      ]);
    });
  });
}
