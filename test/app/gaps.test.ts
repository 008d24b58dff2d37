/**
 * What is known about figures that are not there goes along: through files, to the region, into next year's template.
 */
import fc from "fast-check";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { GivenFile } from "../../src/app/given-file";
import { gapFaults } from "../../src/core/gap/gap-faults";
import { makeTemplate } from "../../src/app/make-template";
import { mergeWorkbooks, type MergeResult } from "../../src/app/merge-workbooks";
import { sampleFigures } from "../../src/app/sample-figures";
import { makeSubmission } from "../../src/app/submit-report";
import { gapsByKpi, missingIn } from "../../src/core/consolidation/regional-gaps";
import type { Gap, GivenGap } from "../../src/core/gap/gap";
import type { CellContent } from "../../src/core/observation/observation";
import { planRegional } from "../../src/core/regional/plan-regional";
import { readRegional } from "../../src/core/regional/read-regional";
import { planTemplate } from "../../src/core/template/plan-template";
import type { Report } from "../../src/core/report/read-report";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import type { Snapshot, SnapshotCell } from "../../src/core/workbook/snapshot";
import { gapOf } from "../fixtures/gap";
import { readAs } from "../fixtures/read-as";
import { beforeMarks } from "../fixtures/regional-before-marks";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { observationKey } from "../../src/core/framework/observation-key";

const open = opened();
const { framework } = open;
const samples = samplesOf(framework);
const [ELSEWHERE, LATE, ROW] = ["6.operations.weapons-seized.2022", "4.firearms.inland.2024", "13.storage.inspections"];
const noData = (reason: string): CellContent => ({ kind: "noData", reason });
const SAID: ReadonlyMap<string, Gap> = new Map([
  [LATE, gapOf({ owner: "Customs", expected: "2025-09-30", note: "=1+1" })],
  [ELSEWHERE, gapOf({ where: "4.firearms.inland" })],
]);

/** A report whose row `ROW` has no data in any year, with what is known about two other cells. */
function plan(jurisdiction: string, gaps = SAID): WorkbookPlan {
  const contents = new Map<string, CellContent>([
    ...sampleFigures(framework, samples, jurisdiction, "2024"),
    [ELSEWHERE, noData("included-elsewhere")],
    [LATE, noData("not-yet-available")],
    ...framework.years.map((year) => [observationKey(ROW, year), noData("confidential")] as const),
  ]);
  return planTemplate(framework, {
    jurisdiction,
    round: "2024",
    language: "en",

    prefill: { contents, gaps, notes: new Map(), cover: new Map() },
  });
}

async function file(name: string, made: WorkbookPlan): Promise<GivenFile> {
  return { file: name, content: { ok: true, value: await xlsxFormat.write(made), issues: [] } };
}

function report(given: GivenFile): Report {
  const read = checkWorkbook(readAs(open, given)).report;
  if (!read) throw new Error("no report");
  return read;
}

function readSnapshot(snapshot: Snapshot): Report {
  const read = checkWorkbook({ file: "", snapshot: { ok: true, issues: [], value: snapshot }, open }).report;
  if (!read) throw new Error("no report");
  return read;
}

function merged(files: readonly GivenFile[], into?: WorkbookPlan, chosen: readonly string[] = []): MergeResult {
  const before = into
    ? {
        into: { file: "regional.xlsx", snapshot: { ok: true as const, issues: [], value: snapshotOfPlan(into) }, open },
      }
    : {};
  const result = mergeWorkbooks(open, {
    files: files.map((one) => readAs(open, one)),
    choices: { chosen, includeIncomplete: true },
    language: "en",
    ...before,
  });
  if (!result.ok) throw new Error("not merged");
  return result.value;
}

test("a report, the report that is handed in, and both through their files say the same", async () => {
  const typed = report(await file("rs.xlsx", plan("RS")));
  expect(new Map(typed.gaps)).toEqual(SAID);
  expect(report(await file("pushed.xlsx", makeSubmission(framework, typed).plan)).gaps).toEqual(typed.gaps);
});

test("next year's template keeps what was said of closed years, and only that", async () => {
  const next = makeTemplate(framework, {
    jurisdiction: "RS",
    round: "2024",
    language: "en",
    from: readAs(open, await file("rs.xlsx", plan("RS"))),
  });
  if (!next.ok) throw new Error("no template");
  expect([...readSnapshot(snapshotOfPlan(next.value)).gaps.keys()]).toEqual([ELSEWHERE]);
});

