import { typeInput } from "../../../src/host/model/cells/type-input";
import { contract, fill, firstSheet } from "../excel-session";
import type { ContractCase } from "../excel-session";

const EVENTS = "docs/excel/excel-add-ins-events.md";

type Told = Readonly<Record<string, unknown>>;
interface Source {
  add(handler: (args: object) => Promise<unknown>): unknown;
}

/** Listens, does something, and answers the chosen arguments of what was told. */
function told(
  name: string,
  source: string,
  listen: (context: Excel.RequestContext) => Source,
  act: (context: Excel.RequestContext) => void | Promise<void>,
  keys: readonly string[],
  expected: unknown,
): ContractCase {
  return {
    name,
    source,
    expected,
    run: async (context, { deliver }) => {
      const heard: Told[] = [];
      fill(context, [
        ["b", 2],
        ["a", 1],
      ]);
      await context.sync();
      listen(context).add((args) => {
        heard.push(args as Told);
        return Promise.resolve();
      });
      await context.sync();
      await act(context);
      await context.sync();
      await deliver();
      return heard.map((args) => keys.map((key) => args[key]));
    },
  };
}

contract("Events", [
  told(
    "onChanged of a sheet tells the address",
    EVENTS,
    (context) => firstSheet(context).onChanged,
    (context) => {
      firstSheet(context).getRange("C1:C2").values = [[1], [2]];
    },
    ["type", "address", "changeType", "triggerSource"],
    [["WorksheetChanged", "C1:C2", "RangeEdited", "ThisLocalAddin"]],
  ),
  told(
    "a single cell comes with what was before and after",
    "ExcelApi 1.9 ChangedEventDetail",
    (context) => firstSheet(context).onChanged,
    (context) => {
      firstSheet(context).getRange("B1").values = [[5]];
    },
    ["details"],
    [[{ valueBefore: 2, valueAfter: 5, valueTypeBefore: "Double", valueTypeAfter: "Double" }]],
  ),
  told(
    "onChanged of all sheets",
    "ExcelApi 1.9 WorksheetCollection.onChanged",
    (context) => context.workbook.worksheets.onChanged,
    (context) => {
      firstSheet(context).getRange("D9").values = [[1]];
    },
    ["address"],
    [["D9"]],
  ),
  told(
    "inserted rows are told",
    EVENTS,
    (context) => firstSheet(context).onChanged,
    (context) => {
      firstSheet(context).getRange("2:3").insert("Down");
    },
    ["changeType", "address"],
    [["RowInserted", "2:3"]],
  ),
  told(
    "onSelectionChanged",
    EVENTS,
    (context) => firstSheet(context).onSelectionChanged,
    (context) => {
      firstSheet(context).getRange("B2:C3").select();
    },
    ["address"],
    [["B2:C3"]],
  ),
  told(
    "onAdded of worksheets",
    EVENTS,
    (context) => context.workbook.worksheets.onAdded,
    (context) => {
      context.workbook.worksheets.add("New");
    },
    ["type"],
    [["WorksheetAdded"]],
  ),
  told(
    "onDeleted of worksheets",
    EVENTS,
    (context) => context.workbook.worksheets.onDeleted,
    (context) => {
      context.workbook.worksheets.add("New").delete();
    },
    ["type"],
    [["WorksheetDeleted"]],
  ),
  told(
    "onActivated of worksheets",
    EVENTS,
    (context) => context.workbook.worksheets.onActivated,
    (context) => {
      context.workbook.worksheets.add("New").activate();
    },
    ["type"],
    [["WorksheetActivated"]],
  ),
  told(
    "onDeactivated of a sheet",
    EVENTS,
    (context) => firstSheet(context).onDeactivated,
    (context) => {
      context.workbook.worksheets.add("New").activate();
    },
    ["type"],
    [["WorksheetDeactivated"]],
  ),
  told(
    "onCalculated of a sheet",
    EVENTS,
    (context) => firstSheet(context).onCalculated,
    (context) => {
      firstSheet(context).getRange("C1").formulas = [["=B1*2"]];
    },
    ["type"],
    [["WorksheetCalculated"]],
  ),
  told(
    "onFormatChanged",
    EVENTS,
    (context) => firstSheet(context).onFormatChanged,
    (context) => {
      firstSheet(context).getRange("A1").format.fill.color = "red";
    },
    ["address"],
    [["A1"]],
  ),
  told(
    "onRowSorted",
    EVENTS,
    (context) => firstSheet(context).onRowSorted,
    (context) => {
      firstSheet(context)
        .getRange("A1:B2")
        .sort.apply([{ key: 0 }]);
    },
    ["address"],
    [["A1:B2"]],
  ),
  told(
    "onNameChanged",
    "ExcelApi 1.17 Worksheet.onNameChanged",
    (context) => context.workbook.worksheets.onNameChanged,
    (context) => {
      firstSheet(context).name = "Renamed";
    },
    ["nameBefore", "nameAfter"],
    [["Sheet1", "Renamed"]],
  ),
  told(
    "onProtectionChanged",
    "ExcelApi 1.14 Worksheet.onProtectionChanged",
    (context) => firstSheet(context).onProtectionChanged,
    (context) => {
      firstSheet(context).protection.protect();
    },
    ["isProtected"],
    [[true]],
  ),
  told(
    "onRowHiddenChanged",
    EVENTS,
    (context) => firstSheet(context).onRowHiddenChanged,
    (context) => {
      firstSheet(context).getRange("2:2").rowHidden = true;
    },
    ["changeType", "address"],
    [["Hidden", "2:2"]],
  ),
  told(
    "onChanged of a table",
    EVENTS,
    (context) => firstSheet(context).tables.add("A1:B2", true).onChanged,
    (context) => {
      firstSheet(context).getRange("B2").values = [[9]];
    },
    ["type", "address"],
    [["TableChanged", "B2"]],
  ),
  told(
    "onAdded of tables",
    "ExcelApi 1.9 TableCollection.onAdded",
    (context) => context.workbook.tables.onAdded,
    (context) => {
      firstSheet(context).tables.add("A1:B2", true);
    },
    ["type"],
    [["TableAdded"]],
  ),
  {
    name: "a removed handler hears nothing",
    source: EVENTS,
    run: async (context, { deliver }) => {
      const heard: string[] = [];
      const handler = firstSheet(context).onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      handler.remove();
      await handler.context.sync();
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      await deliver();
      return heard;
    },
    expected: [],
  },
  {
    name: "enableEvents switches everything off",
    source: EVENTS,
    run: async (context, { deliver }) => {
      const heard: string[] = [];
      firstSheet(context).onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      context.runtime.enableEvents = false;
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      firstSheet(context).getRange("A2").values = [[1]];
      await context.sync();
      await deliver();
      return heard;
    },
    expected: ["A2"],
  },
  {
    name: "the range of an event can be used",
    source: "ExcelApi 1.8 WorksheetChangedEventArgs.getRange",
    run: async (context, { deliver }) => {
      let address = "";
      firstSheet(context).onChanged.add((event) =>
        Excel.run(async (own) => {
          const range = event.getRange(own).load("address");
          await own.sync();
          ({ address } = range);
        }),
      );
      await context.sync();
      firstSheet(context).getRange("C3").values = [[1]];
      await context.sync();
      await deliver();
      await deliver();
      return address;
    },
    expected: "Sheet1!C3",
  },
  {
    name: "what a person types is not the add-in's",
    source: "ExcelApi 1.14 WorksheetChangedEventArgs.triggerSource",
    run: async (context, { host, deliver }) => {
      const heard: unknown[] = [];
      firstSheet(context).onChanged.add(({ address, triggerSource }) => {
        heard.push([address, triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      const [sheet] = host.workbook.sheets;
      if (sheet) typeInput(sheet, 1, 1, "5");
      await deliver();
      return heard;
    },
    expected: [["B2", "Unknown"]],
  },
]);
