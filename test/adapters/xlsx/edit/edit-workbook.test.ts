import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { typeIntoFile, writeIntoFile } from "../../../../src/adapters/xlsx/edit/edit-workbook";
import { xlsxFormat } from "../../../../src/adapters/xlsx/xlsx-format";
import type { Outcome } from "../../../../src/core/issue/issue";
import { LOOKS } from "../../../../src/core/sheet/looks";
import { cell, sheetPlan } from "../../../../src/core/sheet/sheet-draft";
import { cellAddress, parseCellAddress } from "../../../../src/core/workbook/address";
import type { WorkbookPlan } from "../../../../src/core/workbook/plan";
import { packageProblems } from "../../../fixtures/package-check";
import { emptyTemplate, planOf } from "../../gateway-contract";

const FIXTURES = join(__dirname, "../../../fixtures/xlsx");
const PROGRAMS = readdirSync(FIXTURES).filter((name) => name.endsWith(".xlsx"));

const made = (outcome: Outcome<Uint8Array>): Uint8Array => {
  if (!outcome.ok) throw new Error(outcome.issues.map(({ code }) => code).join(" "));
  return outcome.value;
};
function at(bytes: Uint8Array, sheet: string, address: string): unknown {
  const read = xlsxFormat.read(bytes);
  const place = parseCellAddress(address);
  const cells = read.ok ? read.value.sheets.find(({ name }) => name === sheet)?.cells : undefined;
  const found = cells?.find(({ row, column }) => row === place?.row && column === place.column);
  return found && [found.type, found.value, found.isFormula];
}
const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.filter((name) => strFromU8(old[name] ?? strToU8("")) !== strFromU8(now[name] ?? strToU8(""))).sort();
};
const ledger = (name: string, ...texts: readonly string[]): WorkbookPlan => ({
  title: "",
  properties: {},
  looks: LOOKS,
  names: [],
  sheets: [
    sheetPlan({
      name,
      cells: texts.map((text, row) => cell(row, 1, text, row === 0 ? "title" : "cellText")),
      isProtected: true,
      print: { orientation: "landscape", titleRows: { first: 0, last: 0 }, footer: "" },
    }),
  ],
});

test.each<[string, string | number, unknown]>([
  ["a number", 12.5, ["number", 12.5, false]],
  ["a text", "No data", ["text", "No data", false]],
  [
    "a text that markup and other programs would take for something else",
    "<a> & _x0041_\r\n",
    ["text", "<a> & _x0041_\r\n", false],
  ],
  ["a formula, which waits to be calculated", "=SUM(A1:A2)", ["notCalculated", null, true]],
  ["a text that begins like a formula, as with an apostrophe", "'- item", ["text", "- item", false]],
  ["nothing", "", undefined],
])("%s takes the place of what stood in a cell, and all other parts stay byte for byte", async (_, value, expected) => {
  const bytes = await xlsxFormat.write(planOf([cell(0, 0, 1), cell(1, 0, 2), cell(1, 1, "old", "answer")], LOOKS));
  const typed = made(typeIntoFile(bytes, [{ sheet: "Cells", cell: "B2", value }]));
  expect([at(typed, "Cells", "B2"), at(typed, "Cells", "A2")]).toEqual([expected, ["number", 2, false]]);
  expect(changedParts(bytes, typed)).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(packageProblems(typed)).toEqual([]);
});

test("a cell of another format is for texts from then on, or editing the text would make a formula of it", async () => {
  const bytes = await xlsxFormat.write(planOf([cell(0, 0, null, "whole")], LOOKS));
  const typed = made(typeIntoFile(bytes, [{ sheet: "Cells", cell: "A1", value: "'- item" }]));
  const [, place = ""] =
    /<c s="(\d+)" r="A1"/.exec(strFromU8(unzipSync(typed)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())) ?? [];
  const styles = strFromU8(unzipSync(typed)["xl/styles.xml"] ?? new Uint8Array());
  const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.split(/(?=<xf )/) ?? [];
  expect([at(typed, "Cells", "A1"), formats[Number(place)]]).toEqual([
    ["text", "- item", false],
    expect.stringContaining('numFmtId="49"'),
  ]);
  expect(packageProblems(typed)).toEqual([]);
});

