import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readSelections } from "../../../../src/adapters/xlsx/read/sheet-selections";
import { writeWorkbook } from "../../../../src/adapters/xlsx/write-workbook";
import { cell, sheetPlan } from "../../../../src/core/sheet/sheet-draft";
import { LOOKS } from "../../../../src/core/sheet/looks";
import { rectangleAddress } from "../../../../src/core/workbook/address";

/** A file of one sheet with these views. */
async function fileWith(views: string): Promise<Uint8Array> {
  const parts = unzipSync(
    await writeWorkbook({
      title: "t",
      properties: {},
      looks: LOOKS,
      names: [],
      sheets: [sheetPlan({ name: "S", cells: [cell(0, 0, 1)] })],
    }),
  );
  const name = "xl/worksheets/sheet1.xml";
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = before.replace(/<sheetViews>.*<\/sheetViews>/, () => views);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [name]: strToU8(after) });
}

const view = (inside: string): string => `<sheetViews><sheetView workbookViewId="0">${inside}</sheetView></sheetViews>`;

test.each([
  ["a cell", view('<selection activeCell="C7" sqref="C7"/>'), "C7"],
  ["an area", view('<selection activeCell="C7" sqref="C7:D9"/>'), "C7:D9"],
  ["the first of several areas", view('<selection activeCell="E1" sqref="C7:D9 E1"/>'), "C7:D9"],
  [
    "that of the active pane, not of the others",
    view(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>' +
        '<selection pane="topRight" activeCell="B1" sqref="B1"/><selection pane="bottomRight" activeCell="E5" sqref="E5"/>',
    ),
    "E5",
  ],
  ["no selection", view('<pane ySplit="1" topLeftCell="A2" state="frozen"/>'), undefined],
  ["what is no address", view('<selection activeCell="?" sqref="?"/>'), undefined],
  ["no views", "", undefined],
  [
    "the view of the first window",
    view('<selection sqref="B2"/>').replace(
      "</sheetViews>",
      '<sheetView workbookViewId="1"><selection sqref="Z9"/></sheetView></sheetViews>',
    ),
    "B2",
  ],
])("what is selected: %s", async (_, views, expected) => {
  const selected = readSelections(await fileWith(views)).get("S");
  expect(selected && rectangleAddress(selected)).toBe(expected);
});

test("bytes that are no workbook have no selections", () => {
  expect(readSelections(strToU8("no zip")).size).toBe(0);
  expect(readSelections(zipSync({ "a.txt": strToU8("a") })).size).toBe(0);
});
