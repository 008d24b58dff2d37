import { withSheetView } from "../../../../src/adapters/xlsx/write/sheet-view";
import { parseCellAddress, parseRectangle } from "../../../../src/core/workbook/address";

const at = (address: string): { row: number; column: number } => parseCellAddress(address) ?? { row: 0, column: 0 };
const area = (address: string): NonNullable<ReturnType<typeof parseRectangle>> =>
  parseRectangle(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

/** What the library writes, with frozen lines and without. */
const EMPTY = '<sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews>';
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
const SELECTION = (pane: string, cell: string): string => `<selection${pane} activeCell="${cell}" sqref="${cell}"/>`;

test.each([
  [
    "nothing frozen",
    EMPTY,
    { rows: 0, columns: 0 },
    ["C7", "A3"],
    `<sheetView workbookViewId="0" showGridLines="0" topLeftCell="A3">${SELECTION("", "C7")}</sheetView>`,
  ],
  [
    "rows and columns frozen",
    FROZEN,
    { rows: 1, columns: 3 },
    ["K8", "E2"],
    '<pane xSplit="3" ySplit="1" topLeftCell="E2" activePane="bottomRight" state="frozen"/>' +
      `<selection pane="topRight"/><selection pane="bottomLeft"/>${SELECTION(' pane="bottomRight"', "K8")}`,
  ],
  [
    "only rows frozen",
    FROZEN,
    { rows: 1, columns: 0 },
    ["A9", "A2"],
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>${SELECTION(' pane="bottomLeft"', "A9")}`,
  ],
  [
    "only columns frozen",
    FROZEN,
    { rows: 0, columns: 2 },
    ["D1", "C1"],
    `<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>${SELECTION(' pane="topRight"', "D1")}`,
  ],
  [
    "the cursor among the frozen columns",
    FROZEN,
    { rows: 1, columns: 3 },
    ["B8", "D2"],
    `activePane="bottomLeft" state="frozen"/><selection pane="topRight"/>${SELECTION(' pane="bottomLeft"', "B8")}<selection pane="bottomRight"/>`,
  ],
  [
    "the cursor in the corner",
    FROZEN,
    { rows: 1, columns: 3 },
    ["A1", "D2"],
    `activePane="topLeft" state="frozen"/>${SELECTION(' pane="topLeft"', "A1")}<selection pane="topRight"/>`,
  ],
] as const)("the view of a sheet: %s", (_, part, freeze, [cell, first], expected) => {
  const made = withSheetView(part, { selected: area(cell), scrolledTo: at(first), freeze });
  expect(made).toContain(expected);
  expect(made.match(/<sheetView |<pane /g)).toHaveLength(freeze.rows + freeze.columns > 0 ? 2 : 1);
});

test("an area is selected with the cursor in its first cell", () => {
  expect(
    withSheetView(EMPTY, { selected: area("B2:D9"), scrolledTo: at("A1"), freeze: { rows: 0, columns: 0 } }),
  ).toContain('<selection activeCell="B2" sqref="B2:D9"/>');
});

test("a part without a view is our own fault", () => {
  expect(() =>
    withSheetView("<worksheet/>", { selected: area("A1"), scrolledTo: at("A1"), freeze: { rows: 0, columns: 0 } }),
  ).toThrow("This should not happen");
});
