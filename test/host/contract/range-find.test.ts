import { contract, fill, firstSheet, read } from "../excel-session";

const FIND = "docs/excel/excel-add-ins-ranges-string-match.md";
const SPECIAL = "docs/excel/excel-add-ins-ranges-special-cells.md";
const DUPLICATES = "docs/excel/excel-add-ins-ranges-remove-duplicates.md";

contract("Range.find", [
  {
    name: "the first cell with the text",
    source: FIND,
    run: async (context) => {
      fill(context, [
        ["Apples", "Food"],
        ["Table", "food"],
      ]);
      return read(
        firstSheet(context)
          .getRange("A1:B2")
          .find("food", { completeMatch: true, matchCase: false, searchDirection: Excel.SearchDirection.forward }),
        "address",
      );
    },
    expected: "Sheet1!B1",
  },
  {
    name: "backwards from the end",
    source: FIND,
    run: async (context) => {
      fill(context, [["a"], ["b"], ["a"]]);
      return read(firstSheet(context).getRange("A1:A3").find("a", { searchDirection: "Backwards" }), "address");
    },
    expected: "Sheet1!A3",
  },
  {
    name: "capitals count when asked for",
    source: FIND,
    run: async (context) => {
      fill(context, [["Food"], ["food"]]);
      return read(firstSheet(context).getRange("A1:A2").find("food", { matchCase: true }), "address");
    },
    expected: "Sheet1!A2",
  },
  {
    name: "a part of a cell is enough",
    source: FIND,
    run: async (context) => {
      fill(context, [["one"], ["seafood"]]);
      return read(firstSheet(context).getRange("A1:A2").find("food", {}), "address");
    },
    expected: "Sheet1!A2",
  },
  {
    name: "nothing found is an error",
    source: FIND,
    run: (context) => {
      fill(context, [["a"]]).find("b", {});
    },
    code: "ItemNotFound",
  },
  {
    name: "nothing found is a null object",
    source: FIND,
    run: async (context) => {
      const found = fill(context, [["a"]]).findOrNullObject("b", {});
      await context.sync();
      return found.isNullObject;
    },
    expected: true,
  },
  {
    name: "numbers are found by their text",
    source: "ExcelApi 1.9 Range.find",
    run: async (context) => {
      fill(context, [[15], [250]]);
      return read(firstSheet(context).getRange("A1:A2").find("25", {}), "address");
    },
    expected: "Sheet1!A2",
  },
  {
    name: "everything on the sheet",
    source: FIND,
    run: async (context) => {
      fill(context, [
        ["Complete", ""],
        ["Ongoing", "Complete"],
        ["Complete", "Incomplete"],
      ]);
      const found = firstSheet(context)
        .findAll("Complete", { completeMatch: true, matchCase: false })
        .load("address, areaCount, cellCount");
      await context.sync();
      return [found.cellCount, found.address];
    },
    expected: [3, "Sheet1!A1,Sheet1!B2,Sheet1!A3"],
  },
  {
    name: "a sheet without the text is an error",
    source: FIND,
    run: (context) => {
      firstSheet(context).findAll("x", {});
    },
    code: "ItemNotFound",
  },
  {
    name: "a sheet without the text is a null object",
    source: FIND,
    run: async (context) => {
      const found = firstSheet(context).findAllOrNullObject("x", {});
      await context.sync();
      return found.isNullObject;
    },
    expected: true,
  },
  {
    name: "replacing tells how many",
    source: "ExcelApi 1.9 Range.replaceAll",
    run: async (context) => {
      const range = fill(context, [
        ["red car", "red"],
        ["Red", "blue"],
      ]);
      const count = range.replaceAll("red", "green", { completeMatch: false, matchCase: false });
      range.load("values");
      await context.sync();
      return [count.value, range.values];
    },
    expected: [
      3,
      [
        ["green car", "green"],
        ["green", "blue"],
      ],
    ],
  },
  {
    name: "replacing whole cells in one case",
    source: "ExcelApi 1.9 ReplaceCriteria",
    run: async (context) => {
      const range = fill(context, [
        ["red car", "red"],
        ["Red", "blue"],
      ]);
      const count = range.replaceAll("red", "", { completeMatch: true, matchCase: true });
      range.load("values");
      await context.sync();
      return [count.value, range.values];
    },
    expected: [
      1,
      [
        ["red car", ""],
        ["Red", "blue"],
      ],
    ],
  },
  {
    name: "all of a sheet is replaced",
    source: "ExcelApi 1.9 Worksheet.replaceAll",
    run: async (context) => {
      fill(context, [
        ["a", "b"],
        ["a", "a"],
      ]);
      const count = firstSheet(context).replaceAll("a", "z", {});
      await context.sync();
      return count.value;
    },
    expected: 3,
  },
]);

