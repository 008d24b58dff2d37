import { contract, fill, firstSheet } from "../excel-session";
import type { ContractCase } from "../excel-session";

const EVENTS = "docs/excel/excel-add-ins-events.md";

type Args = Readonly<Record<string, unknown>>;
interface Source {
  add(handler: (args: object) => Promise<unknown>): unknown;
}

interface Heard {
  readonly name: string;
  readonly source: string;
  readonly before?: (context: Excel.RequestContext) => void;
  readonly listen: (context: Excel.RequestContext) => Source;
  readonly act: (context: Excel.RequestContext) => void;
  /** Arguments that are compared; by default type and address. */
  readonly keys?: readonly string[];
  readonly expected: readonly unknown[];
}

/** On a sheet with A1:B2 filled: listens, acts, and answers the chosen arguments of what was told. */
function heard({ name, source, before, listen, act, keys = ["type", "address"], expected }: Heard): ContractCase {
  return {
    name,
    source,
    expected,
    run: async (context, { deliver }) => {
      const told: Args[] = [];
      fill(context, [
        ["b", 2],
        ["a", 1],
      ]);
      before?.(context);
      await context.sync();
      listen(context).add((args) => {
        told.push(args as Args);
        return Promise.resolve();
      });
      await context.sync();
      act(context);
      await context.sync();
      await deliver();
      return told.map((args) => keys.map((key) => args[key]));
    },
  };
}

const sheets = (context: Excel.RequestContext): Excel.WorksheetCollection => context.workbook.worksheets;

