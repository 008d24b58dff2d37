import { contract, fill, firstSheet, read } from "../excel-session";

const CALCULATION = "docs/excel/performance.md";
const CULTURE = "docs/excel/excel-add-ins-workbooks.md#access-application-culture-settings";

contract("Calculation", [
  {
    name: "calculation is automatic at first",
    source: "ExcelApi 1.1 Application.calculationMode",
    run: (context) => read(context.workbook.application, "calculationMode"),
    expected: "Automatic",
  },
  {
    name: "calculation is done when nothing is pending",
    source: "ExcelApi 1.9 Application.calculationState",
    run: (context) => read(context.workbook.application, "calculationState"),
    expected: "Done",
  },
  {
    name: "context.application is the same",
    source: "Excel.RequestContext.application",
    run: async (context) => {
      context.application.calculationMode = Excel.CalculationMode.manual;
      return read(context.workbook.application, "calculationMode");
    },
    expected: "Manual",
  },
  {
    name: "back to automatic computes what waited",
    source: "ExcelApi 1.8 Application.calculationMode",
    run: async (context) => {
      fill(context, [[1, "=A1+1"]]);
      context.application.calculationMode = Excel.CalculationMode.manual;
      firstSheet(context).getRange("A1").values = [[10]];
      await context.sync();
      context.application.calculationMode = Excel.CalculationMode.automatic;
      return read(firstSheet(context).getRange("B1"), "values");
    },
    expected: [[11]],
  },
  {
    name: "a new formula is computed in manual mode too",
    source: "ExcelApi 1.8 Application.calculationMode",
    run: async (context) => {
      context.application.calculationMode = Excel.CalculationMode.manual;
      await context.sync();
      fill(context, [[1, "=A1+1"]]);
      return read(firstSheet(context).getRange("B1"), "values");
    },
    expected: [[2]],
  },
  computes("Recalculate"),
  computes("Full"),
  computes("FullRebuild"),
  {
    name: "calculate of a sheet computes in manual mode",
    source: "ExcelApi 1.6 Worksheet.calculate",
    run: async (context) => {
      fill(context, [[1, "=A1+1"]]);
      context.application.calculationMode = Excel.CalculationMode.manual;
      await context.sync();
      firstSheet(context).getRange("A1").values = [[10]];
      firstSheet(context).calculate(true);
      return read(firstSheet(context).getRange("B1"), "values");
    },
    expected: [[11]],
  },
  {
    name: "a calculation type that is none",
    source: "ExcelApi 1.1 Application.calculate",
    run: (context) => {
      context.application.calculate("Some" as never);
    },
    code: "InvalidArgument",
  },
  {
    name: "suspended calculation reads old results until the sync",
    source: `${CALCULATION}#suspend-excel-processes-temporarily`,
    run: async (context) => {
      fill(context, [[1, "=A1+1"]]);
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      firstSheet(context).getRange("A1").values = [[10]];
      await context.sync();
      return read(firstSheet(context).getRange("B1"), "values");
    },
    expected: [[11]],
  },
  {
    name: "screen updating is suspended without a trace",
    source: `${CALCULATION}#suspend-screen-updating`,
    run: async (context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      firstSheet(context).getRange("A1").values = [[1]];
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [[1]],
  },
  {
    name: "iterative calculation keeps its settings",
    source: "ExcelApi 1.9 IterativeCalculation",
    run: async (context) => {
      const { iterativeCalculation } = context.application;
      iterativeCalculation.enabled = true;
      iterativeCalculation.maxIteration = 50;
      iterativeCalculation.maxChange = 0.01;
      iterativeCalculation.load();
      await context.sync();
      return [iterativeCalculation.enabled, iterativeCalculation.maxIteration, iterativeCalculation.maxChange];
    },
    expected: [true, 50, 0.01],
  },
  {
    name: "a circle shows zero without iterations",
    source: "ExcelApi 1.9 IterativeCalculation.enabled",
    run: async (context) => {
      firstSheet(context).getRange("A1").formulas = [["=A1+1"]];
      return read(firstSheet(context).getRange("A1"), "values");
    },
    expected: [[0]],
  },
  {
    name: "a sheet may be left out of calculation",
    source: "ExcelApi 1.9 Worksheet.enableCalculation",
    run: async (context) => {
      fill(context, [[1, "=A1+1"]]);
      await context.sync();
      firstSheet(context).enableCalculation = false;
      firstSheet(context).getRange("A1").values = [[10]];
      const before = (await read(firstSheet(context).getRange("B1"), "values")) as unknown;
      firstSheet(context).enableCalculation = true;
      return [before, await read(firstSheet(context).getRange("B1"), "values")];
    },
    expected: [[[2]], [[11]]],
  },
]);

/** In manual mode, what a kind of calculate() brings up to date. */
function computes(type: "Recalculate" | "Full" | "FullRebuild"): Parameters<typeof contract>[1][number] {
  return {
    name: `calculate ${type} computes in manual mode`,
    source: "ExcelApi 1.1 Application.calculate",
    expected: [[11]],
    run: async (context) => {
      fill(context, [[1, "=A1+1"]]);
      context.application.calculationMode = Excel.CalculationMode.manual;
      await context.sync();
      firstSheet(context).getRange("A1").values = [[10]];
      context.application.calculate(type);
      return read(firstSheet(context).getRange("B1"), "values");
    },
  };
}

contract("Culture", [
  {
    name: "separators of numbers",
    source: CULTURE,
    run: async (context) => {
      context.application.load("decimalSeparator,thousandsSeparator,useSystemSeparators");
      await context.sync();
      return [
        context.application.decimalSeparator,
        context.application.thousandsSeparator,
        context.application.useSystemSeparators,
      ];
    },
    expected: [".", ",", true],
  },
  {
    name: "number formats of the culture",
    source: CULTURE,
    run: async (context) => {
      const { cultureInfo } = context.application;
      cultureInfo.load("name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator");
      await context.sync();
      return [
        cultureInfo.name,
        cultureInfo.numberFormat.numberDecimalSeparator,
        cultureInfo.numberFormat.numberGroupSeparator,
      ];
    },
    expected: ["en-US", ".", ","],
  },
  {
    name: "date formats of the culture",
    source: CULTURE,
    run: async (context) => {
      const { datetimeFormat } = context.application.cultureInfo;
      datetimeFormat.load(["longDatePattern", "shortDatePattern", "dateSeparator", "longTimePattern", "timeSeparator"]);
      await context.sync();
      return [
        datetimeFormat.shortDatePattern,
        datetimeFormat.dateSeparator,
        datetimeFormat.longTimePattern,
        datetimeFormat.timeSeparator,
      ];
    },
    expected: ["M/d/yyyy", "/", "h:mm:ss tt", ":"],
  },
]);
