import { contract, fill, firstSheet, read } from "../excel-session";
import { YEARS, sales, names, kept } from "./sales-chart";

const CHARTS = "docs/excel/excel-add-ins-charts.md";
const LABELS = "docs/excel/excel-add-ins-charts-data-labels.md";

contract("Titles, legend and axes", [
  kept("title.text", "Sales 2024", CHARTS),
  kept("title.visible", false, "ExcelApi 1.1 ChartTitle.visible"),
  kept("title.format.font.size", 14, "ExcelApi 1.1 ChartFont.size"),
  {
    name: "the title of a single series is its name",
    source: "ExcelApi 1.1 ChartTitle.text",
    run: (context) =>
      read(firstSheet(context).charts.add("ColumnClustered", fill(context, YEARS), "Columns").title, "text"),
    expected: "Seized",
  },
  {
    name: "a part of the title has a font of its own",
    source: "ExcelApi 1.7 ChartTitle.getSubstring",
    run: async (context) => {
      const { title } = sales(context);
      title.text = "Sales 2024";
      title.getSubstring(0, 5).font.color = "#FF0000";
      await context.sync();
      return read(title.getSubstring(0, 5).font, "color");
    },
    expected: "#FF0000",
  },
  {
    name: "a part beyond the title is refused",
    source: "ExcelApi 1.7 ChartTitle.getSubstring",
    run: (context) => {
      sales(context).title.getSubstring(90, 5).font.bold = true;
    },
    code: "InvalidArgument",
  },
  kept("legend.position", "Right", CHARTS),
  kept("legend.visible", false, "ExcelApi 1.1 ChartLegend.visible"),
  kept("legend.overlay", true, "ExcelApi 1.1 ChartLegend.overlay"),
  kept("axes.valueAxis.title.text", "Units", CHARTS),
  kept("axes.categoryAxis.title.text", "Quarter", CHARTS),
  {
    name: "an axis has no title until it is given one",
    source: "ExcelApi 1.1 ChartAxisTitle.visible",
    run: async (context) => {
      const { title } = sales(context).axes.valueAxis;
      const before = await read(title, "visible");
      title.text = "Units";
      return [before, await read(title, "visible")];
    },
    expected: [false, true],
  },
  kept("axes.valueAxis.minimum", 100, CHARTS),
  kept("axes.valueAxis.maximum", 9000, CHARTS),
  kept("axes.valueAxis.majorUnit", 500, CHARTS),
  kept("axes.valueAxis.displayUnit", "Hundreds", CHARTS),
  {
    name: "an empty maximum is the automatic one again",
    source: "ExcelApi 1.1 ChartAxis.maximum",
    run: async (context) => {
      const axis = sales(context).axes.valueAxis;
      const automatic = (await read(axis, "maximum")) as number;
      axis.maximum = 20000;
      await context.sync();
      axis.maximum = "";
      return [automatic >= 7000, (await read(axis, "maximum")) === automatic];
    },
    expected: [true, true],
  },
  {
    name: "value axes have major gridlines, category axes have none",
    source: CHARTS,
    run: async (context) => {
      const { axes } = sales(context);
      return [
        await read(axes.valueAxis.majorGridlines, "visible"),
        await read(axes.categoryAxis.majorGridlines, "visible"),
      ];
    },
    expected: [true, false],
  },
  kept("axes.valueAxis.majorGridlines.visible", false, CHARTS),
  kept("axes.valueAxis.numberFormat", "#,##0", "ExcelApi 1.8 ChartAxis.numberFormat"),
  kept('axes.getItem("Value","Secondary").visible', false, "ExcelApi 1.7 ChartAxes.getItem"),
  {
    name: "setCategoryNames changes what stands along the axis",
    source: "ExcelApi 1.7 ChartAxis.setCategoryNames",
    run: async (context) => {
      const chart = sales(context, "Columns");
      firstSheet(context).getRange("F2:F3").values = [["X"], ["Y"]];
      chart.axes.categoryAxis.setCategoryNames(firstSheet(context).getRange("F2:F3"));
      const values = chart.series.getItemAt(0).getDimensionValues("Categories");
      await context.sync();
      return values.value;
    },
    expected: ["X", "Y"],
  },
]);

