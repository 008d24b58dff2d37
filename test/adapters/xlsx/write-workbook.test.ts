import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { xlsxFormat } from "../../../src/adapters/xlsx/xlsx-format";
import { sampleTemplates } from "../../../src/app/sample-templates";
import { cell, sheetPlan } from "../../../src/core/sheet/sheet-draft";
import { LOOKS } from "../../../src/core/sheet/looks";
import type { ChartSpec } from "../../../src/core/workbook/chart-spec";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/workbook/plan";
import type { Snapshot } from "../../../src/core/workbook/snapshot";
import { packageProblems } from "../../fixtures/package-check";
import { opened, samplesOf } from "../../fixtures/shipped-framework";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";

const { framework } = opened();
const samples = sampleTemplates(framework, samplesOf(framework), "2024", "en");
const sample = samples[2]?.plan as WorkbookPlan;

function book(sheets: readonly SheetPlan[]): WorkbookPlan {
  return { title: "t", properties: { round: "2024" }, looks: LOOKS, sheets, names: [] };
}
async function roundTrip(plan: WorkbookPlan): Promise<Snapshot> {
  const read = xlsxFormat.read(await xlsxFormat.write(plan));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}
const partsOf = async (plan: WorkbookPlan): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await xlsxFormat.write(plan))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const at = (row: number, column: number): ChartSpec["categoriesAt"] => ({
  sheet: "Fi & gures",
  range: { top: row, bottom: row + 2, left: column, right: column },
});
const chart: ChartSpec = {
  id: "region-incidents",
  kind: "stacked",
  title: "Incidents <1>",
  subtitle: "5 of 6",
  notes: ["Source"],
  categories: ["2022", "2023", "2024"],
  categoriesAt: at(1, 0),
  categoryAxisTitle: "Year",
  valueAxisTitle: "Incidents",
  secondAxisTitle: "Rounds",
  size: { width: 400, height: 220, text: 9 },
  altText: 'Alt "text"',
  series: [
    {
      name: "Legal",
      nameAt: at(0, 1),
      values: [1, null, 0],
      valuesAt: at(1, 1),
      color: "112233",
      drawnAs: "columns",
      isLabelled: true,
    },
    {
      name: "Rounds",
      nameAt: at(0, 2),
      values: [null, 5, 6],
      valuesAt: at(1, 2),
      color: "445566",
      drawnAs: "line",
      isLabelled: false,
    },
  ],
};
const charted = book([
  sheetPlan({
    name: "Fi & gures",
    cells: [cell(0, 0, "x")],
    charts: [{ spec: chart, anchor: { top: 5, left: 0, bottom: 15, right: 6 } }],
  }),
]);

test("what is written is what is read: every cell of a whole sample report", async () => {
  const cellsOf = ({ sheets }: Snapshot): unknown =>
    sheets.map(({ name, visibility, cells }) => ({
      name,
      visibility,
      cells: cells.map(({ row, column, value, type, isFormula }) => ({ row, column, value, type, isFormula })),
    }));
  expect(cellsOf(await roundTrip(sample))).toEqual(cellsOf(snapshotOfPlan(sample)));
});

test("any texts and numbers come back as they were, and text never becomes a formula", async () => {
  // XML cannot hold half a surrogate pair, control characters or two code points; \r is read as \n by every XML reader.
  const text = fc
    .string({ unit: "binary", minLength: 1, maxLength: 30 })
    .filter((value) => value.isWellFormed() && !/[\r\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}/u.test(value));
  const tricky = fc.constantFrom(
    "=1+1",
    "+1",
    "-1",
    "@x",
    "'x",
    "_x0041_",
    "_x005F_",
    " both ends ",
    'a & b < c > "d"',
    "\u041a\u043e\u0441\u043e\u0432\u043e*",
    "]]>",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          text,
          tricky,
          fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
          fc.integer(),
        ),
        { minLength: 1, maxLength: 12 },
      ),
      async (values) => {
        const plan = book([sheetPlan({ name: "S", cells: values.map((value, row) => cell(row, 0, value)) })]);
        expect((await roundTrip(plan)).sheets[0]?.cells.map(({ value, isFormula }) => ({ value, isFormula }))).toEqual(
          values.map((value) => ({ value, isFormula: false })),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test.each([[0], [12.5], [""], ["No data"], [false]])("a formula keeps its stored result %j", async (value) => {
  const { sheets } = await roundTrip(
    book([sheetPlan({ name: "S", cells: [cell(0, 0, value, "total", { formula: 'IF(1,"","")' })] })]),
  );
  expect(sheets[0]?.cells).toMatchObject([{ value, isFormula: true }]);
});

test("the same plan gives the same bytes", async () => {
  expect(await xlsxFormat.write(sample)).toEqual(await xlsxFormat.write(sample));
});

test("the packages of all samples and of a chart have nothing for Excel to repair", async () => {
  for (const plan of [...samples.map((one) => one.plan), charted])
    expect(packageProblems(await xlsxFormat.write(plan))).toEqual([]);
});

test("the package check sees what it is there to see", async () => {
  const parts = unzipSync(await xlsxFormat.write(charted));
  const broken = (name: string, from: string, to: string): string[] =>
    packageProblems(
      zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(from, to)) }),
    );
  expect(broken("xl/charts/chart1.xml", '<c:varyColors val="0"/>', "")).toEqual([]);
  expect(broken("xl/charts/chart1.xml", "</c:barChart>", '<c:barDir val="col"/></c:barChart>')).not.toEqual([]);
  expect(broken("xl/worksheets/_rels/sheet1.xml.rels", "drawing1.xml", "drawing9.xml")).not.toEqual([]);
  expect(broken("xl/workbook.xml", "</sheets>", "</sheet>")).not.toEqual([]);
  expect(broken("[Content_Types].xml", "/xl/charts/chart1.xml", "/xl/charts/chart7.xml")).not.toEqual([]);
});

