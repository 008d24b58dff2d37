import { contract, fill, firstSheet, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const SHEETS = "docs/excel/excel-add-ins-worksheets.md#data-protection";
const WORKBOOKS = "docs/excel/excel-add-ins-workbooks.md#protect-the-workbooks-structure";
const OPTIONS = "ExcelApi 1.2 WorksheetProtectionOptions";

type Act = (sheet: Excel.Worksheet) => void;

/** Protects a sheet with values in A1:C3 and a table of none, then acts. */
async function onProtected(
  context: Excel.RequestContext,
  options: Excel.WorksheetProtectionOptions | undefined,
  act: Act,
): Promise<string> {
  fill(context, [
    ["b", 2, 3],
    ["a", 1, 4],
    ["c", 5, 6],
  ]);
  const sheet = firstSheet(context);
  sheet.protection.protect(options);
  await context.sync();
  act(sheet);
  await context.sync();
  return "done";
}

/** An action is refused by plain protection and works when the option allows it. */
function option(name: keyof Excel.WorksheetProtectionOptions, act: Act): readonly ContractCase[] {
  return [
    {
      name: `without ${name} it is refused`,
      source: OPTIONS,
      run: (context) => onProtected(context, undefined, act),
      code: "AccessDenied",
    },
    {
      name: `${name} allows it`,
      source: OPTIONS,
      run: (context) => onProtected(context, { [name]: true }, act),
      expected: "done",
    },
  ];
}

contract("Options of protection", [
  ...option("allowFormatCells", (sheet) => {
    sheet.getRange("A1").format.font.bold = true;
  }),
  ...option("allowFormatColumns", (sheet) => {
    sheet.getRange("B:B").format.columnWidth = 100;
  }),
  ...option("allowFormatRows", (sheet) => {
    sheet.getRange("2:2").format.rowHeight = 30;
  }),
  ...option("allowInsertColumns", (sheet) => {
    sheet.getRange("B:B").insert("Right");
  }),
  ...option("allowInsertRows", (sheet) => {
    sheet.getRange("2:2").insert("Down");
  }),
  {
    name: "allowDeleteRows does not take locked cells away",
    source: OPTIONS,
    run: (context) =>
      onProtected(context, { allowDeleteRows: true }, (sheet) => {
        sheet.getRange("2:2").delete("Up");
      }),
    code: "AccessDenied",
  },
  {
    name: "allowSort does not sort locked cells",
    source: OPTIONS,
    run: (context) =>
      onProtected(context, { allowSort: true }, (sheet) => {
        sheet.getRange("A1:C3").sort.apply([{ key: 0 }]);
      }),
    code: "AccessDenied",
  },
  {
    name: "the options of a protected sheet can be read",
    source: "ExcelApi 1.2 WorksheetProtection.options",
    run: async (context) => {
      const { protection } = firstSheet(context);
      protection.protect({ allowAutoFilter: true, selectionMode: Excel.ProtectionSelectionMode.unlocked });
      protection.load("options");
      await context.sync();
      const { allowAutoFilter, allowSort, selectionMode } = protection.options;
      return [allowAutoFilter, allowSort, selectionMode];
    },
    expected: [true, false, "Unlocked"],
  },
  {
    name: "an option that takes a flag takes no text",
    source: OPTIONS,
    run: (context) => {
      firstSheet(context).protection.protect({ allowSort: "yes" as never });
    },
    code: "InvalidArgument",
  },
  {
    name: "a selection mode that is none",
    source: "ExcelApi 1.7 WorksheetProtectionOptions.selectionMode",
    run: (context) => {
      firstSheet(context).protection.protect({ selectionMode: "Some" as never });
    },
    code: "InvalidArgument",
  },
]);

contract("What a protected sheet refuses", [
  ...(
    [
      [
        "values",
        (sheet) => {
          sheet.getRange("A1").values = [[1]];
        },
      ],
      [
        "formulas",
        (sheet) => {
          sheet.getRange("A1").formulas = [["=1"]];
        },
      ],
      [
        "clear",
        (sheet) => {
          sheet.getRange("A1").clear();
        },
      ],
      [
        "delete of cells",
        (sheet) => {
          sheet.getRange("A1").delete("Up");
        },
      ],
      [
        "merge",
        (sheet) => {
          sheet.getRange("A1:B1").merge();
        },
      ],
      [
        "copyFrom",
        (sheet) => {
          sheet.getRange("A1").copyFrom("B1");
        },
      ],
      [
        "tables.add",
        (sheet) => {
          sheet.tables.add("A1:C3", true);
        },
      ],
      [
        "charts.add",
        (sheet) => {
          sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
        },
      ],
      [
        "removeDuplicates",
        (sheet) => {
          sheet.getRange("A1:C3").removeDuplicates([0], false);
        },
      ],
      [
        "data validation",
        (sheet) => {
          sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
        },
      ],
      [
        "conditional formats",
        (sheet) => {
          sheet.getRange("A1").conditionalFormats.add("ColorScale");
        },
      ],
      [
        "unlocking",
        (sheet) => {
          sheet.getRange("A1").format.protection.locked = false;
        },
      ],
      [
        "hiding rows",
        (sheet) => {
          sheet.getRange("2:2").rowHidden = true;
        },
      ],
      [
        "replaceAll",
        (sheet) => {
          sheet.replaceAll("a", "z", {});
        },
      ],
      [
        "auto filter",
        (sheet) => {
          sheet.autoFilter.apply("A1:C3");
        },
      ],
    ] satisfies readonly (readonly [string, Act])[]
  ).map(([name, act]): ContractCase => ({
    name: `${name} on locked cells`,
    source: SHEETS,
    run: (context) => onProtected(context, undefined, act),
    code: "AccessDenied",
  })),
  {
    name: "a block is refused when one of its cells is locked",
    source: "ExcelApi 1.2 FormatProtection.locked",
    run: async (context) => {
      firstSheet(context).getRange("A1").format.protection.locked = false;
      firstSheet(context).protection.protect();
      await context.sync();
      firstSheet(context).getRange("A1:B1").values = [[1, 2]];
    },
    code: "AccessDenied",
  },
  {
    name: "locked differs among cells",
    source: "ExcelApi 1.2 FormatProtection.locked",
    run: async (context) => {
      firstSheet(context).getRange("A1").format.protection.locked = false;
      const [mixed, open] = [
        firstSheet(context).getRange("A1:B1").format.protection,
        firstSheet(context).getRange("A1").format.protection,
      ];
      return [await read(mixed, "locked"), await read(open, "locked")];
    },
    expected: [null, false],
  },
  {
    name: "formulas go on calculating",
    source: SHEETS,
    run: async (context) => {
      firstSheet(context).getRange("A1").format.protection.locked = false;
      firstSheet(context).getRange("B1").formulas = [["=A1*2"]];
      firstSheet(context).protection.protect();
      firstSheet(context).getRange("A1").values = [[21]];
      return read(firstSheet(context).getRange("B1"), "values");
    },
    expected: [[42]],
  },
  {
    name: "reading and selecting stay possible",
    source: SHEETS,
    run: async (context) => {
      await onProtected(context, undefined, (sheet) => {
        sheet.getRange("B2").select();
      });
      return read(context.workbook.getSelectedRange(), "values");
    },
    expected: [[1]],
  },
  {
    name: "other sheets stay open",
    source: SHEETS,
    run: async (context) => {
      firstSheet(context).protection.protect();
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").values = [[1]];
      return read(other.getRange("A1"), "values");
    },
    expected: [[1]],
  },
  {
    name: "a copy of a protected sheet is protected",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: async (context) => {
      firstSheet(context).protection.protect();
      await context.sync();
      return read(firstSheet(context).copy().protection, "protected");
    },
    expected: true,
  },
]);

contract("Passwords and the workbook", [
  {
    name: "null options and a password",
    source: "ExcelApi 1.7 WorksheetProtection.protect",
    run: async (context) => {
      firstSheet(context).protection.protect(null as never, "pass@word1");
      await context.sync();
      firstSheet(context).protection.unprotect();
    },
    code: "AccessDenied",
  },
  {
    name: "unprotect of an open sheet does nothing",
    source: "ExcelApi 1.2 WorksheetProtection.unprotect",
    run: async (context) => {
      firstSheet(context).protection.unprotect();
      return read(firstSheet(context).protection, "protected");
    },
    expected: false,
  },
  {
    name: "after unprotect cells take values again",
    source: SHEETS,
    run: async (context) => {
      firstSheet(context).protection.protect();
      await context.sync();
      firstSheet(context).protection.unprotect();
      firstSheet(context).getRange("A1").values = [[1]];
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [[1]],
  },
  ...(
    [
      [
        "delete",
        (sheet) => {
          sheet.delete();
        },
      ],
      [
        "rename",
        (sheet) => {
          sheet.name = "Other";
        },
      ],
      [
        "move",
        (sheet) => {
          sheet.position = 0;
        },
      ],
      [
        "hide",
        (sheet) => {
          sheet.visibility = "Hidden";
        },
      ],
      [
        "copy",
        (sheet) => {
          sheet.copy();
        },
      ],
    ] satisfies readonly (readonly [string, Act])[]
  ).map(([name, act]): ContractCase => ({
    name: `a protected workbook refuses to ${name} sheets`,
    source: WORKBOOKS,
    code: "AccessDenied",
    run: async (context) => {
      const sheet = context.workbook.worksheets.add("Second");
      context.workbook.protection.protect();
      await context.sync();
      act(sheet);
    },
  })),
  {
    name: "a protected workbook leaves cells open",
    source: WORKBOOKS,
    run: async (context) => {
      context.workbook.protection.protect();
      firstSheet(context).getRange("A1").values = [[1]];
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [[1]],
  },
  {
    name: "protect on a protected workbook fails",
    source: "ExcelApi 1.7 WorkbookProtection.protect",
    run: (context) => {
      context.workbook.protection.protect();
      context.workbook.protection.protect();
    },
    code: "InvalidOperation",
  },
  {
    name: "a wrong password leaves the workbook protected",
    source: WORKBOOKS,
    run: (context) => {
      context.workbook.protection.protect("right");
      context.workbook.protection.unprotect("wrong");
    },
    code: "AccessDenied",
  },
  {
    name: "the right password opens the workbook",
    source: WORKBOOKS,
    run: async (context) => {
      context.workbook.protection.protect("right");
      context.workbook.protection.unprotect("right");
      context.workbook.worksheets.add("New");
      return read(context.workbook.protection, "protected");
    },
    expected: false,
  },
]);
