/** AVMP figures on their way through reports and regional workbooks. All figures are invented. */
import fc from "fast-check";
import { csvFormat } from "../../src/adapters/csv/csv-format";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { GivenFile } from "../../src/app/given-file";
import { makeTemplate } from "../../src/app/make-template";
import { mergeWorkbooks, type MergeRequest, type MergeResult } from "../../src/app/merge-workbooks";
import { readSecondSource } from "../../src/app/read-second-source";
import { sampleFigures } from "../../src/app/sample-figures";
import { makeSubmission } from "../../src/app/submit-report";
import { labelsIn } from "../../src/core/framework/framework";
import type { Outcome } from "../../src/core/issue/issue";
import { readRegional } from "../../src/core/regional/read-regional";
import type { SecondSource, SourceFigure } from "../../src/core/second-source/second-source";
import { planTemplate } from "../../src/core/template/plan-template";
import { isSecondSourceSheet } from "../../src/core/second-source/second-source-sheet";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { packageProblems } from "../fixtures/package-check";
import { readAs } from "../fixtures/read-as";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { sheetOfRows } from "../fixtures/sheet-of-rows";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";

const open = opened();
const { framework } = open;
const samples = samplesOf(framework);
const NOTE = labelsIn(framework, "en").secondSource.neverAdded;

function figures(changed: Readonly<Record<string, number>> = {}): SecondSource {
  return framework.jurisdictions.flatMap(({ code }, place) =>
    ["2022", "2023"].flatMap((year) =>
      ["incidents", "seizures", "killed", "injured"].map((measure, index): SourceFigure => ({
        jurisdiction: code,
        period: year,
        measure: `avmp.${measure}`,
        value: changed[`${code} ${measure} ${year}`] ?? [400, 150, 30, 60][index] ?? 0,
        provenance: {
          file: "avmp.xlsx",
          sheet: "WB",
          cell: `${"CDEF"[index] ?? ""}${String(place * 2 + Number(year) - 2020)}`,
        },
      })),
    ),
  );
}
const AVMP = figures();
const FAR = figures({ "RS incidents 2023": 9000 });

async function bytesOf(plan: WorkbookPlan): Promise<Uint8Array> {
  return await xlsxFormat.write(plan);
}
function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const given = (file: string, bytes: Uint8Array): GivenFile => ({
  file,
  content: { ok: true, value: bytes, issues: [] },
});

function template(code: string, secondSource?: SecondSource): WorkbookPlan {
  const own = secondSource?.filter(({ jurisdiction }) => jurisdiction === code);
  const prefill = {
    contents: sampleFigures(framework, samples, code, "2024"),
    notes: new Map(),
    cover: new Map(),
    ...(own ? { secondSource: own } : {}),
  };
  return planTemplate(framework, { jurisdiction: code, round: "2024", language: "en", prefill });
}
const report = async (code: string, secondSource?: SecondSource): Promise<GivenFile> =>
  given(`${code}.xlsx`, await bytesOf(template(code, secondSource)));
const besides = (file: GivenFile, secondSource?: SecondSource): string[] =>
  checkWorkbook(readAs(open, file), { secondSource })
    .issues.filter(({ code }) => code.startsWith("second-source"))
    .map(({ key }) => key ?? "");

function merged(files: readonly GivenFile[], more: Partial<MergeRequest> = {}): MergeResult {
  return value(
    mergeWorkbooks(open, {
      files: files.map((one) => readAs(open, one)),
      choices: { chosen: [], includeIncomplete: false },
      language: "en",
      ...more,
    }),
  );
}
const into = (before: MergeResult): Partial<MergeRequest> => ({
  into: { file: "regional.xlsx", snapshot: { ok: true, issues: [], value: snapshotOfPlan(before.plan) }, open },
});
const sheetOf = ({ sheets }: Snapshot): Snapshot["sheets"][number] => {
  const sheet = sheets.find(isSecondSourceSheet);
  if (!sheet) throw new Error("no sheet of a second source");
  return sheet;
};

