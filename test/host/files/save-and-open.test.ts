import { openExcel } from "../excel-session";
import { openWorkbook } from "../../../src/host/files/open-workbook";
import { saveWorkbook } from "../../../src/host/files/save-workbook";
import { packageProblems } from "../../fixtures/package-check";

/** Makes a workbook through the client library, saves it, opens it in a new host and asks there. */
async function again<Told>(
  make: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
  ask: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Told>,
): Promise<Told> {
  const { host } = await openExcel();
  await Excel.run(async (context) => {
    make(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
  const { bytes, leftOut } = await saveWorkbook(host.workbook);
  expect(leftOut).toEqual([]);
  expect(packageProblems(bytes)).toEqual([]);
  const { host: other } = await openExcel();
  expect(await openWorkbook(other.workbook, bytes)).toEqual({ ok: true, leftOut: [] });
  return Excel.run(async (context) => ask(context, context.workbook.worksheets.getFirst()));
}

/** One property of one object, before and after. */
function kept(
  name: string,
  make: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
  find: (context: Excel.RequestContext, sheet: Excel.Worksheet) => OfficeExtension.ClientObject,
  property: string,
  expected: unknown,
): void {
  test(name, async () => {
    const value = await again(make, async (context, sheet) => {
      const target = find(context, sheet);
      context.load(target, property);
      await context.sync();
      return (target as unknown as Record<string, unknown>)[property];
    });
    expect(value).toEqual(expected);
  });
}

const FIGURES = [
  ["Year", "Inland", "Border"],
  ["2023", 5, 7],
  ["2024", 6, 3],
];
function figures(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1:C3");
  range.numberFormat = [
    ["@", "@", "@"],
    ["@", "General", "General"],
    ["@", "General", "General"],
  ];
  range.values = FIGURES;
  return range;
}

describe("What a saved and opened workbook still has", () => {
  kept(
    "numbers, texts, truth values and errors",
    (_, sheet) => {
      sheet.getRange("A1:D1").values = [[1.5, "text", true, "#N/A"]];
    },
    (_, sheet) => sheet.getRange("A1:D1"),
    "values",
    [[1.5, "text", true, "#N/A"]],
  );
  kept(
    "texts that look like formulas or errors",
    (_, sheet) => {
      sheet.getRange("A1:B1").numberFormat = [["@", "@"]];
      sheet.getRange("A1:B1").values = [["'=1+1", "'#REF!"]];
    },
    (_, sheet) => sheet.getRange("A1:B1"),
    "valueTypes",
    [["String", "String"]],
  );
  kept(
    "texts that look like escapes",
    (_, sheet) => {
      sheet.getRange("A1").values = [["_x0041_"]];
    },
    (_, sheet) => sheet.getRange("A1"),
    "values",
    [["_x0041_"]],
  );
  kept(
    "formulas",
    (_, sheet) => {
      sheet.getRange("A1:B1").formulas = [[2, '=IFS(A1>1,"a_xlfn.b",TRUE,"c")']];
    },
    (_, sheet) => sheet.getRange("B1"),
    "formulas",
    [['=IFS(A1>1,"a_xlfn.b",TRUE,"c")']],
  );
  kept(
    "results that spill",
    (_, sheet) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(2,2)"]];
    },
    (_, sheet) => sheet.getRange("A1:B2"),
    "values",
    [
      [1, 2],
      [3, 4],
    ],
  );
  kept(
    "number formats",
    (_, sheet) => {
      sheet.getRange("A1").numberFormat = [["#,##0.00"]];
      sheet.getRange("A1").values = [[1234.5]];
    },
    (_, sheet) => sheet.getRange("A1"),
    "text",
    [["1,234.50"]],
  );
  kept(
    "dates",
    (_, sheet) => {
      sheet.getRange("A1").numberFormat = [["yyyy-mm-dd hh:mm"]];
      sheet.getRange("A1").values = [[45000.75]];
    },
    (_, sheet) => sheet.getRange("A1"),
    "values",
    [[45000.75]],
  );
  kept(
    "fills",
    (_, sheet) => {
      sheet.getRange("B2").format.fill.color = "#FFC000";
    },
    (_, sheet) => sheet.getRange("B2").format.fill,
    "color",
    "#FFC000",
  );
  kept(
    "fonts",
    (_, sheet) => {
      Object.assign(sheet.getRange("B2").format.font, {
        bold: true,
        italic: true,
        size: 14,
        color: "#C00000",
        name: "Arial",
        underline: "Double",
      });
    },
    (_, sheet) => sheet.getRange("B2").format.font,
    "underline",
    "Double",
  );
  kept(
    "borders",
    (_, sheet) => {
      sheet.getRange("B2").format.borders.getItem("EdgeBottom").style = "Double";
    },
    (_, sheet) => sheet.getRange("B2").format.borders.getItem("EdgeBottom"),
    "style",
    "Double",
  );
  kept(
    "alignment",
    (_, sheet) => {
      sheet.getRange("B2").format.horizontalAlignment = "Center";
    },
    (_, sheet) => sheet.getRange("B2").format,
    "horizontalAlignment",
    "Center",
  );
  kept(
    "column widths",
    (_, sheet) => {
      sheet.getRange("B:B").format.columnWidth = 120;
    },
    (_, sheet) => sheet.getRange("B2").format,
    "columnWidth",
    expect.closeTo(120, 2),
  );
  kept(
    "row heights",
    (_, sheet) => {
      sheet.getRange("2:2").format.rowHeight = 33;
    },
    (_, sheet) => sheet.getRange("B2").format,
    "rowHeight",
    33,
  );
  kept(
    "hidden columns",
    (_, sheet) => {
      sheet.getRange("B:B").columnHidden = true;
    },
    (_, sheet) => sheet.getRange("B2"),
    "columnHidden",
    true,
  );
  kept(
    "merged cells",
    (_, sheet) => {
      sheet.getRange("B2:C3").merge();
    },
    (_, sheet) => sheet.getRange("B2").getMergedAreasOrNullObject(),
    "address",
    "Sheet1!B2:C3",
  );
  kept(
    "frozen panes",
    (_, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
    },
    (_, sheet) => sheet.freezePanes.getLocationOrNullObject(),
    "address",
    "Sheet1!A1:B2",
  );
  kept(
    "sheets that are very hidden",
    (context) => {
      context.workbook.worksheets.add("Secret").visibility = "VeryHidden";
    },
    (context) => context.workbook.worksheets.getItem("Secret"),
    "visibility",
    "VeryHidden",
  );
  kept(
    "tab colours",
    (_, sheet) => {
      sheet.tabColor = "#00B050";
    },
    (_, sheet) => sheet,
    "tabColor",
    "#00B050",
  );
  kept(
    "gridlines",
    (_, sheet) => {
      sheet.showGridlines = false;
    },
    (_, sheet) => sheet,
    "showGridlines",
    false,
  );
  kept(
    "names of the workbook",
    (context, sheet) => {
      context.workbook.names.add("Figures", sheet.getRange("A1:B2"));
    },
    (context) => context.workbook.names.getItem("Figures"),
    "formula",
    "=Sheet1!$A$1:$B$2",
  );
  kept(
    "names of a sheet",
    (_, sheet) => {
      sheet.names.add("Own", sheet.getRange("A1"));
    },
    (_, sheet) => sheet.names.getItem("Own"),
    "scope",
    "Worksheet",
  );
  kept(
    "tables",
    (_, sheet) => {
      figures(sheet);
      sheet.tables.add("A1:C3", true).name = "Seized";
    },
    (_, sheet) => sheet.tables.getItem("Seized").columns.getItemAt(1),
    "name",
    "Inland",
  );
  kept(
    "whole number restrictions",
    (_, sheet) => {
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
    },
    (_, sheet) => sheet.getRange("A1").dataValidation,
    "rule",
    { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } },
  );
  kept(
    "drop-downs",
    (_, sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    },
    (_, sheet) => sheet.getRange("A1").dataValidation,
    "rule",
    { list: { inCellDropDown: true, source: "yes,no" } },
  );
  kept(
    "conditional formats",
    (_, sheet) => {
      const format = sheet.getRange("A1").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$A1>3";
      format.custom.format.fill.color = "#FF0000";
    },
    (_, sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).custom.rule,
    "formula",
    "=$A1>3",
  );
  kept(
    "protection",
    (_, sheet) => {
      sheet.protection.protect({ allowSort: true });
    },
    (_, sheet) => sheet.protection,
    "protected",
    true,
  );
  kept(
    "unlocked cells",
    (_, sheet) => {
      sheet.getRange("B2").format.protection.locked = false;
    },
    (_, sheet) => sheet.getRange("B2").format.protection,
    "locked",
    false,
  );
  kept(
    "print areas",
    (_, sheet) => {
      sheet.name = "My figures";
      sheet.pageLayout.setPrintArea("A1:C9");
    },
    (_, sheet) => sheet.pageLayout.getPrintArea(),
    "address",
    "'My figures'!A1:C9",
  );
  kept(
    "printing across",
    (_, sheet) => {
      sheet.pageLayout.orientation = "Landscape";
    },
    (_, sheet) => sheet.pageLayout,
    "orientation",
    "Landscape",
  );
  kept(
    "document properties",
    (context) => {
      context.workbook.properties.title = "Regional";
    },
    (context) => context.workbook.properties,
    "title",
    "Regional",
  );
  kept(
    "properties of one's own",
    (context) => {
      context.workbook.properties.custom.add("round", "2024");
    },
    (context) => context.workbook.properties.custom.getItem("round"),
    "value",
    "2024",
  );

  test.each(["ColumnClustered", "ColumnStacked", "Pie", "LineMarkers", "XYScatter", "Area"] as const)(
    "charts of the kind %s, with name, title and figures",
    async (type) => {
      const told = await again(
        (_, sheet) => {
          const chart = sheet.charts.add(type, figures(sheet), "Columns");
          chart.name = "Seizures";
          chart.title.text = "Inland and border";
          chart.setPosition("E2", "K16");
        },
        async (context, sheet) => {
          const chart = sheet.charts.getItem("Seizures");
          chart.load("chartType,title/text");
          const values = chart.series.getItemAt(0).getDimensionValues("Values");
          await context.sync();
          return [chart.chartType, chart.title.text, values.value];
        },
      );
      expect(told).toEqual([type, "Inland and border", [5, 6]]);
    },
  );
});