contract("Range special cells", [
  {
    name: "formulas",
    source: SPECIAL,
    run: async (context) => {
      const range = fill(context, [
        [1, "=A1"],
        [2, "=A2"],
      ]);
      return read(range.getSpecialCells(Excel.SpecialCellType.formulas), "address");
    },
    expected: "Sheet1!B1:B2",
  },
  {
    name: "constants",
    source: SPECIAL,
    run: async (context) =>
      read(
        fill(context, [
          [1, "=A1"],
          ["x", ""],
        ]).getSpecialCells("Constants"),
        "address",
      ),
    expected: "Sheet1!A1:A2",
  },
  {
    name: "constants that are text or truth values",
    source: SPECIAL,
    run: async (context) => {
      const range = fill(context, [[1, "x", true, ""]]);
      return read(
        range.getSpecialCells(Excel.SpecialCellType.constants, Excel.SpecialCellValueType.logicalText),
        "address",
      );
    },
    expected: "Sheet1!B1:C1",
  },
  {
    name: "formulas with errors",
    source: SPECIAL,
    run: async (context) =>
      read(fill(context, [["=1/0", "=1", '="a"']]).getSpecialCells("Formulas", "Errors"), "address"),
    expected: "Sheet1!A1",
  },
  {
    name: "formulas with numbers",
    source: SPECIAL,
    run: async (context) =>
      read(fill(context, [["=1/0", "=1", '="a"']]).getSpecialCells("Formulas", "Numbers"), "address"),
    expected: "Sheet1!B1",
  },
  {
    name: "blanks",
    source: SPECIAL,
    run: async (context) =>
      read(
        fill(context, [
          [1, "", 3],
          ["", 2, ""],
        ]).getSpecialCells("Blanks"),
        "cellCount",
      ),
    expected: 3,
  },
  {
    name: "nothing of the kind is an error",
    source: SPECIAL,
    run: (context) => {
      fill(context, [[1]]).getSpecialCells("Formulas");
    },
    code: "ItemNotFound",
  },
  {
    name: "nothing of the kind is a null object",
    source: SPECIAL,
    run: async (context) => {
      const found = fill(context, [[1]]).getSpecialCellsOrNullObject("Formulas");
      await context.sync();
      return found.isNullObject;
    },
    expected: true,
  },
  {
    name: "visible cells",
    source: "ExcelApi 1.9 SpecialCellType.visible",
    run: async (context) => {
      const range = fill(context, [[1], [2], [3]]);
      firstSheet(context).getRange("2:2").rowHidden = true;
      return read(range.getSpecialCells("Visible"), "address");
    },
    expected: "Sheet1!A1,Sheet1!A3",
  },
  {
    name: "cells with a rule",
    source: "ExcelApi 1.9 SpecialCellType.dataValidations",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      sheet.getRange("C1").conditionalFormats.add("DataBar");
      const found = (["DataValidations", "ConditionalFormats"] as const).map((kind) =>
        sheet.getRange("A1:D4").getSpecialCells(kind).load("address"),
      );
      await context.sync();
      return found.map(({ address }) => address);
    },
    expected: ["Sheet1!B2:B3", "Sheet1!C1"],
  },
  {
    name: "cells with the same rule as the first",
    source: "ExcelApi 1.9 SpecialCellType.sameDataValidation",
    run: async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "b" } };
      return read(sheet.getRange("A1:C3").getSpecialCells("SameDataValidation"), "address");
    },
    expected: "Sheet1!A1:A2",
  },
]);

contract("Range.removeDuplicates", [
  {
    name: "rows with the same value in a column go",
    source: DUPLICATES,
    run: async (context) => {
      const range = fill(context, [
        ["Product", "Qty"],
        ["a", 1],
        ["b", 2],
        ["a", 3],
      ]);
      const result = range.removeDuplicates([0], true).load("removed, uniqueRemaining");
      range.load("values");
      await context.sync();
      return [result.removed, result.uniqueRemaining, range.values];
    },
    expected: [
      1,
      2,
      [
        ["Product", "Qty"],
        ["a", 1],
        ["b", 2],
        ["", ""],
      ],
    ],
  },
  {
    name: "all columns asked for must agree",
    source: DUPLICATES,
    run: async (context) => {
      const result = fill(context, [
        ["a", 1],
        ["a", 2],
        ["A", 1],
      ])
        .removeDuplicates([0, 1], false)
        .load("removed, uniqueRemaining");
      await context.sync();
      return [result.removed, result.uniqueRemaining];
    },
    expected: [1, 2],
  },
  {
    name: "cells outside the range stay",
    source: DUPLICATES,
    run: async (context) => {
      fill(context, [
        ["a", "x"],
        ["a", "y"],
        ["b", "z"],
      ]);
      firstSheet(context).getRange("A1:A3").removeDuplicates([0], false);
      return read(firstSheet(context).getRange("A1:B3"), "values");
    },
    expected: [
      ["a", "x"],
      ["b", "y"],
      ["", "z"],
    ],
  },
  {
    name: "a column beyond the range is refused",
    source: DUPLICATES,
    run: (context) => {
      fill(context, [["a"], ["a"]]).removeDuplicates([3], false);
    },
    code: "InvalidArgument",
  },
]);