describe("in a report", () => {
  test("only its own jurisdiction's figures come back from the file, from push and from next year's template", async () => {
    const own = AVMP.filter(({ jurisdiction }) => jurisdiction === "XK");
    const file = await report("XK", AVMP);
    expect(file.content.ok && packageProblems(file.content.value)).toEqual([]);
    const first = checkWorkbook(readAs(open, file)).report;
    expect(first?.secondSource).toEqual(own);
    if (!first) return;
    const pushed = given("pushed.xlsx", await bytesOf(makeSubmission(framework, first).plan));
    expect(checkWorkbook(readAs(open, pushed)).report?.secondSource).toEqual(own);
    const next = value(
      makeTemplate(framework, { jurisdiction: "XK", round: "2024", language: "en", from: readAs(open, pushed) }),
    );
    expect(checkWorkbook(readAs(open, given("next.xlsx", await bytesOf(next)))).report?.secondSource).toEqual(own);
  });

  test("figures of another jurisdiction that somebody copied there are nobody's", async () => {
    const foreign = AVMP.map((figure) => ({ ...figure, jurisdiction: "XK" }))
      .slice(0, 4)
      .map((figure) => ({ ...figure, jurisdiction: "AL" }));
    const plan = planTemplate(framework, {
      jurisdiction: "XK",
      round: "2024",
      language: "en",

      prefill: { contents: new Map(), notes: new Map(), cover: new Map(), secondSource: foreign },
    });
    expect(checkWorkbook(readAs(open, given("xk.xlsx", await bytesOf(plan)))).report).not.toHaveProperty(
      "secondSource",
    );
  });

  test("its own figures are the comparator, until others are given; those of others say nothing", async () => {
    const [plain, near, far] = [await report("RS"), await report("RS", AVMP), await report("RS", FAR)];
    expect([besides(plain), besides(near), besides(far)]).toEqual([[], [], ["10.incidents.total.2023"]]);
    expect([besides(plain, FAR), besides(far, AVMP), besides(await report("AL"), FAR)]).toEqual([
      ["10.incidents.total.2023"],
      [],
      [],
    ]);
    expect(
      besides(
        far,
        AVMP.filter(({ jurisdiction }) => jurisdiction === "AL"),
      ),
    ).toEqual(["10.incidents.total.2023"]);
  });

  test("the sheet is read back by its marks: under another name and with lines above it", async () => {
    const snapshot = value(xlsxFormat.read(await bytesOf(template("RS", AVMP))));
    const moved: Snapshot = {
      sheets: snapshot.sheets.map((sheet) =>
        isSecondSourceSheet(sheet)
          ? {
              ...sheet,
              name: "Other",
              cells: sheet.cells.map((cell) => (cell.row > 0 ? { ...cell, row: cell.row + 3 } : cell)),
            }
          : sheet,
      ),
    };
    const read = (one: Snapshot): SecondSource | undefined =>
      checkWorkbook({ file: "", snapshot: { ok: true, issues: [], value: one }, open }).report?.secondSource;
    expect(read(moved)).toEqual(read(snapshot));
    expect(read(moved)).toHaveLength(8);
  });

  test("it says that the two are never added, follows what is typed, and changes no figure", () => {
    const [without, beside] = [template("XK"), template("XK", AVMP)];
    const sheet = beside.sheets.find(({ name }) => name === "AVMP");
    const texts = sheet?.cells.map((cell) => String(cell.value)) ?? [];
    expect([
      texts.includes(NOTE),
      texts.some((text) => text.includes("SEESAC, media-based")),
      texts.some((text) => text.startsWith("* References to Kosovo")),
    ]).toEqual([true, true, true]);
    const followed =
      sheet?.cells.flatMap(({ formula }) => /^IF\('KPI 10'!([A-Z]+\d+)=/.exec(formula ?? "")?.[1] ?? []) ?? [];
    const total =
      beside.sheets
        .find(({ name }) => name === "KPI 10")
        ?.cells.filter(({ formula }) => formula !== undefined)
        .map(({ row }) => row + 1) ?? [];
    expect([followed.length, total.includes(Number(followed[0]?.replace(/\D/g, "")))]).toEqual([21, true]);
    expect(beside.sheets.filter(({ name }) => name !== "AVMP")).toEqual(without.sheets);
  });
});

describe("in the regional workbook", () => {
  test("all jurisdictions' figures come back, beside the KPI figures and never among them", async () => {
    const files = [await report("RS"), await report("XK")];
    const [plain, beside] = [merged(files), merged(files, { secondSource: AVMP })];
    expect([plain.regional.secondSource, plain.plan.sheets.some(({ name }) => name === "Region AVMP")]).toEqual([
      [],
      false,
    ]);
    const bytes = await bytesOf(beside.plan);
    expect(packageProblems(bytes)).toEqual([]);
    const read = value(readRegional(framework, value(xlsxFormat.read(bytes))));
    expect(read).toMatchObject({ regional: beside.regional });
    expect(beside.regional.secondSource).toEqual(AVMP);
    expect(beside.regional.observations).toEqual(plain.regional.observations);
    const sheets = ({ plan }: MergeResult): unknown =>
      plan.sheets.filter(({ name }) => !["Region AVMP", "At a glance", "Merge log", "_kpi-region"].includes(name));
    expect(sheets(beside)).toEqual(sheets(plain));
  });

  test("the sheet shows the KPI figure, the AVMP figure and how many times as much, with names as they have to be", async () => {
    const { plan, regional } = merged([await report("RS")], { secondSource: FAR });
    const { cells } = sheetOf(snapshotOfPlan(plan));
    const lineOf = (name: string, year: number): readonly unknown[] => {
      const row = cells.find(
        (cell) =>
          cell.column === 1 &&
          cell.value === name &&
          cells.some((other) => other.row === cell.row && other.column === 2 && other.value === year),
      )?.row;
      return cells.filter((cell) => cell.row === row).map((cell) => cell.value);
    };
    const reported = regional.observations.find(({ key }) => key === "10.incidents.total.2023")?.content;
    const official = reported?.kind === "number" ? reported.value : NaN;
    expect(lineOf("Serbia", 2023).slice(0, 5)).toEqual([
      "Serbia",
      2023,
      official,
      8850,
      Math.round(88500 / official) / 10,
    ]);
    expect(lineOf("Kosovo*", 2023).slice(0, 4)).toEqual(["Kosovo*", 2023, "not reported", 250]);
    expect(cells.some(({ value: text }) => text === NOTE)).toBe(true);
    expect(cells.some(({ value: text }) => String(text).startsWith("* References to Kosovo"))).toBe(true);
    expect(cells.some(({ value: text }) => text === "Kosovo")).toBe(false);
  });

  test("it is kept without --avmp, checks what is added, and is replaced as a whole", async () => {
    const before = merged([await report("AL")], { secondSource: FAR });
    const after = merged([await report("RS")], into(before));
    expect(after.regional.secondSource).toEqual(FAR);
    expect(after.assessments[0]?.issues.some(({ code }) => code === "second-source")).toBe(true);
    const replaced = merged([await report("RS")], { ...into(before), secondSource: AVMP.slice(0, 8) });
    expect([
      replaced.regional.secondSource,
      replaced.assessments[0]?.issues.some(({ code }) => code === "second-source"),
    ]).toEqual([AVMP.slice(0, 8), false]);
  });

  test("neither the order of files, nor a split over two merges, nor merging again makes a difference", async () => {
    const files = await Promise.all(["AL", "RS", "XK"].map((code) => report(code, code === "RS" ? AVMP : undefined)));
    const whole = merged(files, { secondSource: FAR });
    const again = merged(files, into(whole));
    expect(again.regional).toEqual(whole.regional);
    expect(Buffer.from(await bytesOf(again.plan)).equals(Buffer.from(await bytesOf(whole.plan)))).toBe(true);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: 1 }), (first) => {
        const rest = files.filter((one) => !first.includes(one));
        const one = merged(first, { secondSource: FAR });
        expect((rest.length === 0 ? one : merged(rest, into(one))).regional).toEqual(whole.regional);
      }),
      { numRuns: 8 },
    );
  });

  test("a sheet that somebody renamed is written over under its new name", async () => {
    const before = merged([await report("AL")], { secondSource: AVMP });
    const snapshot = snapshotOfPlan(before.plan);
    const renamed = {
      sheets: snapshot.sheets.map((sheet) => (isSecondSourceSheet(sheet) ? { ...sheet, name: "Media" } : sheet)),
    };
    const after = merged([await report("RS")], {
      into: { file: "regional.xlsx", snapshot: { ok: true, issues: [], value: renamed }, open },
    });
    expect(
      after.plan.sheets.filter((sheet) => ["Region AVMP", "Media"].includes(sheet.name)).map(({ name }) => name),
    ).toEqual(["Media"]);
    expect(after.regional.secondSource).toEqual(AVMP);
  });
});

