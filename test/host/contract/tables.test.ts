import { contract, fill, firstSheet, read } from "../excel-session";

const TABLES = "docs/excel/excel-add-ins-tables.md";
const EVENTS = "docs/excel/excel-add-ins-events.md";

function sales(context: Excel.RequestContext): Excel.Table {
  fill(context, [["Team", "Q1", "Q2"], ["a", 3, 10], ["b", 1, 20], ["c", 2, 30]]);
  const table = firstSheet(context).tables.add("A1:C4", true);
  table.name = "Sales";
  return table;
}

contract("Tables", [
  { name: "headers alone get their first row from what is added", source: TABLES, run: async (context) => {
    const table = firstSheet(context).tables.add("A1:D1", true);
    table.name = "ExpensesTable";
    table.getHeaderRowRange().values = [["Date", "Merchant", "Category", "Amount"]];
    table.rows.add(undefined, [["1/1/2017", "The Phone Company", "Communications", "$120"], ["1/2/2017", "Northwind", "Transportation", "$142"]]);
    const range = table.getRange().load("address, text");
    table.rows.load("count");
    await context.sync();
    return [range.address, table.rows.count, range.text[1]];
  }, expected: ["Sheet1!A1:D3", 2, ["1/1/2017", "The Phone Company", "Communications", "$120 "]] },
  { name: "one number format reaches a whole column", source: "docs/tutorials/excel-tutorial.md", run: async (context) => {
    const table = sales(context);
    table.columns.getItemAt(2).getRange().numberFormat = [["\u20AC#,##0.00"]];
    return read(table.columns.getItem("Q2").getDataBodyRange(), "text");
  }, expected: [["\u20AC10.00"], ["\u20AC20.00"], ["\u20AC30.00"]] },
  { name: "without headers a row is put above", source: "ExcelApi 1.1 TableCollection.add", run: async (context) => {
    fill(context, [[1, 2], [3, 4]]);
    const range = firstSheet(context).tables.add("A1:B2", false).getRange().load("address, values");
    await context.sync();
    return [range.address, range.values];
  }, expected: ["Sheet1!A1:B3", [["Column1", "Column2"], [1, 2], [3, 4]]] },
  { name: "headers are made different from each other", source: "ExcelApi 1.1 TableCollection.add", run: async (context) => {
    fill(context, [["a", "a", ""], [1, 2, 3]]);
    return read(firstSheet(context).tables.add("A1:C2", true).getHeaderRowRange(), "values");
  }, expected: [["a", "a2", "Column1"]] },
  { name: "a new table has Excel's usual looks", source: "ExcelApi 1.1 Table.style", run: async (context) => {
    const table = sales(context).load("style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFilterButton, highlightFirstColumn");
    await context.sync();
    return [table.style, table.showHeaders, table.showTotals, table.showBandedRows, table.showBandedColumns, table.showFilterButton, table.highlightFirstColumn];
  }, expected: ["TableStyleMedium2", true, false, true, false, true, false] },
  { name: "a style that is none is refused", source: "ExcelApi 1.1 Table.style", run: (context) => { sales(context).style = "NoSuchStyle"; }, code: "InvalidArgument" },
  { name: "tables may not overlap", source: "ExcelApi 1.1 TableCollection.add", run: (context) => {
    sales(context);
    firstSheet(context).tables.add("C3:D5", true);
  }, code: "InvalidOperation" },
  { name: "a name that is taken is refused", source: "ExcelApi 1.1 Table.name", run: (context) => {
    sales(context);
    firstSheet(context).tables.add("F1:G2", true).name = "Sales";
  }, code: "ItemAlreadyExists" },
  { name: "a table that is not there", source: "ExcelApi 1.4 TableCollection.getItemOrNullObject", run: async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("Nothing");
    await context.sync();
    return table.isNullObject;
  }, expected: true },
  { name: "a table that is not there is an error", source: "ExcelApi 1.1 TableCollection.getItem", run: (context) => { context.workbook.tables.getItem("Nothing"); }, code: "ItemNotFound" },
  { name: "parts of a table", source: TABLES, run: async (context) => {
    const table = sales(context);
    const parts = [table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem("Q1").getDataBodyRange(), table.columns.getItemAt(0).getHeaderRowRange(), table.rows.getItemAt(1).getRange()].map((range) => range.load("address"));
    await context.sync();
    return parts.map(({ address }) => address.replace("Sheet1!", ""));
  }, expected: ["A1:C1", "A2:C4", "B2:B4", "A1", "A3:C3"] },
  { name: "rows and columns tell their values", source: TABLES, run: async (context) => {
    const table = sales(context);
    const row = table.rows.getItemAt(1).load("values, index");
    const column = table.columns.getItem("Q1").load("values, name, index");
    await context.sync();
    return [row.values, row.index, column.values, column.name, column.index];
  }, expected: [[["b", 1, 20]], 1, [["Q1"], [3], [1], [2]], "Q1", 1] },
  { name: "a row is put between others", source: "ExcelApi 1.1 TableRowCollection.add", run: async (context) => {
    const table = sales(context);
    table.rows.add(1, [["new", 0, 0]]);
    return read(table.columns.getItem("Team").getDataBodyRange(), "values");
  }, expected: [["a"], ["new"], ["b"], ["c"]] },
  { name: "rows below a table make room", source: "ExcelApi 1.1 TableRowCollection.add", run: async (context) => {
    const table = sales(context);
    firstSheet(context).getRange("A6").values = [["below"]];
    table.rows.add(undefined, [["d", 4, 4], ["e", 5, 5]]);
    const [body, below] = [table.getDataBodyRange().load("address"), firstSheet(context).getRange("A5:A8").load("values")];
    await context.sync();
    return [body.address, below.values];
  }, expected: ["Sheet1!A2:C6", [["d"], ["e"], [""], ["below"]]] },
  { name: "a row of another width is refused", source: "ExcelApi 1.1 TableRowCollection.add", run: (context) => { sales(context).rows.add(undefined, [["too", 1]]); }, code: "InvalidArgument" },
  { name: "rows are deleted", source: "ExcelApi 1.1 TableRow.delete", run: async (context) => {
    const table = sales(context);
    table.rows.getItemAt(0).delete();
    return read(table.getDataBodyRange(), "values");
  }, expected: [["b", 1, 20], ["c", 2, 30]] },
  { name: "a row that is not there", source: "ExcelApi 1.1 TableRowCollection.getItemAt", run: async (context) => { await read(sales(context).rows.getItemAt(9), "values"); }, code: "InvalidArgument" },
  { name: "a column with formulas is added", source: TABLES, run: async (context) => {
    const table = sales(context);
    table.columns.add(undefined, [["Sum"], ["=[@Q1]+[@Q2]"], ["=[@Q1]+[@Q2]"], ["=[@Q1]+[@Q2]"]]);
    return read(table.columns.getItem("Sum").getDataBodyRange(), "values");
  }, expected: [[13], [21], [32]] },
  { name: "a column is put first", source: "ExcelApi 1.1 TableColumnCollection.add", run: async (context) => {
    const table = sales(context);
    table.columns.add(0, [["Id"], [1], [2], [3]]);
    return read(table.getHeaderRowRange(), "values");
  }, expected: [["Id", "Team", "Q1", "Q2"]] },
  { name: "a column is named while it is added", source: "ExcelApi 1.4 TableColumnCollection.add", run: async (context) => {
    const table = sales(context);
    table.columns.add(undefined, undefined, "Later");
    const range = table.getRange().load("values, address");
    await context.sync();
    return [range.address, range.values[0]];
  }, expected: ["Sheet1!A1:D4", ["Team", "Q1", "Q2", "Later"]] },
  { name: "a column is deleted", source: "ExcelApi 1.1 TableColumn.delete", run: async (context) => {
    const table = sales(context);
    table.columns.getItem("Q1").delete();
    return read(table.getRange(), "values");
  }, expected: [["Team", "Q2"], ["a", 10], ["b", 20], ["c", 30]] },
  { name: "renaming a column renames its header and formulas", source: TABLES, run: async (context) => {
    const table = sales(context);
    const cell = firstSheet(context).getRange("F1");
    cell.formulas = [["=SUM(Sales[Q2])"]];
    table.columns.getItem("Q2").name = "Second";
    const header = table.getHeaderRowRange().load("values");
    cell.load("formulas, values");
    await context.sync();
    return [header.values[0], cell.formulas, cell.values];
  }, expected: [["Team", "Q1", "Second"], [["=SUM(Sales[Second])"]], [[60]]] },
  { name: "writing a header cell renames its column", source: "ExcelApi 1.1 TableColumn.name", run: async (context) => {
    const table = sales(context);
    firstSheet(context).getRange("B1").values = [["First"]];
    return read(table.columns.getItemAt(1), "name");
  }, expected: "First" },
  { name: "renaming a table renames it in formulas", source: "ExcelApi 1.1 Table.name", run: async (context) => {
    const table = sales(context);
    firstSheet(context).getRange("F1").formulas = [["=SUM(Sales[Q1])"]];
    table.name = "Turnover";
    return read(firstSheet(context).getRange("F1"), "formulas");
  }, expected: [["=SUM(Turnover[Q1])"]] },
  { name: "totals are shown", source: "ExcelApi 1.1 Table.showTotals", run: async (context) => {
    const table = sales(context);
    table.showTotals = true;
    const totals = table.getTotalRowRange().load("address, values");
    await context.sync();
    return [totals.address, totals.values];
  }, expected: ["Sheet1!A5:C5", [["Total", "", 60]]] },
  { name: "rows go in above the totals", source: "ExcelApi 1.1 TableRowCollection.add", run: async (context) => {
    const table = sales(context);
    table.showTotals = true;
    table.rows.add(undefined, [["d", 4, 40]]);
    const totals = table.getTotalRowRange().load("address, values");
    await context.sync();
    return [totals.address, totals.values];
  }, expected: ["Sheet1!A6:C6", [["Total", "", 100]]] },
  { name: "there are no totals to get", source: "ExcelApi 1.1 Table.getTotalRowRange", run: (context) => { sales(context).getTotalRowRange(); }, code: "InvalidOperation" },
  { name: "headers are hidden and shown again", source: "ExcelApi 1.1 Table.showHeaders", run: async (context) => {
    const table = sales(context);
    table.showHeaders = false;
    const hidden = firstSheet(context).getRange("A1:C1").load("values");
    await context.sync();
    table.showHeaders = true;
    return [hidden.values, await read(table.getHeaderRowRange(), "values")];
  }, expected: [[["", "", ""]], [["Team", "Q1", "Q2"]]] },
  { name: "a table becomes plain cells", source: TABLES, run: async (context) => {
    const table = sales(context);
    firstSheet(context).getRange("F1").formulas = [["=SUM(Sales[Q1])"]];
    const range = table.convertToRange().load("address");
    const count = context.workbook.tables.getCount();
    const cell = firstSheet(context).getRange("F1").load("formulas, values");
    await context.sync();
    return [range.address, count.value, cell.formulas, cell.values];
  }, expected: ["Sheet1!A1:C4", 0, [["=SUM(Sheet1!$B$2:$B$4)"]], [[6]]] },
  { name: "a deleted table takes its cells along", source: "ExcelApi 1.1 Table.delete", run: async (context) => {
    sales(context).delete();
    return read(firstSheet(context).getRange("A1:C4"), "valueTypes");
  }, expected: Array.from({ length: 4 }, () => ["Empty", "Empty", "Empty"]) },
  { name: "a table takes in more cells", source: "ExcelApi 1.13 Table.resize", run: async (context) => {
    const table = sales(context);
    table.resize("A1:D6");
    const [range, header] = [table.getRange().load("address"), table.getHeaderRowRange().load("values")];
    await context.sync();
    return [range.address, header.values];
  }, expected: ["Sheet1!A1:D6", [["Team", "Q1", "Q2", "Column1"]]] },
  { name: "a table cannot go elsewhere", source: "ExcelApi 1.13 Table.resize", run: (context) => { sales(context).resize("F10:H12"); }, code: "InvalidArgument" },
  { name: "sorting a table remembers how", source: TABLES, run: async (context) => {
    const table = sales(context);
    table.sort.apply([{ key: 1, ascending: true }], true);
    table.sort.load("fields, matchCase");
    const column = table.columns.getItem("Team").getDataBodyRange().load("values");
    await context.sync();
    return [column.values, table.sort.fields.map(({ key, ascending }) => [key, ascending]), table.sort.matchCase];
  }, expected: [[["b"], ["c"], ["a"]], [[1, true]], true] },
  { name: "a forgotten order is not applied again", source: "ExcelApi 1.2 TableSort.clear", run: async (context) => {
    const table = sales(context);
    table.sort.apply([{ key: 1, ascending: true }]);
    table.sort.clear();
    table.rows.add(0, [["z", 99, 0]]);
    table.sort.reapply();
    return read(table.columns.getItem("Team").getDataBodyRange(), "values");
  }, expected: [["z"], ["b"], ["c"], ["a"]] },
  { name: "formulas name columns, this row and parts", source: "ExcelApi 1.1 Range.formulas", run: async (context) => {
    const table = sales(context);
    table.showTotals = true;
    const cells = firstSheet(context).getRange("F1:F5");
    cells.formulas = [["=SUM(Sales[[Q1]:[Q2]])"], ["=Sales[@Q1]"], ["=COUNTA(Sales[#Headers])"], ["=ROWS(Sales[#All])"], ["=Sales[[#Totals],[Q2]]"]];
    return read(cells, "values");
  }, expected: [[66], [3], [3], [5], [60]] },
  { name: "tables of a range, of a sheet and of the workbook", source: "ExcelApi 1.9 Range.getTables", run: async (context) => {
    sales(context);
    const other = context.workbook.worksheets.add("Other");
    other.tables.add("A1:B2", true).name = "There";
    const found = [firstSheet(context).getRange("C4:D9").getTables(false), firstSheet(context).getRange("C4:D9").getTables(true), other.tables, context.workbook.tables].map((tables) => tables.load("items/name"));
    await context.sync();
    return found.map(({ items }) => items.map(({ name }) => name));
  }, expected: [["Sales"], [], ["There"], ["Sales", "There"]] },
  { name: "values written beside a table through its rows", source: "ExcelApi 1.1 TableRow.values", run: async (context) => {
    const table = sales(context);
    table.rows.getItemAt(2).values = [["x", 7, 8]];
    table.columns.getItem("Q1").values = [["Q1"], [4], [5], [6]];
    return read(table.getDataBodyRange(), "values");
  }, expected: [["a", 4, 10], ["b", 5, 20], ["x", 6, 8]] },
  { name: "changes of cells are told", source: EVENTS, run: async (context, session) => {
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
  }, expected: ["RangeEdited B2"] },
  { name: "added and deleted tables are told", source: "ExcelApi 1.9 TableCollection.onAdded", run: async (context, session) => {
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
  }, expected: ["TableAdded", "TableDeleted Sales"] },
  { name: "several rows are deleted at once", source: "ExcelApi 1.9 TableRowCollection", run: async (context) => {
    const table = sales(context);
    table.getDataBodyRange().getRow(1).delete("Up");
    const body = table.getDataBodyRange().load("address, values");
    await context.sync();
    return [body.address, body.values.length];
  }, expected: ["Sheet1!A2:C3", 2] },
]);
