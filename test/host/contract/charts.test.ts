import { contract, fill, firstSheet, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const CHARTS = "docs/excel/excel-add-ins-charts.md";
const LABELS = "docs/excel/excel-add-ins-charts-data-labels.md";

/** Three products over three quarters, as the documentation's samples have them. */
const SALES = [["Product", "Qtr1", "Qtr2", "Qtr3"], ["Frames", 5000, 7000, 6544], ["Saddles", 400, 323, 276]];
/** The blank corner tells Excel that the years are categories and no figures. */
const YEARS = [["", "Seized"], [2022, 5], [2023, null], [2024, 8]];

function sales(context: Excel.RequestContext, seriesBy?: "Auto" | "Rows" | "Columns", type: Excel.ChartType = "ColumnClustered" as Excel.ChartType): Excel.Chart {
  return firstSheet(context).charts.add(type, fill(context, SALES), seriesBy as Excel.ChartSeriesBy);
}

async function names(chart: Excel.Chart): Promise<string[]> {
  chart.series.load("items/name");
  await chart.context.sync();
  return chart.series.items.map(({ name }) => name);
}

/** Sets a property through its path and reads it back in another batch. */
function kept(path: string, value: unknown, source: string): ContractCase {
  const parts = path.split(".");
  const last = parts.pop() ?? "";
  return { name: `chart.${path} keeps ${JSON.stringify(value)}`, source, expected: value, run: async (context) => {
    const chart = sales(context);
    const owner = (one: Excel.Chart): OfficeExtension.ClientObject => {
      let target: unknown = one;
      for (const part of parts) {
        const call = /^(\w+)\((.*)\)$/.exec(part);
        const holder = target as Record<string, unknown>;
        target = call ? (holder[call[1] ?? ""] as (...args: unknown[]) => unknown).apply(holder, JSON.parse(`[${call[2] ?? ""}]`) as unknown[]) : holder[part];
      }
      return target as OfficeExtension.ClientObject;
    };
    (owner(chart) as unknown as Record<string, unknown>)[last] = value;
    await context.sync();
    const again = owner(firstSheet(context).charts.getItemAt(0));
    context.load(again, last);
    await context.sync();
    return (again as unknown as Record<string, unknown>)[last];
  } };
}

contract("Making charts", [
  { name: "a chart of more columns than rows takes rows as series", source: CHARTS, run: (context) => names(sales(context, "Auto")), expected: ["Frames", "Saddles"] },
  { name: "seriesBy Columns takes columns as series", source: CHARTS, run: (context) => names(sales(context, "Columns")), expected: ["Qtr1", "Qtr2", "Qtr3"] },
  { name: "a tall block is plotted by columns", source: "ExcelApi 1.1 ChartCollection.add", run: (context) => names(firstSheet(context).charts.add("Line", fill(context, YEARS))), expected: ["Seized"] },
  { name: "an address may be given through its range", source: "ExcelApi 1.1 ChartCollection.add", run: async (context) => {
    fill(context, SALES);
    return read(firstSheet(context).charts.add("Pie", firstSheet(context).getRange("A1:B3")), "chartType");
  }, expected: "Pie" },
  { name: "an unknown chart type is refused", source: "ExcelApi 1.1 ChartCollection.add", run: (context) => { sales(context, "Auto", "Cake" as Excel.ChartType); }, code: "InvalidArgument" },
  { name: "charts get names that count", source: "ExcelApi 1.1 Chart.name", run: async (context) => {
    sales(context);
    return read(sales(context), "name");
  }, expected: "Chart 2" },
  { name: "count and getCount say how many there are", source: "ExcelApi 1.4 ChartCollection.getCount", run: async (context) => {
    sales(context);
    sales(context);
    const { charts } = firstSheet(context);
    const count = charts.getCount();
    return [await read(charts, "count"), count.value];
  }, expected: [2, 2] },
  { name: "getItem finds by name", source: "ExcelApi 1.1 ChartCollection.getItem", run: async (context) => {
    sales(context).name = "Sales";
    return read(firstSheet(context).charts.getItem("Sales"), "chartType");
  }, expected: "ColumnClustered" },
  { name: "getItem of a chart that is not there is ItemNotFound", source: "ExcelApi 1.1 ChartCollection.getItem", run: (context) => { firstSheet(context).charts.getItem("Nothing").delete(); }, code: "ItemNotFound" },
  { name: "getItemOrNullObject answers a null object", source: "ExcelApi 1.4 ChartCollection.getItemOrNullObject", run: async (context) => {
    const chart = firstSheet(context).charts.getItemOrNullObject("Nothing");
    await context.sync();
    return chart.isNullObject;
  }, expected: true },
  { name: "getItemAt outside the collection is refused", source: "ExcelApi 1.1 ChartCollection.getItemAt", run: (context) => { firstSheet(context).charts.getItemAt(3).delete(); }, code: "InvalidArgument" },
  { name: "a deleted chart is gone", source: "ExcelApi 1.1 Chart.delete", run: async (context) => {
    sales(context).delete();
    return read(firstSheet(context).charts, "count");
  }, expected: 0 },
  { name: "setData takes another block", source: "ExcelApi 1.1 Chart.setData", run: async (context) => {
    const chart = sales(context);
    chart.setData(firstSheet(context).getRange("A1:B3"), "Columns");
    return names(chart);
  }, expected: ["Qtr1"] },
  { name: "a chart knows its worksheet", source: "ExcelApi 1.2 Chart.worksheet", run: (context) => read(sales(context).worksheet, "name"), expected: "Sheet1" },
  { name: "a protected sheet takes no chart", source: "docs/excel/excel-add-ins-worksheets.md", run: async (context) => {
    fill(context, SALES);
    firstSheet(context).protection.protect();
    await context.sync();
    sales(context);
  }, code: "AccessDenied" },
  { name: "a copied sheet has copies of its charts", source: "ExcelApi 1.7 Worksheet.copy", run: async (context) => {
    sales(context);
    const copy = firstSheet(context).copy();
    const original = firstSheet(context).charts.getItemAt(0);
    const copied = copy.charts.getItemAt(0);
    original.load("id");
    copied.load("id");
    await context.sync();
    return copied.id !== original.id;
  }, expected: true },
]);

contract("Place and size of charts", [
  { name: "setPosition covers the cells", source: CHARTS, run: async (context) => {
    const chart = sales(context);
    chart.setPosition("B5", "D9");
    chart.load("left,top,width,height");
    await context.sync();
    return [chart.left, chart.top, chart.width, chart.height];
  }, expected: [48, 60, 144, 75] },
  { name: "setPosition with one cell keeps the size", source: "ExcelApi 1.1 Chart.setPosition", run: async (context) => {
    const chart = sales(context);
    chart.width = 200;
    chart.setPosition("C2");
    chart.load("left,top,width");
    await context.sync();
    return [chart.left, chart.top, chart.width];
  }, expected: [96, 15, 200] },
  kept("left", 17, "ExcelApi 1.1 Chart.left"), kept("top", 19, "ExcelApi 1.1 Chart.top"), kept("width", 300, "ExcelApi 1.1 Chart.width"), kept("height", 150, "ExcelApi 1.1 Chart.height"),
  { name: "a negative size is refused", source: "ExcelApi 1.1 Chart.width", run: (context) => { sales(context).width = -1; }, code: "InvalidArgument" },
]);

contract("Titles, legend and axes", [
  kept("title.text", "Sales 2024", CHARTS), kept("title.visible", false, "ExcelApi 1.1 ChartTitle.visible"), kept("title.format.font.size", 14, "ExcelApi 1.1 ChartFont.size"),
  { name: "the title of a single series is its name", source: "ExcelApi 1.1 ChartTitle.text", run: (context) => read(firstSheet(context).charts.add("ColumnClustered", fill(context, YEARS), "Columns").title, "text"), expected: "Seized" },
  { name: "a part of the title has a font of its own", source: "ExcelApi 1.7 ChartTitle.getSubstring", run: async (context) => {
    const { title } = sales(context);
    title.text = "Sales 2024";
    title.getSubstring(0, 5).font.color = "#FF0000";
    await context.sync();
    return read(title.getSubstring(0, 5).font, "color");
  }, expected: "#FF0000" },
  { name: "a part beyond the title is refused", source: "ExcelApi 1.7 ChartTitle.getSubstring", run: (context) => { sales(context).title.getSubstring(90, 5).font.bold = true; }, code: "InvalidArgument" },
  kept("legend.position", "Right", CHARTS), kept("legend.visible", false, "ExcelApi 1.1 ChartLegend.visible"), kept("legend.overlay", true, "ExcelApi 1.1 ChartLegend.overlay"),
  kept("axes.valueAxis.title.text", "Units", CHARTS), kept("axes.categoryAxis.title.text", "Quarter", CHARTS),
  { name: "an axis has no title until it is given one", source: "ExcelApi 1.1 ChartAxisTitle.visible", run: async (context) => {
    const { title } = sales(context).axes.valueAxis;
    const before = await read(title, "visible");
    title.text = "Units";
    return [before, await read(title, "visible")];
  }, expected: [false, true] },
  kept("axes.valueAxis.minimum", 100, CHARTS), kept("axes.valueAxis.maximum", 9000, CHARTS), kept("axes.valueAxis.majorUnit", 500, CHARTS), kept("axes.valueAxis.displayUnit", "Hundreds", CHARTS),
  { name: "an empty maximum is the automatic one again", source: "ExcelApi 1.1 ChartAxis.maximum", run: async (context) => {
    const axis = sales(context).axes.valueAxis;
    const automatic = await read(axis, "maximum") as number;
    axis.maximum = 20000;
    await context.sync();
    axis.maximum = "";
    return [automatic >= 7000, await read(axis, "maximum") === automatic];
  }, expected: [true, true] },
  { name: "value axes have major gridlines, category axes have none", source: CHARTS, run: async (context) => {
    const { axes } = sales(context);
    return [await read(axes.valueAxis.majorGridlines, "visible"), await read(axes.categoryAxis.majorGridlines, "visible")];
  }, expected: [true, false] },
  kept("axes.valueAxis.majorGridlines.visible", false, CHARTS), kept("axes.valueAxis.numberFormat", "#,##0", "ExcelApi 1.8 ChartAxis.numberFormat"),
  kept('axes.getItem("Value","Secondary").visible', false, "ExcelApi 1.7 ChartAxes.getItem"),
  { name: "setCategoryNames changes what stands along the axis", source: "ExcelApi 1.7 ChartAxis.setCategoryNames", run: async (context) => {
    const chart = sales(context, "Columns");
    firstSheet(context).getRange("F2:F3").values = [["X"], ["Y"]];
    chart.axes.categoryAxis.setCategoryNames(firstSheet(context).getRange("F2:F3"));
    const values = chart.series.getItemAt(0).getDimensionValues("Categories");
    await context.sync();
    return values.value;
  }, expected: ["X", "Y"] },
]);

contract("Series, points and labels", [
  { name: "a series is added with name and values", source: CHARTS, run: async (context) => {
    const chart = sales(context, "Columns");
    const series = chart.series.add("Qtr4");
    firstSheet(context).getRange("E2:E3").values = [[1], [2]];
    series.setValues(firstSheet(context).getRange("E2:E3"));
    const values = series.getDimensionValues("Values");
    await context.sync();
    return [await names(chart), values.value];
  }, expected: [["Qtr1", "Qtr2", "Qtr3", "Qtr4"], [1, 2]] },
  { name: "a deleted series is gone", source: "ExcelApi 1.7 ChartSeries.delete", run: async (context) => {
    const chart = sales(context, "Columns");
    chart.series.getItemAt(1).delete();
    return names(chart);
  }, expected: ["Qtr1", "Qtr3"] },
  { name: "a series can change its place", source: "ExcelApi 1.7 ChartSeries.plotOrder", run: async (context) => {
    const chart = sales(context, "Columns");
    chart.series.getItemAt(2).plotOrder = 0;
    return names(chart);
  }, expected: ["Qtr3", "Qtr1", "Qtr2"] },
  { name: "the name of a series follows its cell", source: "ExcelApi 1.1 ChartSeries.name", run: async (context) => {
    const chart = sales(context, "Columns");
    firstSheet(context).getRange("B1").values = [["First"]];
    return names(chart);
  }, expected: ["First", "Qtr2", "Qtr3"] },
  { name: "series follow inserted rows", source: "ExcelApi 1.1 Range.insert", run: async (context) => {
    const chart = sales(context, "Columns");
    firstSheet(context).getRange("1:2").insert("Down");
    const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
    await context.sync();
    return source.value;
  }, expected: "Sheet1!B4:B5" },
  { name: "blanks are no values of a point", source: "ExcelApi 1.1 ChartPoint.value", run: async (context) => {
    const points = firstSheet(context).charts.add("Line", fill(context, YEARS), "Columns").series.getItemAt(0).points;
    points.load("items/value,count");
    await context.sync();
    return [points.count, points.items.map(({ value }) => value as unknown)];
  }, expected: [3, [5, null, 8]] },
  kept("series.getItemAt(0).chartType", "Line", "ExcelApi 1.7 ChartSeries.chartType"), kept("series.getItemAt(0).axisGroup", "Secondary", "ExcelApi 1.8 ChartSeries.axisGroup"),
  kept("series.getItemAt(0).gapWidth", 60, "ExcelApi 1.7 ChartSeries.gapWidth"), kept("series.getItemAt(0).overlap", 100, "ExcelApi 1.8 ChartSeries.overlap"),
  kept("series.getItemAt(0).markerStyle", "Circle", CHARTS), kept("series.getItemAt(0).markerBackgroundColor", "#00FF00", "ExcelApi 1.7 ChartSeries.markerBackgroundColor"),
  kept("series.getItemAt(0).hasDataLabels", true, LABELS), kept("series.getItemAt(0).dataLabels.position", "InsideEnd", LABELS), kept("dataLabels.showValue", false, LABELS),
  kept("series.getItemAt(0).points.getItemAt(1).hasDataLabel", true, LABELS), kept("series.getItemAt(0).format.line.color", "#FF0000", "ExcelApi 1.1 ChartLineFormat.color"),
  { name: "a solid fill answers its colour", source: "ExcelApi 1.16 ChartFill.getSolidColor, ExcelApi 1.1 ChartFill.setSolidColor", run: async (context, { host }) => {
    sales(context).series.getItemAt(0).format.fill.setSolidColor("red");
    await context.sync();
    return host.workbook.sheets[0]?.charts[0]?.series[0]?.bag.child("format").child("fill").get("color");
  }, expected: "#FF0000" },
  { name: "a trendline is added and keeps its kind", source: CHARTS, run: async (context) => {
    const { trendlines } = sales(context, "Columns").series.getItemAt(0);
    trendlines.add("MovingAverage").movingAveragePeriod = 3;
    const count = trendlines.getCount();
    const line = trendlines.getItem(0);
    line.load("type,movingAveragePeriod");
    await context.sync();
    return [count.value, line.type, line.movingAveragePeriod];
  }, expected: [1, "MovingAverage", 3] },
  { name: "a deleted trendline is gone", source: "ExcelApi 1.7 ChartTrendline.delete", run: async (context) => {
    const { trendlines } = sales(context, "Columns").series.getItemAt(0);
    trendlines.add("Linear");
    await context.sync();
    trendlines.getItem(0).delete();
    const count = trendlines.getCount();
    await context.sync();
    return count.value;
  }, expected: 0 },
]);

contract("The whole chart", [
  kept("displayBlanksAs", "Zero", "ExcelApi 1.8 Chart.displayBlanksAs"), kept("plotVisibleOnly", false, "ExcelApi 1.8 Chart.plotVisibleOnly"), kept("chartType", "Line", "ExcelApi 1.7 Chart.chartType"),
  kept("name", "Renamed", "ExcelApi 1.1 Chart.name"), kept("format.roundedCorners", true, "ExcelApi 1.9 ChartAreaFormat.roundedCorners"), kept("plotArea.left", 44, "ExcelApi 1.8 ChartPlotArea.left"),
  { name: "getImage answers a picture of the wanted size", source: CHARTS, run: async (context) => {
    const image = sales(context).getImage(200, 100);
    await context.sync();
    const bytes = Buffer.from(image.value, "base64");
    return [bytes.subarray(1, 4).toString("latin1"), bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  }, expected: ["PNG", 200, 100] },
  { name: "a data table is a null object until it is shown", source: "ExcelApi 1.14 Chart.getDataTableOrNullObject", run: async (context) => {
    const chart = sales(context);
    const before = chart.getDataTableOrNullObject();
    await context.sync();
    chart.getDataTable().visible = true;
    const after = chart.getDataTableOrNullObject();
    await context.sync();
    return [before.isNullObject, after.isNullObject];
  }, expected: [true, false] },
  { name: "onAdded, onActivated, onDeactivated and onDeleted are told", source: "ExcelApi 1.8 ChartCollection.onAdded", run: async (context, { deliver }) => {
    const { charts } = firstSheet(context);
    const told: string[] = [];
    charts.onAdded.add((event) => { told.push(event.type); return Promise.resolve(); });
    charts.onActivated.add((event) => { told.push(event.type); return Promise.resolve(); });
    charts.onDeactivated.add((event) => { told.push(event.type); return Promise.resolve(); });
    charts.onDeleted.add((event) => { told.push(event.type); return Promise.resolve(); });
    await context.sync();
    const first = sales(context);
    const second = sales(context);
    first.activate();
    second.activate();
    first.delete();
    await context.sync();
    await deliver();
    return told;
  }, expected: ["ChartAdded", "ChartAdded", "ChartActivated", "ChartDeactivated", "ChartActivated", "ChartDeleted"] },
  { name: "a Chart needs the requirement set that brought the member", source: "ExcelApi 1.14 Chart.getDataTable", options: { api: "1.9" }, run: (context) => { sales(context).getDataTable().visible = true; }, code: "ApiNotFound" },
]);