test("a line whose cell has a figure by now counts for nothing and is not handed in", () => {
  const whole = snapshotOfPlan(plan("RS"));
  const filled = editSheet(whole, "KPI 4", (cell) =>
    cell.value === "Not yet available" ? { ...cell, value: 1100, type: "number" } : cell,
  );
  const read = readSnapshot(filled);
  expect([...read.gaps.keys()]).toEqual([ELSEWHERE]);
  const handedIn = makeSubmission(framework, read).plan.sheets.find(({ name }) => name === "No data");
  expect(
    handedIn?.cells.filter(({ value }) => value === LATE || value === ELSEWHERE).map(({ value }) => value),
  ).toEqual([ELSEWHERE]);
});

test("the sheet is found whatever it is called; a report without it has none", () => {
  const whole = snapshotOfPlan(plan("RS"));
  const sheets = whole.sheets.map((sheet) => (sheet.name === "No data" ? { ...sheet, name: "Nema podataka" } : sheet));
  expect(new Map(readSnapshot({ sheets }).gaps)).toEqual(SAID);
  expect(readSnapshot({ sheets: whole.sheets.filter(({ name }) => name !== "No data") }).gaps).toEqual(new Map());
});

test("what is no date says nothing about when; a key that stands twice counts as it stands last", () => {
  const whole = snapshotOfPlan(plan("RS"));
  const sheet = whole.sheets.find(({ name }) => name === "No data");
  const line = sheet?.cells.filter(({ row }) => row === sheet.cells.find(({ value }) => value === LATE)?.row) ?? [];
  const again = line.map((cell): SnapshotCell => ({
    ...cell,
    row: 20,
    value: cell.value === "Customs" ? "Police" : cell.value === "2025-09-30" ? "in autumn" : cell.value,
  }));
  expect(readSnapshot(editSheet(whole, "No data", (cell) => cell, again)).gaps.get(LATE)).toEqual(
    gapOf({ owner: "Police", note: "=1+1" }),
  );
});

