import { contract, fill, firstSheet, read } from "../excel-session";
import { SALES, YEARS, sales, names, kept } from "./sales-chart";

const CHARTS = "docs/excel/excel-add-ins-charts.md";

contract("Making charts", [
  {
    name: "a chart of more columns than rows takes rows as series",
    source: CHARTS,
    run: (context) => names(sales(context, "Auto")),
    expected: ["Frames", "Saddles"],
  },
  {
    name: "seriesBy Columns takes columns as series",
    source: CHARTS,
    run: (context) => names(sales(context, "Columns")),
    expected: ["Qtr1", "Qtr2", "Qtr3"],
  },
  {
    name: "a tall block is plotted by columns",
    source: "ExcelApi 1.1 ChartCollection.add",
    run: (context) => names(firstSheet(context).charts.add("Line", fill(context, YEARS))),
    expected: ["Seized"],
  },
  {
    name: "an address may be given through its range",
    source: "ExcelApi 1.1 ChartCollection.add",
    run: async (context) => {
      fill(context, SALES);
      return read(firstSheet(context).charts.add("Pie", firstSheet(context).getRange("A1:B3")), "chartType");
    },
    expected: "Pie",
  },
  {
    name: "an unknown chart type is refused",
    source: "ExcelApi 1.1 ChartCollection.add",
    run: (context) => {
      sales(context, "Auto", "Cake" as Excel.ChartType);
    },
    code: "InvalidArgument",
  },
  {
    name: "charts get names that count",
    source: "ExcelApi 1.1 Chart.name",
    run: async (context) => {
      sales(context);
      return read(sales(context), "name");
    },
    expected: "Chart 2",
  },
  {
    name: "count and getCount say how many there are",
    source: "ExcelApi 1.4 ChartCollection.getCount",
    run: async (context) => {
      sales(context);
      sales(context);
      const { charts } = firstSheet(context);
      const count = charts.getCount();
      return [await read(charts, "count"), count.value];
    },
    expected: [2, 2],
  },
  {
    name: "getItem finds by name",
    source: "ExcelApi 1.1 ChartCollection.getItem",
    run: async (context) => {
      sales(context).name = "Sales";
      return read(firstSheet(context).charts.getItem("Sales"), "chartType");
    },
    expected: "ColumnClustered",
  },
  {
    name: "getItem of a chart that is not there is ItemNotFound",
    source: "ExcelApi 1.1 ChartCollection.getItem",
    run: (context) => {
      firstSheet(context).charts.getItem("Nothing").delete();
    },
    code: "ItemNotFound",
  },
  {
    name: "getItemOrNullObject answers a null object",
    source: "ExcelApi 1.4 ChartCollection.getItemOrNullObject",
    run: async (context) => {
      const chart = firstSheet(context).charts.getItemOrNullObject("Nothing");
      await context.sync();
      return chart.isNullObject;
    },
    expected: true,
  },
  {
    name: "getItemAt outside the collection is refused",
    source: "ExcelApi 1.1 ChartCollection.getItemAt",
    run: (context) => {
      firstSheet(context).charts.getItemAt(3).delete();
    },
    code: "InvalidArgument",
  },
  {
    name: "a deleted chart is gone",
    source: "ExcelApi 1.1 Chart.delete",
    run: async (context) => {
      sales(context).delete();
      return read(firstSheet(context).charts, "count");
    },
    expected: 0,
  },
  {
    name: "setData takes another block",
    source: "ExcelApi 1.1 Chart.setData",
    run: async (context) => {
      const chart = sales(context);
      chart.setData(firstSheet(context).getRange("A1:B3"), "Columns");
      return names(chart);
    },
    expected: ["Qtr1"],
  },
  {
    name: "a chart knows its worksheet",
    source: "ExcelApi 1.2 Chart.worksheet",
    run: (context) => read(sales(context).worksheet, "name"),
    expected: "Sheet1",
  },
  {
    name: "a protected sheet takes no chart",
    source: "docs/excel/excel-add-ins-worksheets.md",
    run: async (context) => {
      fill(context, SALES);
      firstSheet(context).protection.protect();
      await context.sync();
      sales(context);
    },
    code: "AccessDenied",
  },
  {
    name: "a copied sheet has copies of its charts",
    source: "ExcelApi 1.7 Worksheet.copy",
    run: async (context) => {
      sales(context);
      const copy = firstSheet(context).copy();
      const original = firstSheet(context).charts.getItemAt(0);
      const copied = copy.charts.getItemAt(0);
      original.load("id");
      copied.load("id");
      await context.sync();
      return copied.id !== original.id;
    },
    expected: true,
  },
]);

