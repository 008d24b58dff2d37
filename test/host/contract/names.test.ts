import { contract, fill, firstSheet, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const NAMES = "docs/excel/excel-add-ins-names.md";
const ADD = "ExcelApi 1.4 NamedItemCollection.add";

/** A name for a constant or a formula: what its value and type are. */
function meaning(formula: string, value: unknown, type: string): ContractCase {
  return {
    name: `${formula} is ${type}`,
    source: "ExcelApi 1.1 NamedItem.type",
    expected: [value, type],
    run: async (context) => {
      fill(context, [
        [2, 3],
        ["x", "y"],
      ]);
      const item = context.workbook.names.add("Meaning", formula);
      item.load("value,type");
      await context.sync();
      return [item.value as unknown, item.type];
    },
  };
}

contract("What names mean", [
  meaning("=5", 5, "Integer"),
  meaning("=2.5", 2.5, "Double"),
  meaning('="text"', "text", "String"),
  meaning("=TRUE", true, "Boolean"),
  meaning("=1/0", "#DIV/0!", "Error"),
  meaning("=SUM(Sheet1!$A$1:$B$1)", 5, "Integer"),
  meaning("=Sheet1!$A$1:$B$2", "Sheet1!$A$1:$B$2", "Range"),
]);

contract("Names and their scopes", [
  {
    name: "a name of a sheet goes before the workbook's in its formulas",
    source: NAMES,
    run: async (context) => {
      const other = context.workbook.worksheets.add("Other");
      context.workbook.names.add("Rate", "=1");
      other.names.add("Rate", "=2");
      other.getRange("A1").formulas = [["=Rate"]];
      firstSheet(context).getRange("A1").formulas = [["=Rate"]];
      return [await read(other.getRange("A1"), "values"), await read(firstSheet(context).getRange("A1"), "values")];
    },
    expected: [[[2]], [[1]]],
  },
  {
    name: "the workbook's collection does not hold names of sheets",
    source: "ExcelApi 1.1 Workbook.names",
    run: async (context) => {
      firstSheet(context).names.add("Own", "=1");
      context.workbook.names.add("All", "=1");
      const { names } = context.workbook;
      names.load("items/name");
      await context.sync();
      return names.items.map(({ name }) => name);
    },
    expected: ["All"],
  },
  {
    name: "the collections list names by alphabet",
    source: "ExcelApi 1.1 NamedItemCollection.items",
    run: async (context) => {
      const { names } = context.workbook;
      for (const name of ["Zebra", "apple", "Mango"]) names.add(name, "=1");
      names.load("name");
      await context.sync();
      return names.items.map(({ name }) => name);
    },
    expected: ["apple", "Mango", "Zebra"],
  },
  {
    name: "getCount counts one scope",
    source: "ExcelApi 1.4 NamedItemCollection.getCount",
    run: async (context) => {
      firstSheet(context).names.add("Own", "=1");
      const [own, all] = [firstSheet(context).names.getCount(), context.workbook.names.getCount()];
      await context.sync();
      return [own.value, all.value];
    },
    expected: [1, 0],
  },
  {
    name: "worksheet answers the sheet of the scope",
    source: "ExcelApi 1.4 NamedItem.worksheet",
    run: (context) => read(firstSheet(context).names.add("Own", "=1").worksheet, "name"),
    expected: "Sheet1",
  },
  {
    name: "worksheet of a name of the workbook fails",
    source: "ExcelApi 1.4 NamedItem.worksheet",
    run: (context) => {
      context.workbook.names.add("All", "=1").worksheet.activate();
    },
    code: "InvalidOperation",
  },
  {
    name: "worksheetOrNullObject of a name of the workbook",
    source: "ExcelApi 1.4 NamedItem.worksheetOrNullObject",
    run: async (context) => {
      const sheet = context.workbook.names.add("All", "=1").worksheetOrNullObject;
      await context.sync();
      return sheet.isNullObject;
    },
    expected: true,
  },
  {
    name: "a name is taken whatever its case",
    source: ADD,
    run: (context) => {
      context.workbook.names.add("Total", "=1");
      context.workbook.names.add("TOTAL", "=2");
    },
    code: "InvalidArgument",
  },
  {
    name: "the same name may stand in another scope",
    source: NAMES,
    run: async (context) => {
      context.workbook.names.add("Total", "=1");
      firstSheet(context).names.add("Total", "=2");
      return [
        await read(context.workbook.names.getItem("Total"), "value"),
        await read(firstSheet(context).names.getItem("Total"), "value"),
      ];
    },
    expected: [1, 2],
  },
  ...["1st", "two words", "R1C1", "r", "A1", "a-b", ""].map((name): ContractCase => ({
    name: `${JSON.stringify(name)} is no name`,
    source: ADD,
    run: (context) => {
      context.workbook.names.add(name, "=1");
    },
    code: "InvalidArgument",
  })),
  {
    name: "getItem of a name that is not there",
    source: "ExcelApi 1.1 NamedItemCollection.getItem",
    run: (context) => {
      context.workbook.names.getItem("Nope").delete();
    },
    code: "ItemNotFound",
  },
]);

contract("What happens to names", [
  {
    name: "addFormulaLocal takes a formula too",
    source: "ExcelApi 1.4 NamedItemCollection.addFormulaLocal",
    run: (context) => read(context.workbook.names.addFormulaLocal("Sum", "=SUM(1,2)"), "value"),
    expected: 3,
  },
  {
    name: "a table's column may be named",
    source: NAMES,
    run: async (context) => {
      fill(context, [
        ["Item", "Amount"],
        ["a", 4],
        ["b", 6],
      ]);
      firstSheet(context).tables.add("A1:B3", true).name = "Expenses";
      firstSheet(context).names.add("TotalAmount", "=SUM(Expenses[Amount])");
      firstSheet(context).getRange("D1").values = [["=TotalAmount"]];
      return read(firstSheet(context).getRange("D1"), "values");
    },
    expected: [[10]],
  },
  {
    name: "a deleted name leaves #NAME?",
    source: NAMES,
    run: async (context) => {
      const item = context.workbook.names.add("Rate", "=2");
      firstSheet(context).getRange("A1").formulas = [["=Rate*2"]];
      await context.sync();
      item.delete();
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [["#NAME?"]],
  },
  {
    name: "a changed formula changes the cells that use the name",
    source: "ExcelApi 1.7 NamedItem.formula",
    run: async (context) => {
      const item = context.workbook.names.add("Rate", "=2");
      firstSheet(context).getRange("A1").formulas = [["=Rate*2"]];
      await context.sync();
      item.formula = "=5";
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [[10]],
  },
  {
    name: "formula moves a name to other cells",
    source: "ExcelApi 1.7 NamedItem.formula",
    run: async (context) => {
      const item = firstSheet(context).names.add("MyRange", firstSheet(context).getRange("B2:E7"));
      item.formula = "=Sheet1!$B$10:$D$14";
      return read(item.getRange(), "address");
    },
    expected: "Sheet1!B10:D14",
  },
  {
    name: "a range may be formatted by its name",
    source: NAMES,
    run: async (context) => {
      context.workbook.names.add("Header", firstSheet(context).getRange("A1:D1"));
      context.workbook.names.getItem("Header").getRange().format.fill.color = "#FF0000";
      return read(firstSheet(context).getRange("C1").format.fill, "color");
    },
    expected: "#FF0000",
  },
  {
    name: "getRange of a sheet understands names",
    source: "ExcelApi 1.1 Worksheet.getRange",
    run: async (context) => {
      context.workbook.names.add("Header", firstSheet(context).getRange("A1:D1"));
      return read(firstSheet(context).getRange("Header"), "address");
    },
    expected: "Sheet1!A1:D1",
  },
  {
    name: "a renamed sheet is renamed in names",
    source: NAMES,
    run: async (context) => {
      const item = context.workbook.names.add("Here", firstSheet(context).getRange("A1"));
      firstSheet(context).name = "New name";
      return read(item, "formula");
    },
    expected: "='New name'!$A$1",
  },
  {
    name: "a deleted sheet leaves a name without cells",
    source: "ExcelApi 1.4 NamedItem.getRangeOrNullObject",
    run: async (context) => {
      const other = context.workbook.worksheets.add("Other");
      const item = context.workbook.names.add("There", other.getRange("A1"));
      other.delete();
      const range = item.getRangeOrNullObject();
      item.load("formula,type");
      await context.sync();
      return [range.isNullObject, item.formula as unknown, item.type];
    },
    expected: [true, "=#REF!$A$1", "Error"],
  },
  {
    name: "names of a copied sheet come along in its scope",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: async (context) => {
      firstSheet(context).names.add("Own", firstSheet(context).getRange("A1:B2"));
      return read(firstSheet(context).copy().names.getItem("Own"), "formula");
    },
    expected: "='Sheet1 (2)'!$A$1:$B$2",
  },
  {
    name: "names of a deleted sheet's scope are gone",
    source: "ExcelApi 1.4 Worksheet.names",
    run: async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.names.add("Own", "=1");
      firstSheet(context).getRange("A1").formulas = [["=Other!Own"]];
      await context.sync();
      other.delete();
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [["#REF!"]],
  },
  {
    name: "arrayValues of a range",
    source: "ExcelApi 1.7 NamedItemArrayValues.values",
    run: async (context) => {
      const { arrayValues } = context.workbook.names.add(
        "Block",
        fill(context, [
          [1, "x"],
          [true, ""],
        ]),
      );
      arrayValues.load("values,types");
      await context.sync();
      return [arrayValues.values as unknown, arrayValues.types];
    },
    expected: [
      [
        [1, "x"],
        [true, ""],
      ],
      [
        ["Double", "String"],
        ["Boolean", "Empty"],
      ],
    ],
  },
  {
    name: "arrayValues of a constant array",
    source: "ExcelApi 1.7 NamedItem.arrayValues",
    run: async (context) => {
      const item = context.workbook.names.add("Block", "={1,2;3,4}");
      item.load("type,arrayValues/values");
      await context.sync();
      return [item.type, item.arrayValues.values as unknown];
    },
    expected: [
      "Array",
      [
        [1, 2],
        [3, 4],
      ],
    ],
  },
  {
    name: "comment and visibility may be changed together",
    source: "ExcelApi 1.4 NamedItem.comment",
    run: async (context) => {
      const item = context.workbook.names.add("N", "=1");
      item.set({ comment: "why", visible: false });
      item.load("comment,visible,scope");
      await context.sync();
      return [item.comment, item.visible, item.scope];
    },
    expected: ["why", false, "Workbook"],
  },
]);