contract("Arguments of events", [
  heard({
    name: "a deleted column",
    source: "Excel.DataChangeType",
    listen: (context) => firstSheet(context).onChanged,
    act: (context) => {
      firstSheet(context).getRange("B:B").delete("Left");
    },
    keys: ["changeType", "address"],
    expected: [["ColumnDeleted", "B:B"]],
  }),
  heard({
    name: "inserted cells tell where the others went",
    source: "ExcelApi 1.14 WorksheetChangedEventArgs.changeDirectionState",
    listen: (context) => firstSheet(context).onChanged,
    act: (context) => {
      firstSheet(context).getRange("A1:B1").insert("Down");
    },
    keys: ["changeType", "address"],
    expected: [["CellInserted", "A1:B1"]],
  }),
  heard({
    name: "a clear is an edit",
    source: EVENTS,
    listen: (context) => firstSheet(context).onChanged,
    act: (context) => {
      firstSheet(context).getRange("A1:B2").clear("Contents");
    },
    keys: ["changeType", "address"],
    expected: [["RangeEdited", "A1:B2"]],
  }),
  heard({
    name: "several cells come without details",
    source: "ExcelApi 1.9 WorksheetChangedEventArgs.details",
    listen: (context) => firstSheet(context).onChanged,
    act: (context) => {
      firstSheet(context).getRange("A1:B1").values = [[1, 2]];
    },
    keys: ["address", "details"],
    expected: [["A1:B1", undefined]],
  }),
  heard({
    name: "a text becomes a number",
    source: "ExcelApi 1.9 ChangedEventDetail",
    listen: (context) => firstSheet(context).onChanged,
    act: (context) => {
      firstSheet(context).getRange("A1").values = [[5]];
    },
    keys: ["details"],
    expected: [[{ valueBefore: "b", valueAfter: 5, valueTypeBefore: "String", valueTypeAfter: "Double" }]],
  }),
  heard({
    name: "each write of a batch is told",
    source: EVENTS,
    listen: (context) => firstSheet(context).onChanged,
    act: (context) => {
      firstSheet(context).getRange("A1").values = [[1]];
      firstSheet(context).getRange("B2").values = [[2]];
    },
    expected: [
      ["WorksheetChanged", "A1"],
      ["WorksheetChanged", "B2"],
    ],
  }),
  heard({
    name: "formats are no change of data",
    source: EVENTS,
    listen: (context) => firstSheet(context).onChanged,
    act: (context) => {
      firstSheet(context).getRange("A1").format.fill.color = "red";
    },
    expected: [],
  }),
  heard({
    name: "recalculated cells are no change of data",
    source: EVENTS,
    before: (context) => {
      firstSheet(context).getRange("C1").formulas = [["=B1*2"]];
    },
    listen: (context) => firstSheet(context).onChanged,
    act: (context) => {
      firstSheet(context).getRange("B1").values = [[9]];
    },
    expected: [["WorksheetChanged", "B1"]],
  }),
  heard({
    name: "another sheet's change is not the sheet's",
    source: EVENTS,
    before: (context) => {
      sheets(context).add("Other");
    },
    listen: (context) => firstSheet(context).onChanged,
    act: (context) => {
      sheets(context).getItem("Other").getRange("A1").values = [[1]];
    },
    expected: [],
  }),
  heard({
    name: "all sheets' selection",
    source: "ExcelApi 1.9 WorksheetCollection.onSelectionChanged",
    before: (context) => {
      sheets(context).add("Other");
    },
    listen: (context) => sheets(context).onSelectionChanged,
    act: (context) => {
      sheets(context).getItem("Other").getRange("B2").select();
    },
    keys: ["type", "address"],
    expected: [["WorksheetSelectionChanged", "B2"]],
  }),
  heard({
    name: "all sheets' formats",
    source: "ExcelApi 1.9 WorksheetCollection.onFormatChanged",
    listen: (context) => sheets(context).onFormatChanged,
    act: (context) => {
      firstSheet(context).getRange("A1:B1").format.font.bold = true;
    },
    expected: [["WorksheetFormatChanged", "A1:B1"]],
  }),
  heard({
    name: "all sheets' calculation",
    source: "ExcelApi 1.8 WorksheetCollection.onCalculated",
    before: (context) => {
      firstSheet(context).getRange("C1").formulas = [["=B1*2"]];
    },
    listen: (context) => sheets(context).onCalculated,
    act: (context) => {
      firstSheet(context).getRange("B1").values = [[9]];
    },
    keys: ["type"],
    expected: [["WorksheetCalculated"]],
  }),
  heard({
    name: "the cells that were calculated",
    source: "ExcelApi 1.8 WorksheetCalculatedEventArgs.address",
    before: (context) => {
      firstSheet(context).getRange("D1:E2").formulas = [
        ["=B1*2", "=B1*3"],
        ["=B2", "=B1"],
      ];
    },
    listen: (context) => firstSheet(context).onCalculated,
    act: (context) => {
      firstSheet(context).getRange("B1").values = [[9]];
    },
    expected: [["WorksheetCalculated", "D1:E1,E2"]],
  }),
  heard({
    name: "a changed formula tells what it was",
    source: "ExcelApi 1.13 WorksheetFormulaChangedEventArgs.formulaDetails",
    before: (context) => {
      firstSheet(context).getRange("C1").formulas = [["=B1*2"]];
    },
    listen: (context) => firstSheet(context).onFormulaChanged,
    act: (context) => {
      firstSheet(context).getRange("C1").formulas = [["=B1*3"]];
    },
    keys: ["type", "formulaDetails"],
    expected: [["WorksheetFormulaChanged", [{ cellAddress: "C1", previousFormula: "=B1*2" }]]],
  }),
  heard({
    name: "the same formula again is no change of it",
    source: "ExcelApi 1.13 Worksheet.onFormulaChanged",
    before: (context) => {
      firstSheet(context).getRange("C1").formulas = [["=B1*2"]];
    },
    listen: (context) => firstSheet(context).onFormulaChanged,
    act: (context) => {
      firstSheet(context).getRange("C1").formulas = [["=B1*2"]];
    },
    keys: ["type"],
    expected: [],
  }),
  heard({
    name: "a moved sheet",
    source: "ExcelApi 1.17 WorksheetMovedEventArgs",
    before: (context) => {
      sheets(context).add("Other");
    },
    listen: (context) => sheets(context).onMoved,
    act: (context) => {
      firstSheet(context).position = 1;
    },
    keys: ["type", "positionBefore", "positionAfter"],
    expected: [["WorksheetMoved", 0, 1]],
  }),
  heard({
    name: "a hidden sheet",
    source: "ExcelApi 1.17 WorksheetVisibilityChangedEventArgs",
    before: (context) => {
      sheets(context).add("Other");
    },
    listen: (context) => sheets(context).onVisibilityChanged,
    act: (context) => {
      sheets(context).getItem("Other").visibility = "Hidden";
    },
    keys: ["type", "visibilityBefore", "visibilityAfter"],
    expected: [["WorksheetVisibilityChanged", "Visible", "Hidden"]],
  }),
  heard({
    name: "protected and open again",
    source: "ExcelApi 1.14 WorksheetProtectionChangedEventArgs.isProtected",
    listen: (context) => sheets(context).onProtectionChanged,
    act: (context) => {
      firstSheet(context).protection.protect();
      firstSheet(context).protection.unprotect();
    },
    keys: ["type", "isProtected"],
    expected: [
      ["WorksheetProtectionChanged", true],
      ["WorksheetProtectionChanged", false],
    ],
  }),
  heard({
    name: "sorted columns",
    source: "ExcelApi 1.10 Worksheet.onColumnSorted",
    listen: (context) => firstSheet(context).onColumnSorted,
    act: (context) => {
      firstSheet(context)
        .getRange("A1:B2")
        .sort.apply([{ key: 0 }], false, false, "Columns");
    },
    expected: [["WorksheetColumnSorted", "A1:B2"]],
  }),
  heard({
    name: "a table's selection",
    source: "ExcelApi 1.7 TableSelectionChangedEventArgs",
    before: (context) => {
      firstSheet(context).tables.add("A1:B2", true);
    },
    listen: (context) => firstSheet(context).tables.getItemAt(0).onSelectionChanged,
    act: (context) => {
      firstSheet(context).getRange("B2:C9").select();
    },
    keys: ["type", "address", "isInsideTable"],
    expected: [["TableSelectionChanged", "B2", true]],
  }),
  heard({
    name: "a selection beside a table",
    source: "ExcelApi 1.7 TableSelectionChangedEventArgs.isInsideTable",
    before: (context) => {
      firstSheet(context).tables.add("A1:B2", true);
    },
    listen: (context) => firstSheet(context).tables.getItemAt(0).onSelectionChanged,
    act: (context) => {
      firstSheet(context).getRange("D4").select();
    },
    keys: ["address", "isInsideTable"],
    expected: [["", false]],
  }),
  heard({
    name: "a change of any table",
    source: "ExcelApi 1.7 TableCollection.onChanged",
    before: (context) => {
      firstSheet(context).tables.add("A1:B2", true);
    },
    listen: (context) => context.workbook.tables.onChanged,
    act: (context) => {
      firstSheet(context).getRange("B2").values = [[3]];
    },
    keys: ["type", "address", "changeType"],
    expected: [["TableChanged", "B2", "RangeEdited"]],
  }),
  heard({
    name: "a deleted table",
    source: "ExcelApi 1.9 TableCollection.onDeleted",
    before: (context) => {
      firstSheet(context).tables.add("A1:B2", true).name = "Sales";
    },
    listen: (context) => context.workbook.tables.onDeleted,
    act: (context) => {
      firstSheet(context).tables.getItem("Sales").delete();
    },
    keys: ["type", "tableName"],
    expected: [["TableDeleted", "Sales"]],
  }),
  heard({
    name: "an added chart",
    source: "ExcelApi 1.8 ChartCollection.onAdded",
    listen: (context) => firstSheet(context).charts.onAdded,
    act: (context) => {
      firstSheet(context).charts.add("ColumnClustered", firstSheet(context).getRange("A1:B2"), "Columns");
    },
    keys: ["type"],
    expected: [["ChartAdded"]],
  }),
]);