describe("the file that is given", () => {
  const readers = { workbook: () => Promise.resolve(xlsxFormat), text: () => Promise.resolve(csvFormat) };
  const read = (file: string, bytes: Uint8Array): Promise<Outcome<SecondSource>> =>
    readSecondSource(framework, given(file, bytes), readers);
  const CSV = new TextEncoder().encode("Jurisdiction;Year;Incidents\nSerbia;2023;480\nMoldova;2023;9\n");

  test("is a table as text or a workbook, whatever it is called, and known by its name without folders", async () => {
    const table = sheetOfRows(
      [
        ["Jurisdiction", "Year", "Incidents"],
        ["Serbia", 2023, 480],
      ],
      "WB",
    );
    const workbook = await xlsxFormat.write({
      title: "",
      properties: {},
      looks: {},
      names: [],
      sheets: [
        {
          ...template("RS").sheets.at(-1),
          name: "WB",
          visibility: "visible",
          cells: table.cells.map(({ row, column, value: held }) => ({ row, column, value: held })),
        } as WorkbookPlan["sheets"][number],
      ],
    });
    for (const [name, bytes, sheet] of [
      ["in/avmp.csv", CSV, "CSV"],
      ["in/avmp.xlsx", CSV, "CSV"],
      ["in/avmp.xlsx", workbook, "WB"],
      ["in/avmp.csv", workbook, "WB"],
    ] as const) {
      expect(value(await read(name, bytes))).toEqual([
        {
          jurisdiction: "RS",
          period: "2023",
          measure: "avmp.incidents",
          value: 480,
          provenance: { file: name.slice(3), sheet, cell: "C2" },
        },
      ]);
    }
  });

  test("may be a workbook of ours that keeps them", async () => {
    const regional = await bytesOf(merged([await report("RS")], { secondSource: AVMP }).plan);
    expect(value(await read("regional.xlsx", regional))).toEqual(AVMP);
  });

  test.each([
    ["a report without them", async () => await bytesOf(template("RS")), "source-table-missing"],
    ["a picture", () => Promise.resolve(Uint8Array.from([0xff, 0xd8, 0xff, 0, 1])), "csv-not-text"],
    ["half a workbook", async () => (await bytesOf(template("RS"))).subarray(0, 5000), "file-cut-off"],
    ["nothing", () => Promise.resolve(new Uint8Array()), "file-empty"],
  ])("is refused when it is %s", async (_, bytes, code) => {
    expect(await read("avmp.xlsx", await bytes())).toMatchObject({
      ok: false,
      issues: [{ code, severity: "blocker" }],
    });
  });

  test("cannot be compared in a framework that knows no second source", async () => {
    expect(await readSecondSource({ ...framework, secondSources: [] }, given("avmp.csv", CSV), readers)).toMatchObject({
      ok: false,
      issues: [{ code: "source-none" }],
    });
  });

  test("any bytes: figures or issues, never an exception", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("", "PK\u0003\u0004", "Jurisdiction,Year,Killed\n"),
        async (bytes, start) => {
          const outcome = await read("any", Uint8Array.from([...new TextEncoder().encode(start), ...bytes]));
          expect(outcome.ok || outcome.issues.length > 0).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