test("cells and rows that a file leaves out are added in their place", async () => {
  const bytes = await xlsxFormat.write(planOf([cell(1, 1, "B2"), cell(4, 0, "A5")]));
  const cells = ["A1", "A2", "C2", "B5", "D9"].map((address) => ({ sheet: "Cells", cell: address, value: address }));
  const typed = made(typeIntoFile(bytes, cells));
  const read = xlsxFormat.read(typed);
  expect(read.ok && read.value.sheets[0]?.cells.map((one) => cellAddress(one))).toEqual([
    "A1",
    "A2",
    "B2",
    "C2",
    "A5",
    "B5",
    "D9",
  ]);
  expect(packageProblems(typed)).toEqual([]);
});

test("a number in a format that would hide it is shown as one; borders and protection stay", async () => {
  const looks = { date: { numberFormat: "dd.mm.yyyy", fill: "FFEEDD", unlocked: true } };
  const bytes = await xlsxFormat.write(
    planOf(
      [0, 1].map((column) => ({ row: 0, column, value: 45000, look: "date" })),
      looks,
    ),
  );
  const typed = made(typeIntoFile(bytes, [{ sheet: "Cells", cell: "A1", value: 12.4 }]));
  expect([at(typed, "Cells", "A1"), at(typed, "Cells", "B1")]).toEqual([
    ["number", 12.4, false],
    ["date", 45000, false],
  ]);
  const styles = strFromU8(unzipSync(typed)["xl/styles.xml"] ?? new Uint8Array());
  expect(/<xf numFmtId="0"[^>]*>(?:(?!<\/xf>).)*locked="(?:0|false)"/.test(styles)).toBe(true);
  expect(packageProblems(typed)).toEqual([]);
});

test("a sheet is added behind the others, and written over later, without another look of the same kind", async () => {
  const bytes = await xlsxFormat.write(emptyTemplate());
  const added = made(await writeIntoFile(bytes, ledger("Mine & yours", "Title", "one")));
  const over = made(await writeIntoFile(added, ledger("mine & yours", "Title", "one", "two")));
  expect([at(over, "Mine & yours", "B2"), at(over, "Mine & yours", "B3")]).toEqual([
    ["text", "one", false],
    ["text", "two", false],
  ]);
  const names = (file: Uint8Array): readonly string[] => {
    const read = xlsxFormat.read(file);
    return read.ok ? read.value.sheets.map(({ name }) => name) : [];
  };
  expect(names(over)).toEqual([...names(bytes), "Mine & yours"]);
  const styles = (file: Uint8Array): number => unzipSync(file)["xl/styles.xml"]?.length ?? 0;
  expect(styles(over)).toBe(styles(added));
  expect([packageProblems(added), packageProblems(over)]).toEqual([[], []]);
});

describe.each(PROGRAMS)("a file as another program writes it: %s", (name) => {
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, name)));
  const read = xlsxFormat.read(bytes);
  const [first] = read.ok ? read.value.sheets : [];

  test("takes values and sheets, and reads the same besides", async () => {
    if (!read.ok || !first) throw new Error("The file cannot be read.");
    const typed = made(typeIntoFile(bytes, [{ sheet: first.name, cell: "ZZ900", value: "here" }]));
    const written = made(await writeIntoFile(typed, ledger("Ledger of ours", "Title")));
    expect([at(written, first.name, "ZZ900"), at(written, "Ledger of ours", "B1")]).toEqual([
      ["text", "here", false],
      ["text", "Title", false],
    ]);
  });
});

test.each([
  ["the workbook has names with a prefix", "xl/workbook.xml", /<(\/?)(workbook|sheets|sheet)\b/g, "<$1x:$2"],
  ["rows do not say their numbers", "xl/worksheets/sheet1.xml", /(<row)\s+r="\d+"/g, "$1"],
])("a file that is written otherwise is refused as a whole: %s", async (_, part, old, by) => {
  const bytes = await xlsxFormat.write(planOf([cell(0, 0, "one")]));
  const parts = unzipSync(bytes);
  parts[part] = strToU8(
    strFromU8(parts[part] ?? new Uint8Array())
      .replaceAll(old, by)
      .replace("<x:workbook xmlns=", "<x:workbook xmlns:x="),
  );
  const outcome = typeIntoFile(zipSync(parts), [{ sheet: "Cells", cell: "A1", value: "two" }]);
  expect(outcome).toMatchObject({ ok: false, issues: [{ code: "file-structure-broken" }] });
});

test("what is no workbook is refused with the sentence that reading has", () => {
  expect(typeIntoFile(new Uint8Array(), [])).toMatchObject({ ok: false, issues: [{ code: "file-empty" }] });
});