test("a chart refers to its cells, carries its figures, leaves gaps out and can be read aloud", async () => {
  const parts = await partsOf(charted);
  const xml = parts["xl/charts/chart1.xml"] ?? "";
  expect(xml).toContain("'Fi &amp; gures'!$B$2:$B$4");
  expect(
    [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map((cache) =>
      [...cache[0].matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)/g)].map((point) => `${point[1] ?? ""}:${point[2] ?? ""}`),
    ),
  ).toEqual([
    ["0:1", "2:0"],
    ["1:5", "2:6"],
  ]);
  expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  expect(xml).toContain("<c:lineChart>");
  const drawing = parts["xl/drawings/drawing1.xml"] ?? "";
  expect(drawing).toContain('name="region-incidents"');
  expect(drawing).toContain('descr="Alt &quot;text&quot;"');
});

test("input cells are unlocked on protected sheets, everything else is not", async () => {
  const parts = await partsOf(sample);
  const index = sample.sheets.findIndex((sheet) => sheet.name === "KPI 4");
  const sheet = parts[`xl/worksheets/sheet${String(index + 1)}.xml`] ?? "";
  const styles = [...(parts["xl/styles.xml"] ?? "").matchAll(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/g)]
    .map((match) => match[0])
    .slice(1);
  const unlocked = [...sheet.matchAll(/<c r="([A-Z]+\d+)"(?: t="\w+")? s="(\d+)"/g)]
    .filter((match) => styles[Number(match[2])]?.includes('locked="0"') ?? false)
    .map((match) => match[1]);
  const plan = sample.sheets[index];
  const planned =
    plan?.cells.filter(
      (one) =>
        one.look !== undefined &&
        ["whole", "decimal", "code", "answer", "totalAnswer", "totalAnswerDecimal"].includes(one.look),
    ) ?? [];
  expect(unlocked).toHaveLength(planned.length);
  expect(unlocked).toContain("D8");
  expect(unlocked).toContain("D10");
  for (const locked of ["A8", "B8", "C8", "D7", "K8"]) expect(unlocked).not.toContain(locked);
  expect(sheet).toContain('<sheetProtection sheet="1"');
});

test("print titles of sheets with a space in their name are quoted", async () => {
  expect((await partsOf(sample))["xl/workbook.xml"]).toContain("'KPI 3'!$1:$1");
});

test.each([
  ["two sheets of one name", book([sheetPlan({ name: "A", cells: [] }), sheetPlan({ name: "a", cells: [] })])],
  ["a name that Excel does not take", book([sheetPlan({ name: "A/B", cells: [] })])],
  ["a name that is too long", book([sheetPlan({ name: "x".repeat(32), cells: [] })])],
  [
    "a look that does not exist",
    book([{ ...sheetPlan({ name: "A", cells: [] }), cells: [{ row: 0, column: 0, value: 1, look: "pretty" }] }]),
  ],
  [
    "a series shorter than its categories",
    book([
      sheetPlan({
        name: "A",
        cells: [],
        charts: [{ spec: { ...chart, categories: ["2024"] }, anchor: { top: 0, left: 0, bottom: 9, right: 9 } }],
      }),
    ]),
  ],
])("a plan with %s is our own fault and throws", async (_, plan) => {
  await expect(xlsxFormat.write(plan)).rejects.toThrow("This should not happen");
});
