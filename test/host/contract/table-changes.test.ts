import { contract, fill, firstSheet, read } from "../excel-session";

const TABLES = "docs/excel/excel-add-ins-tables.md";
const EVENTS = "docs/excel/excel-add-ins-events.md";

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

contract("Changes of tables", [
  {
    name: "a column is deleted",
    source: "ExcelApi 1.1 TableColumn.delete",
    run: async (context) => {
      const table = sales(context);
      table.columns.getItem("Q1").delete();
      return read(table.getRange(), "values");
    },
    expected: [
      ["Team", "Q2"],
      ["a", 10],
      ["b", 20],
      ["c", 30],
    ],
  },
  {
    name: "renaming a column renames its header and formulas",
    source: TABLES,
    run: async (context) => {
      const table = sales(context);
      const cell = firstSheet(context).getRange("F1");
      cell.formulas = [["=SUM(Sales[Q2])"]];
      table.columns.getItem("Q2").name = "Second";
      const header = table.getHeaderRowRange().load("values");
      cell.load("formulas, values");
      await context.sync();
      return [header.values[0], cell.formulas, cell.values];
    },
    expected: [["Team", "Q1", "Second"], [["=SUM(Sales[Second])"]], [[60]]],
  },
  {
    name: "writing a header cell renames its column",
    source: "ExcelApi 1.1 TableColumn.name",
    run: async (context) => {
      const table = sales(context);
      firstSheet(context).getRange("B1").values = [["First"]];
      return read(table.columns.getItemAt(1), "name");
    },
    expected: "First",
  },
  {
    name: "renaming a table renames it in formulas",
    source: "ExcelApi 1.1 Table.name",
    run: async (context) => {
      const table = sales(context);
      firstSheet(context).getRange("F1").formulas = [["=SUM(Sales[Q1])"]];
      table.name = "Turnover";
      return read(firstSheet(context).getRange("F1"), "formulas");
    },
    expected: [["=SUM(Turnover[Q1])"]],
  },
  {
    name: "totals are shown",
    source: "ExcelApi 1.1 Table.showTotals",
    run: async (context) => {
      const table = sales(context);
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("address, values");
      await context.sync();
      return [totals.address, totals.values];
    },
    expected: ["Sheet1!A5:C5", [["Total", "", 60]]],
  },
  {
    name: "rows go in above the totals",
    source: "ExcelApi 1.1 TableRowCollection.add",
    run: async (context) => {
      const table = sales(context);
      table.showTotals = true;
      table.rows.add(undefined, [["d", 4, 40]]);
      const totals = table.getTotalRowRange().load("address, values");
      await context.sync();
      return [totals.address, totals.values];
    },
    expected: ["Sheet1!A6:C6", [["Total", "", 100]]],
  },
  {
    name: "there are no totals to get",
    source: "ExcelApi 1.1 Table.getTotalRowRange",
    run: (context) => {
      sales(context).getTotalRowRange();
    },
    code: "InvalidOperation",
  },
  {
    name: "headers are hidden and shown again",
    source: "ExcelApi 1.1 Table.showHeaders",
    run: async (context) => {
      const table = sales(context);
      table.showHeaders = false;
      const hidden = firstSheet(context).getRange("A1:C1").load("values");
      await context.sync();
      table.showHeaders = true;
      return [hidden.values, await read(table.getHeaderRowRange(), "values")];
    },
    expected: [[["", "", ""]], [["Team", "Q1", "Q2"]]],
  },
  {
    name: "a table becomes plain cells",
    source: TABLES,
    run: async (context) => {
      const table = sales(context);
      firstSheet(context).getRange("F1").formulas = [["=SUM(Sales[Q1])"]];
      const range = table.convertToRange().load("address");
      const count = context.workbook.tables.getCount();
      const cell = firstSheet(context).getRange("F1").load("formulas, values");
      await context.sync();
      return [range.address, count.value, cell.formulas, cell.values];
    },
    expected: ["Sheet1!A1:C4", 0, [["=SUM(Sheet1!$B$2:$B$4)"]], [[6]]],
  },
  {
    name: "a deleted table takes its cells along",
    source: "ExcelApi 1.1 Table.delete",
    run: async (context) => {
      sales(context).delete();
      return read(firstSheet(context).getRange("A1:C4"), "valueTypes");
    },
    expected: Array.from({ length: 4 }, () => ["Empty", "Empty", "Empty"]),
  },
  {
    name: "a table takes in more cells",
    source: "ExcelApi 1.13 Table.resize",
    run: async (context) => {
      const table = sales(context);
      table.resize("A1:D6");
      const [range, header] = [table.getRange().load("address"), table.getHeaderRowRange().load("values")];
      await context.sync();
      return [range.address, header.values];
    },
    expected: ["Sheet1!A1:D6", [["Team", "Q1", "Q2", "Column1"]]],
  },
  {
    name: "a table cannot go elsewhere",
    source: "ExcelApi 1.13 Table.resize",
    run: (context) => {
      sales(context).resize("F10:H12");
    },
    code: "InvalidArgument",
  },
  {
    name: "sorting a table remembers how",
    source: TABLES,
    run: async (context) => {
      const table = sales(context);
      table.sort.apply([{ key: 1, ascending: true }], true);
      table.sort.load("fields, matchCase");
      const column = table.columns.getItem("Team").getDataBodyRange().load("values");
      await context.sync();
      return [column.values, table.sort.fields.map(({ key, ascending }) => [key, ascending]), table.sort.matchCase];
    },
    expected: [[["b"], ["c"], ["a"]], [[1, true]], true],
  },
  {
    name: "a forgotten order is not applied again",
    source: "ExcelApi 1.2 TableSort.clear",
    run: async (context) => {
      const table = sales(context);
      table.sort.apply([{ key: 1, ascending: true }]);
      table.sort.clear();
      table.rows.add(0, [["z", 99, 0]]);
      table.sort.reapply();
      return read(table.columns.getItem("Team").getDataBodyRange(), "values");
    },
    expected: [["z"], ["b"], ["c"], ["a"]],
  },
  {
    name: "formulas name columns, this row and parts",
    source: "ExcelApi 1.1 Range.formulas",
    run: async (context) => {
      const table = sales(context);
      table.showTotals = true;
      const cells = firstSheet(context).getRange("F1:F5");
      cells.formulas = [
        ["=SUM(Sales[[Q1]:[Q2]])"],
        ["=Sales[@Q1]"],
        ["=COUNTA(Sales[#Headers])"],
        ["=ROWS(Sales[#All])"],
        ["=Sales[[#Totals],[Q2]]"],
      ];
      return read(cells, "values");
    },
    expected: [[66], [3], [3], [5], [60]],
  },
  {
    name: "tables of a range, of a sheet and of the workbook",
    source: "ExcelApi 1.9 Range.getTables",
    run: async (context) => {
      sales(context);
      const other = context.workbook.worksheets.add("Other");
      other.tables.add("A1:B2", true).name = "There";
      const found = [
        firstSheet(context).getRange("C4:D9").getTables(false),
        firstSheet(context).getRange("C4:D9").getTables(true),
        other.tables,
        context.workbook.tables,
      ].map((tables) => tables.load("items/name"));
      await context.sync();
      return found.map(({ items }) => items.map(({ name }) => name));
    },
    expected: [["Sales"], [], ["There"], ["Sales", "There"]],
  },
  {
    name: "values written beside a table through its rows",
    source: "ExcelApi 1.1 TableRow.values",
    run: async (context) => {
      const table = sales(context);
      table.rows.getItemAt(2).values = [["x", 7, 8]];
      table.columns.getItem("Q1").values = [["Q1"], [4], [5], [6]];
      return read(table.getDataBodyRange(), "values");
    },
    expected: [
      ["a", 4, 10],
      ["b", 5, 20],
      ["x", 6, 8],
    ],
  },
  {
    name: "changes of cells are told",
    source: EVENTS,
    run: async (context, session) => {
      const table = sales(context);
      await context.sync();
      const told: string[] = [];
      table.onChanged.add((event) => {
        told.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      firstSheet(context).getRange("B2").values = [[50]];
      firstSheet(context).getRange("H9").values = [[1]];
      await context.sync();
      await session.deliver();
      return told;
    },
    expected: ["RangeEdited B2"],
  },
  {
    name: "added and deleted tables are told",
    source: "ExcelApi 1.9 TableCollection.onAdded",
    run: async (context, session) => {
      const told: string[] = [];
      context.workbook.tables.onAdded.add((event) => {
        told.push(event.type);
        return Promise.resolve();
      });
      context.workbook.tables.onDeleted.add((event) => {
        told.push(`${event.type} ${event.tableName}`);
        return Promise.resolve();
      });
      await context.sync();
      const table = sales(context);
      await context.sync();
      table.delete();
      await context.sync();
      await session.deliver();
      return told;
    },
    expected: ["TableAdded", "TableDeleted Sales"],
  },
  {
    name: "several rows are deleted at once",
    source: "ExcelApi 1.9 TableRowCollection",
    run: async (context) => {
      const table = sales(context);
      table.getDataBodyRange().getRow(1).delete("Up");
      const body = table.getDataBodyRange().load("address, values");
      await context.sync();
      return [body.address, body.values.length];
    },
    expected: ["Sheet1!A2:C3", 2],
  },
]);
