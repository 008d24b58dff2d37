import { contract, firstSheet, read } from "../excel-session";

const PROPERTIES = "ExcelApi 1.9 Range.setCellProperties";

contract("Cell properties", [
  {
    name: "every cell gets its own format",
    source: PROPERTIES,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1:B1");
      range.setCellProperties([[{ format: { fill: { color: "Blue" }, font: { color: "White", bold: true } } }, {}]]);
      const found = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { color: true, bold: true } },
      });
      await context.sync();
      return found.value;
    },
    expected: [
      [
        { address: "Sheet1!A1", format: { fill: { color: "#0000FF" }, font: { color: "#FFFFFF", bold: true } } },
        { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { color: "#000000", bold: false } } },
      ],
    ],
  },
  {
    name: "borders by side",
    source: PROPERTIES,
    run: async (context) => {
      const range = firstSheet(context).getRange("B2");
      range.setCellProperties([
        [{ format: { borders: { bottom: { style: "Continuous", color: "#FF0000" }, left: { style: "Double" } } } }],
      ]);
      const found = range.getCellProperties({ format: { borders: { style: true, color: true } } });
      await context.sync();
      const { bottom, left, top } = found.value[0]?.[0]?.format?.borders ?? {};
      return [bottom, left?.style, top?.style];
    },
    expected: [{ style: "Continuous", color: "#FF0000" }, "Double", "None"],
  },
  {
    name: "a named style",
    source: PROPERTIES,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.setCellProperties([[{ style: "Good" }]]);
      const found = range.getCellProperties({ style: true });
      await context.sync();
      return [found.value, await read(range, "style")];
    },
    expected: [[[{ style: "Good" }]], "Good"],
  },
  {
    name: "a pattern beside a colour that stays",
    source: PROPERTIES,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.format.font.bold = true;
      range.setCellProperties([[{ format: { fill: { pattern: Excel.FillPattern.gray25 }, font: { italic: true } } }]]);
      const found = range.getCellProperties({
        format: { fill: { pattern: true }, font: { italic: true, bold: true } },
      });
      await context.sync();
      return found.value[0]?.[0]?.format;
    },
    expected: { fill: { pattern: "Gray25" }, font: { italic: true, bold: true } },
  },
  {
    name: "protection and alignment",
    source: PROPERTIES,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.setCellProperties([
        [{ format: { protection: { locked: false }, horizontalAlignment: "Right", wrapText: true } }],
      ]);
      const found = range.getCellProperties({
        format: { protection: true, horizontalAlignment: true, wrapText: true },
      });
      await context.sync();
      return found.value[0]?.[0]?.format;
    },
    expected: { protection: { locked: false, formulaHidden: false }, horizontalAlignment: "Right", wrapText: true },
  },
  {
    name: "one entry for all cells",
    source: PROPERTIES,
    run: async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.setCellProperties([[{ format: { font: { bold: true } } }]]);
      return read(range.format.font, "bold");
    },
    expected: true,
  },
  {
    name: "a matrix of another size is refused",
    source: PROPERTIES,
    run: (context) => {
      firstSheet(context)
        .getRange("A1:B2")
        .setCellProperties([[{}, {}, {}]]);
    },
    code: "InvalidArgument",
  },
  {
    name: "rows are sized and hidden",
    source: "ExcelApi 1.9 Range.setRowProperties",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.setRowProperties([{ format: { rowHeight: 40 } }, { rowHidden: true }]);
      const found = range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } });
      await context.sync();
      return found.value.map(({ rowHidden, rowIndex, format }, i) =>
        i === 0 ? [rowHidden, rowIndex, format?.rowHeight] : [rowHidden, rowIndex],
      );
    },
    expected: [
      [false, 0, 40],
      [true, 1],
    ],
  },
  {
    name: "showing the whole sheet shows hidden rows however far below they stand",
    source: "ExcelApi 1.2 Range.rowHidden",
    run: async (context) => {
      const sheet = firstSheet(context);
      const far = sheet.getRange("30000:30001");
      far.rowHidden = true;
      await context.sync();
      sheet.getRange().rowHidden = false;
      return read(far, "rowHidden");
    },
    expected: false,
  },
  {
    name: "columns are sized and coloured",
    source: "ExcelApi 1.9 Range.setColumnProperties",
    run: async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.setColumnProperties([{ format: { columnWidth: 100, fill: { color: "#00FF00" } } }, {}]);
      const found = range.getColumnProperties({
        address: true,
        columnIndex: true,
        columnHidden: true,
        format: { columnWidth: true, fill: { color: true } },
      });
      await context.sync();
      return found.value[0];
    },
    expected: {
      address: "Sheet1!A1:A2",
      columnIndex: 0,
      columnHidden: false,
      format: { columnWidth: 100, fill: { color: "#00FF00" } },
    },
  },
  {
    name: "links and addresses are read cell by cell",
    source: "ExcelApi 1.9 CellPropertiesLoadOptions",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1").hyperlink = { address: "https://example.org/", textToDisplay: "x" };
      const found = sheet.getRange("A1:B1").getCellProperties({ hyperlink: true, hidden: true, addressLocal: true });
      await context.sync();
      return found.value[0]?.map(({ hyperlink, hidden, addressLocal }) => [
        hyperlink?.address ?? null,
        hidden,
        addressLocal,
      ]);
    },
    expected: [
      ["https://example.org/", false, "Sheet1!A1"],
      [null, false, "Sheet1!B1"],
    ],
  },
]);