test("anything in the cells of the sheet is read without an exception, and never changes a figure", () => {
  const whole = snapshotOfPlan(plan("RS"));
  const before = readSnapshot(whole).observations;
  const value = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      LATE,
      "kpi-no-data",
      "table:4.firearms",
      "row:4.firearms.inland",
      "period:2024",
      "key",
      "where",
      "2025-02-30",
      null,
    ),
  );
  const place = fc.record({
    row: fc.nat(8),
    column: fc.nat(12),
    value,
    type: fc.constantFrom<SnapshotCell["type"]>("text", "number", "date", "boolean", "error", "notCalculated"),
    isFormula: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (cells) => {
      const kept = (cell: SnapshotCell): SnapshotCell | undefined =>
        cells.some(({ row, column }) => row === cell.row && column === cell.column) ? undefined : cell;
      const read = readSnapshot(
        editSheet(
          whole,
          "No data",
          kept,
          cells.filter(({ row, column }) => row > 0 || column > 0),
        ),
      );
      expect(read.observations).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

describe("included elsewhere", () => {
  const at = (made: Snapshot): readonly (string | undefined)[] =>
    checkWorkbook({ file: "", snapshot: { ok: true, issues: [], value: made }, open })
      .issues.filter(({ code }) => code === "no-data-where")
      .flatMap(({ key, sheet, cell, severity }) => [key, sheet, cell, severity]);
  const note = (text: string): Snapshot => {
    const whole = snapshotOfPlan(plan("RS", new Map()));
    const sheet = whole.sheets.find(({ name }) => name === "KPI 6");
    const row = sheet?.cells.find(({ value }) => value === "row:6.operations.weapons-seized")?.row ?? 0;
    const column = sheet?.cells.find(({ value }) => value === "column:note")?.column ?? 0;
    return editSheet(whole, "KPI 6", (cell) => cell, [{ row, column, value: text, type: "text", isFormula: false }]);
  };

  test("without saying where is a warning at the cell", () => {
    expect(at(snapshotOfPlan(plan("RS", new Map())))).toEqual([
      ELSEWHERE,
      "KPI 6",
      expect.stringMatching(/^H[0-9]+$/),
      "warning",
    ]);
    expect(at(snapshotOfPlan(plan("RS", new Map([[ELSEWHERE, gapOf({ owner: "Police" })]]))))).toHaveLength(4);
  });

  test.each([
    ["said of the cell", snapshotOfPlan(plan("RS"))],
    ["said in the note of its row", note("Counted in KPI 4")],
  ])("is no warning when it is %s", (_, made) => {
    expect(at(made)).toEqual([]);
  });

  test("a note of spaces says nothing", () => {
    expect(at(note("  "))).toHaveLength(4);
  });
});

test.each<[string, Partial<GivenGap>, readonly string[]]>([
  ["nothing more said", {}, []],
  ["included elsewhere, and not where", { reason: "included-elsewhere", where: " " }, ["where"]],
  ["included elsewhere, in a text", { reason: "included-elsewhere", where: "Report of customs" }, []],
  ["no date", { expected: "soon" }, ["expected"]],
  ["a date with spaces around", { expected: " 2025-09 " }, []],
])("what a person gives: %s", (_, given, faults) => {
  expect(gapFaults(framework, { reason: "no-data", ...gapOf({}), ...given })).toEqual(faults);
});

describe("for the region", () => {
  const files = async (): Promise<readonly GivenFile[]> =>
    Promise.all(["XK", "RS", "AL"].map((code) => file(`${code}.xlsx`, plan(code))));

  test("the order of files, merging again and the way through a workbook change nothing", async () => {
    const given = await files();
    const { regional, plan: made } = merged(given);
    expect(regional.gaps.map(({ jurisdiction, key }) => `${jurisdiction} ${key}`)).toEqual(
      ["AL", "XK", "RS"].flatMap((code) => [`${code} ${LATE}`, `${code} ${ELSEWHERE}`]),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...given], { minLength: given.length }), fc.nat(2), (shuffled, split) => {
        expect(merged(shuffled).regional).toEqual(regional);
        expect(
          merged(shuffled.slice(split), split === 0 ? undefined : merged(shuffled.slice(0, split)).plan).regional,
        ).toEqual(regional);
      }),
      { numRuns: 6 },
    );
    expect(merged(given, made).regional).toEqual(regional);
    const bytes = xlsxFormat.read(await xlsxFormat.write(made));
    const read = bytes.ok ? readRegional(framework, bytes.value) : bytes;
    expect(read.ok && read.value.regional).toEqual(regional);
  });

  test("a report that replaces another brings its own", async () => {
    const [xk, rs] = await files();
    if (!xk || !rs) throw new Error("no files");
    const again = await file("RS again.xlsx", plan("RS", new Map([[LATE, gapOf({ owner: "Police" })]])));
    const after = merged([again], merged([xk, rs]).plan, ["RS again.xlsx"]).regional.gaps;
    expect(after.filter(({ jurisdiction }) => jurisdiction === "RS")).toEqual([
      { jurisdiction: "RS", key: LATE, ...gapOf({ owner: "Police" }) },
    ]);
    expect(after.filter(({ jurisdiction }) => jurisdiction === "XK")).toHaveLength(2);
  });

  test("a regional workbook made before there was the sheet has none, and is otherwise the same", async () => {
    const { regional } = merged(await files());
    const whole = beforeMarks(snapshotOfPlan(planRegional(framework, regional, "en")));
    const read = readRegional(framework, { sheets: whole.sheets.filter(({ name }) => name !== "Region No data") });
    expect(read.ok && read.value.regional).toEqual({ ...regional, gaps: [] });
  });

  test("the sheet lists every cell without data, counts them by KPI, and has the asterisk with its footnote", async () => {
    const { regional, plan: made } = merged([await file("XK.xlsx", plan("XK"))]);
    const missing = missingIn(framework, regional);
    expect(missing.filter(({ isEveryYear }) => isEveryYear).map(({ observation }) => observation.key)).toEqual(
      framework.years.map((year) => observationKey(ROW, year)),
    );
    expect(missing.some(({ observation: { row } }) => framework.rows.get(row)?.content.kind === "total")).toBe(false);
    const counts = gapsByKpi(framework, regional.observations, missing);
    expect(counts.reduce((sum, one) => sum + one.missing, 0)).toBe(missing.length);
    expect(counts.find(({ kpi }) => kpi === "13")?.rows).toBe(1);
    const sheet = made.sheets.find(({ name }) => name === "Region No data");
    const texts = sheet?.cells.map(({ value }) => String(value)) ?? [];
    expect(texts.filter((text) => text === "Kosovo*")).toHaveLength(missing.length);
    expect(texts.some((text) => text.includes("1244"))).toBe(true);
    expect(texts.filter((text) => text === "Customs" || text === "2025-09-30")).toHaveLength(2);
    expect(sheet?.tables.map(({ name }) => name)).toEqual(["NoDataByKpi", "NoData"]);
  });

  test("where nothing is missing the list is empty", () => {
    const empty = {
      round: "2024",
      observations: [],
      files: [],
      reasons: [],
      justifications: [],
      revisions: [],
      gaps: [],
      notes: [],
      ruleFindings: [],
      secondSource: [],
      samples: [],
      breaks: [],
      inputs: [],
      queries: [],
    };
    const read = readRegional(framework, snapshotOfPlan(planRegional(framework, empty, "en")));
    expect(read.ok && read.value.regional.gaps).toEqual([]);
  });
});