contract("Series, points and labels", [
  {
    name: "a series is added with name and values",
    source: CHARTS,
    run: async (context) => {
      const chart = sales(context, "Columns");
      const series = chart.series.add("Qtr4");
      firstSheet(context).getRange("E2:E3").values = [[1], [2]];
      series.setValues(firstSheet(context).getRange("E2:E3"));
      const values = series.getDimensionValues("Values");
      await context.sync();
      return [await names(chart), values.value];
    },
    expected: [
      ["Qtr1", "Qtr2", "Qtr3", "Qtr4"],
      [1, 2],
    ],
  },
  {
    name: "a deleted series is gone",
    source: "ExcelApi 1.7 ChartSeries.delete",
    run: async (context) => {
      const chart = sales(context, "Columns");
      chart.series.getItemAt(1).delete();
      return names(chart);
    },
    expected: ["Qtr1", "Qtr3"],
  },
  {
    name: "a series can change its place",
    source: "ExcelApi 1.7 ChartSeries.plotOrder",
    run: async (context) => {
      const chart = sales(context, "Columns");
      chart.series.getItemAt(2).plotOrder = 0;
      return names(chart);
    },
    expected: ["Qtr3", "Qtr1", "Qtr2"],
  },
  {
    name: "the name of a series follows its cell",
    source: "ExcelApi 1.1 ChartSeries.name",
    run: async (context) => {
      const chart = sales(context, "Columns");
      firstSheet(context).getRange("B1").values = [["First"]];
      return names(chart);
    },
    expected: ["First", "Qtr2", "Qtr3"],
  },
  {
    name: "series follow inserted rows",
    source: "ExcelApi 1.1 Range.insert",
    run: async (context) => {
      const chart = sales(context, "Columns");
      firstSheet(context).getRange("1:2").insert("Down");
      const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      await context.sync();
      return source.value;
    },
    expected: "Sheet1!B4:B5",
  },
  {
    name: "blanks are no values of a point",
    source: "ExcelApi 1.1 ChartPoint.value",
    run: async (context) => {
      const points = firstSheet(context).charts.add("Line", fill(context, YEARS), "Columns").series.getItemAt(0).points;
      points.load("items/value,count");
      await context.sync();
      return [points.count, points.items.map(({ value }) => value as unknown)];
    },
    expected: [3, [5, null, 8]],
  },
  kept("series.getItemAt(0).chartType", "Line", "ExcelApi 1.7 ChartSeries.chartType"),
  kept("series.getItemAt(0).axisGroup", "Secondary", "ExcelApi 1.8 ChartSeries.axisGroup"),
  kept("series.getItemAt(0).gapWidth", 60, "ExcelApi 1.7 ChartSeries.gapWidth"),
  kept("series.getItemAt(0).overlap", 100, "ExcelApi 1.8 ChartSeries.overlap"),
  kept("series.getItemAt(0).markerStyle", "Circle", CHARTS),
  kept("series.getItemAt(0).markerBackgroundColor", "#00FF00", "ExcelApi 1.7 ChartSeries.markerBackgroundColor"),
  kept("series.getItemAt(0).hasDataLabels", true, LABELS),
  kept("series.getItemAt(0).dataLabels.position", "InsideEnd", LABELS),
  kept("dataLabels.showValue", false, LABELS),
  kept("series.getItemAt(0).points.getItemAt(1).hasDataLabel", true, LABELS),
  kept("series.getItemAt(0).format.line.color", "#FF0000", "ExcelApi 1.1 ChartLineFormat.color"),
  {
    name: "a solid fill answers its colour",
    source: "ExcelApi 1.16 ChartFill.getSolidColor, ExcelApi 1.1 ChartFill.setSolidColor",
    run: async (context, { host }) => {
      sales(context).series.getItemAt(0).format.fill.setSolidColor("red");
      await context.sync();
      return host.workbook.sheets[0]?.charts[0]?.series[0]?.bag.child("format").child("fill").get("color");
    },
    expected: "#FF0000",
  },
  {
    name: "a trendline is added and keeps its kind",
    source: CHARTS,
    run: async (context) => {
      const { trendlines } = sales(context, "Columns").series.getItemAt(0);
      trendlines.add("MovingAverage").movingAveragePeriod = 3;
      const count = trendlines.getCount();
      const line = trendlines.getItem(0);
      line.load("type,movingAveragePeriod");
      await context.sync();
      return [count.value, line.type, line.movingAveragePeriod];
    },
    expected: [1, "MovingAverage", 3],
  },
  {
    name: "a deleted trendline is gone",
    source: "ExcelApi 1.7 ChartTrendline.delete",
    run: async (context) => {
      const { trendlines } = sales(context, "Columns").series.getItemAt(0);
      trendlines.add("Linear");
      await context.sync();
      trendlines.getItem(0).delete();
      const count = trendlines.getCount();
      await context.sync();
      return count.value;
    },
    expected: 0,
  },
]);