contract("Place and size of charts", [
  {
    name: "setPosition covers the cells",
    source: CHARTS,
    run: async (context) => {
      const chart = sales(context);
      chart.setPosition("B5", "D9");
      chart.load("left,top,width,height");
      await context.sync();
      return [chart.left, chart.top, chart.width, chart.height];
    },
    expected: [48, 60, 144, 75],
  },
  {
    name: "setPosition with one cell keeps the size",
    source: "ExcelApi 1.1 Chart.setPosition",
    run: async (context) => {
      const chart = sales(context);
      chart.width = 200;
      chart.setPosition("C2");
      chart.load("left,top,width");
      await context.sync();
      return [chart.left, chart.top, chart.width];
    },
    expected: [96, 15, 200],
  },
  kept("left", 17, "ExcelApi 1.1 Chart.left"),
  kept("top", 19, "ExcelApi 1.1 Chart.top"),
  kept("width", 300, "ExcelApi 1.1 Chart.width"),
  kept("height", 150, "ExcelApi 1.1 Chart.height"),
  {
    name: "a negative size is refused",
    source: "ExcelApi 1.1 Chart.width",
    run: (context) => {
      sales(context).width = -1;
    },
    code: "InvalidArgument",
  },
]);

contract("The whole chart", [
  kept("displayBlanksAs", "Zero", "ExcelApi 1.8 Chart.displayBlanksAs"),
  kept("plotVisibleOnly", false, "ExcelApi 1.8 Chart.plotVisibleOnly"),
  kept("chartType", "Line", "ExcelApi 1.7 Chart.chartType"),
  kept("name", "Renamed", "ExcelApi 1.1 Chart.name"),
  kept("format.roundedCorners", true, "ExcelApi 1.9 ChartAreaFormat.roundedCorners"),
  kept("plotArea.left", 44, "ExcelApi 1.8 ChartPlotArea.left"),
  {
    name: "getImage answers a picture of the wanted size",
    source: CHARTS,
    run: async (context) => {
      const image = sales(context).getImage(200, 100);
      await context.sync();
      const bytes = Buffer.from(image.value, "base64");
      return [bytes.subarray(1, 4).toString("latin1"), bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    },
    expected: ["PNG", 200, 100],
  },
  {
    name: "a data table is a null object until it is shown",
    source: "ExcelApi 1.14 Chart.getDataTableOrNullObject",
    run: async (context) => {
      const chart = sales(context);
      const before = chart.getDataTableOrNullObject();
      await context.sync();
      chart.getDataTable().visible = true;
      const after = chart.getDataTableOrNullObject();
      await context.sync();
      return [before.isNullObject, after.isNullObject];
    },
    expected: [true, false],
  },
  {
    name: "onAdded, onActivated, onDeactivated and onDeleted are told",
    source: "ExcelApi 1.8 ChartCollection.onAdded",
    run: async (context, { deliver }) => {
      const { charts } = firstSheet(context);
      const told: string[] = [];
      charts.onAdded.add((event) => {
        told.push(event.type);
        return Promise.resolve();
      });
      charts.onActivated.add((event) => {
        told.push(event.type);
        return Promise.resolve();
      });
      charts.onDeactivated.add((event) => {
        told.push(event.type);
        return Promise.resolve();
      });
      charts.onDeleted.add((event) => {
        told.push(event.type);
        return Promise.resolve();
      });
      await context.sync();
      const first = sales(context);
      const second = sales(context);
      first.activate();
      second.activate();
      first.delete();
      await context.sync();
      await deliver();
      return told;
    },
    expected: ["ChartAdded", "ChartAdded", "ChartActivated", "ChartDeactivated", "ChartActivated", "ChartDeleted"],
  },
  {
    name: "a Chart needs the requirement set that brought the member",
    source: "ExcelApi 1.14 Chart.getDataTable",
    options: { api: "1.9" },
    run: (context) => {
      sales(context).getDataTable().visible = true;
    },
    code: "ApiNotFound",
  },
]);
