/** The certificate says what is in the bytes, whatever was meant to be written. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { writeCertified } from "../../src/app/certify-written";
import type { WorkbookFormat } from "../../src/app/ports";
import { certified } from "../../src/core/regional/certified";
import { planRegional } from "../../src/core/regional/plan-regional";
import { tablesOn } from "../../src/core/sheet/keyed-table";
import { CERTIFICATE_CHECKS } from "../../src/core/regional/read-certificate";
import { REGIONAL_DATA } from "../../src/core/regional/read-regional-data";
import type { SheetPlan } from "../../src/core/workbook/plan";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";

const { framework } = opened();
const regional = wholeRegional(framework);
const plan = certified(framework, regional, "en", planRegional(framework, regional, "en"));
const CELLS = regional.inputs.reduce((sum, { cells }) => sum + cells, 0);

/** Writes sheets otherwise than they are planned. */
const losing = (change: (sheet: SheetPlan) => SheetPlan): WorkbookFormat => ({
  ...xlsxFormat,
  write: (wanted) => xlsxFormat.write({ ...wanted, sheets: wanted.sheets.map(change) }),
});

async function written(format: WorkbookFormat): Promise<{ readonly codes: unknown; readonly counts: unknown }> {
  const { bytes, issues } = await writeCertified(format, framework, regional, "en", plan);
  const read = xlsxFormat.read(bytes);
  if (!read.ok) throw new Error("not read");
  const lines = read.value.sheets.flatMap((sheet) => tablesOn(CERTIFICATE_CHECKS, sheet)).flatMap((one) => one.lines);
  return {
    codes: issues.map(({ code, facts }) => [code, facts]),
    counts: lines.map((line) => [line.text("what"), line.at("expected")?.value, line.at("found")?.value]),
  };
}

const isData = ({ cells }: SheetPlan): boolean => cells.some(({ value }) => value === REGIONAL_DATA.mark);

test("all of it", async () => {
  const { codes, counts } = await written(xlsxFormat);
  expect(codes).toEqual([]);
  expect(counts).toEqual([
    ["cells", CELLS, CELLS],
    ["figures", expect.any(Number), expect.any(Number)],
  ]);
});

test("a line of all figures that was not written", async () => {
  const first = plan.sheets.find(isData)?.cells.find(({ row, value }) => row > 0 && value === "content");
  expect(first).toBeDefined();
  const { codes, counts } = await written(
    losing((sheet) => (isData(sheet) ? { ...sheet, cells: sheet.cells.filter(({ row }) => row !== 2) } : sheet)),
  );
  expect(codes).toContainEqual([
    "certificate-cells-differ",
    expect.objectContaining({ jurisdiction: "RS", found: CELLS - 1, written: CELLS }),
  ]);
  expect(counts).toContainEqual(["cells", CELLS, CELLS - 1]);
});

test("a figure of the region that became another one", async () => {
  const { codes } = await written(
    losing((sheet) =>
      sheet.name === "Region KPI 4"
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) => (cell.row === 5 && cell.column === 8 ? { ...cell, value: 99 } : cell)),
          }
        : sheet,
    ),
  );
  expect(codes).toEqual([["certificate-figures-unsourced", { count: 1, places: ["'Region KPI 4'!I6"] }]]);
});
