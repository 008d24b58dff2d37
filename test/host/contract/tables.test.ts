import { contract, fill, firstSheet, read } from "../excel-session";

const TABLES = "docs/excel/excel-add-ins-tables.md";

function sales(context: Excel.RequestContext): Excel.Table {
  fill(context, [
    ["Team", "Q1", "Q2"],
    ["a", 3, 10],
    ["b", 1, 20],
    ["c", 2, 30],
  ]);
  const table = firstSheet(context).tables.add("A1:C4", true);
  table.name = "Sales";
  return table;
}

contract("Tables", [
  {
    name: "headers alone get their first row from what is added",
    source: TABLES,
    run: async (context) => {
      const table = firstSheet(context).tables.add("A1:D1", true);
      table.name = "ExpensesTable";
      table.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
      table.rows.add(undefined, [
        ["1/1/2017", "The Phone Company", "Communications", "$120"],
        ["1/2/2017", "Northwind", "Transportation", "$142"],
      ]);
      const range = table.getRange().load("address, text");
      table.rows.load("count");
      await context.sync();
      return [range.address, table.rows.count, range.text[1]];
    },
    expected: ["Sheet1!A1:D3", 2, ["1/1/2017", "The Phone Company", "Communications", "$120 "]],
  },
  {
    name: "one number format reaches a whole column",
    source: "docs/tutorials/excel-tutorial.md",
    run: async (context) => {
      const table = sales(context);
      table.columns.getItemAt(2).getRange().numberFormat = [["\u20AC#,##0.00"]];
      return read(table.columns.getItem("Q2").getDataBodyRange(), "text");
    },
    expected: [["\u20AC10.00"], ["\u20AC20.00"], ["\u20AC30.00"]],
  },
  {
    name: "without headers a row is put above",
    source: "ExcelApi 1.1 TableCollection.add",
    run: async (context) => {
      fill(context, [
        [1, 2],
        [3, 4],
      ]);
      const range = firstSheet(context).tables.add("A1:B2", false).getRange().load("address, values");
      await context.sync();
      return [range.address, range.values];
    },
    expected: [
      "Sheet1!A1:B3",
      [
        ["Column1", "Column2"],
        [1, 2],
        [3, 4],
      ],
    ],
  },
  {
    name: "headers are made different from each other",
    source: "ExcelApi 1.1 TableCollection.add",
    run: async (context) => {
      fill(context, [
        ["a", "a", ""],
        [1, 2, 3],
      ]);
      return read(firstSheet(context).tables.add("A1:C2", true).getHeaderRowRange(), "values");
    },
    expected: [["a", "a2", "Column1"]],
  },
  {
    name: "a new table has Excel's usual looks",
    source: "ExcelApi 1.1 Table.style",
    run: async (context) => {
      const table = sales(context).load(
        "style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFilterButton, highlightFirstColumn",
      );
      await context.sync();
      return [
        table.style,
        table.showHeaders,
        table.showTotals,
        table.showBandedRows,
        table.showBandedColumns,
        table.showFilterButton,
        table.highlightFirstColumn,
      ];
    },
    expected: ["TableStyleMedium2", true, false, true, false, true, false],
  },
  {
    name: "a style that is none is refused",
    source: "ExcelApi 1.1 Table.style",
    run: (context) => {
      sales(context).style = "NoSuchStyle";
    },
    code: "InvalidArgument",
  },
  {
    name: "tables may not overlap",
    source: "ExcelApi 1.1 TableCollection.add",
    run: (context) => {
      sales(context);
      firstSheet(context).tables.add("C3:D5", true);
    },
    code: "InvalidOperation",
  },
  {
    name: "a name that is taken is refused",
    source: "ExcelApi 1.1 Table.name",
    run: (context) => {
      sales(context);
      firstSheet(context).tables.add("F1:G2", true).name = "Sales";
    },
    code: "ItemAlreadyExists",
  },
  {
    name: "a table that is not there",
    source: "ExcelApi 1.4 TableCollection.getItemOrNullObject",
    run: async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("Nothing");
      await context.sync();
      return table.isNullObject;
    },
    expected: true,
  },
  {
    name: "a table that is not there is an error",
    source: "ExcelApi 1.1 TableCollection.getItem",
    run: (context) => {
      context.workbook.tables.getItem("Nothing");
    },
    code: "ItemNotFound",
  },
  {
    name: "parts of a table",
    source: TABLES,
    run: async (context) => {
      const table = sales(context);
      const parts = [
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("Q1").getDataBodyRange(),
        table.columns.getItemAt(0).getHeaderRowRange(),
        table.rows.getItemAt(1).getRange(),
      ].map((range) => range.load("address"));
      await context.sync();
      return parts.map(({ address }) => address.replace("Sheet1!", ""));
    },
    expected: ["A1:C1", "A2:C4", "B2:B4", "A1", "A3:C3"],
  },
  {
    name: "rows and columns tell their values",
    source: TABLES,
    run: async (context) => {
      const table = sales(context);
      const row = table.rows.getItemAt(1).load("values, index");
      const column = table.columns.getItem("Q1").load("values, name, index");
      await context.sync();
      return [row.values, row.index, column.values, column.name, column.index];
    },
    expected: [[["b", 1, 20]], 1, [["Q1"], [3], [1], [2]], "Q1", 1],
  },
  {
    name: "a row is put between others",
    source: "ExcelApi 1.1 TableRowCollection.add",
    run: async (context) => {
      const table = sales(context);
      table.rows.add(1, [["new", 0, 0]]);
      return read(table.columns.getItem("Team").getDataBodyRange(), "values");
    },
    expected: [["a"], ["new"], ["b"], ["c"]],
  },
  {
    name: "rows below a table make room",
    source: "ExcelApi 1.1 TableRowCollection.add",
    run: async (context) => {
      const table = sales(context);
      firstSheet(context).getRange("A6").values = [["below"]];
      table.rows.add(undefined, [
        ["d", 4, 4],
        ["e", 5, 5],
      ]);
      const [body, below] = [
        table.getDataBodyRange().load("address"),
        firstSheet(context).getRange("A5:A8").load("values"),
      ];
      await context.sync();
      return [body.address, below.values];
    },
    expected: ["Sheet1!A2:C6", [["d"], ["e"], [""], ["below"]]],
  },
  {
    name: "a row of another width is refused",
    source: "ExcelApi 1.1 TableRowCollection.add",
    run: (context) => {
      sales(context).rows.add(undefined, [["too", 1]]);
    },
    code: "InvalidArgument",
  },
  {
    name: "rows are deleted",
    source: "ExcelApi 1.1 TableRow.delete",
    run: async (context) => {
      const table = sales(context);
      table.rows.getItemAt(0).delete();
      return read(table.getDataBodyRange(), "values");
    },
    expected: [
      ["b", 1, 20],
      ["c", 2, 30],
    ],
  },
  {
    name: "a row that is not there",
    source: "ExcelApi 1.1 TableRowCollection.getItemAt",
    run: async (context) => {
      await read(sales(context).rows.getItemAt(9), "values");
    },
    code: "InvalidArgument",
  },
  {
    name: "a column with formulas is added",
    source: TABLES,
    run: async (context) => {
      const table = sales(context);
      table.columns.add(undefined, [["Sum"], ["=[@Q1]+[@Q2]"], ["=[@Q1]+[@Q2]"], ["=[@Q1]+[@Q2]"]]);
      return read(table.columns.getItem("Sum").getDataBodyRange(), "values");
    },
    expected: [[13], [21], [32]],
  },
  {
    name: "a column is put first",
    source: "ExcelApi 1.1 TableColumnCollection.add",
    run: async (context) => {
      const table = sales(context);
      table.columns.add(0, [["Id"], [1], [2], [3]]);
      return read(table.getHeaderRowRange(), "values");
    },
    expected: [["Id", "Team", "Q1", "Q2"]],
  },
  {
    name: "a column is named while it is added",
    source: "ExcelApi 1.4 TableColumnCollection.add",
    run: async (context) => {
      const table = sales(context);
      table.columns.add(undefined, undefined, "Later");
      const range = table.getRange().load("values, address");
      await context.sync();
      return [range.address, range.values[0]];
    },
    expected: ["Sheet1!A1:D4", ["Team", "Q1", "Q2", "Later"]],
  },
]);
