/**
 * ChartSpec -> the XML of a chart part (ECMA-376, chart namespace; the order of elements is the
 * schema's). Cached figures are written too, so that previews and other programs draw it at once.
 */
import { impossible } from "../../core/issue/issue";
import { sheetReference } from "../../core/workbook/address";
import type { CellRun, ChartSeries, ChartSpec, ValueScale } from "../../core/workbook/chart-spec";
import { axisFormat, inkOn, plotArea, titleSize } from "../../core/workbook/chart-layout";
import { xmlText } from "./escape-xml";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Axis ids: any numbers, as long as a chart's axes differ. */
const CATEGORIES = 100;
const VALUES = 200;
const SECOND_CATEGORIES = 300;
const SECOND_VALUES = 400;
const INK = "1F3864";
const GREY = "595959";
const GRID = "E1E5EB";

export function chartPart(spec: ChartSpec): string {
  if (spec.series.some((series) => series.values.length !== spec.categories.length))
    impossible(`chart ${spec.id} has a series that is not as long as its categories`);
  const indexed = spec.series.map((series, index) => ({ series, index }));
  const columns = indexed.filter(({ series }) => series.drawnAs === "columns");
  const lines = indexed.filter(({ series }) => series.drawnAs === "line");
  const plots = [
    columnPlot(
      spec,
      columns.map(({ series, index }) => seriesXml(spec, series, index)),
    ),
    ...(lines.length > 0 ? [linePlot(lines.map(({ series, index }) => seriesXml(spec, series, index)))] : []),
  ];
  const axes = [
    categoryAxis(CATEGORIES, VALUES, spec),
    valueAxis(VALUES, CATEGORIES, spec.valueAxisTitle, "left", spec.size.text, spec.scale),
    ...(lines.length > 0
      ? [
          valueAxis(SECOND_VALUES, SECOND_CATEGORIES, spec.secondAxisTitle ?? "", "right", spec.size.text),
          hiddenCategoryAxis(),
        ]
      : []),
  ];
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(spec)}<c:autoTitleDeleted val="0"/><c:plotArea>${layoutXml(spec)}${plots.join("")}${axes.join("")}</c:plotArea>` +
    legendXml(spec) +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID}"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`
  );
}

/** One series is named by the title. */
function legendXml({ series, size, isKeyBeside = false }: ChartSpec): string {
  return series.length < 2 || isKeyBeside
    ? ""
    : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(size.text, GREY)}</c:legend>`;
}

/** Without a title there is no room to keep, and the program lays it out. */
function layoutXml({ size, title }: ChartSpec): string {
  if (title === "") return "<c:layout/>";
  const { left, top, width, height } = plotArea(size);
  const edges = [
    ["x", left],
    ["y", top],
    ["w", width],
    ["h", height],
  ] as const;
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${edges.map(([name, share]) => `<c:${name} val="${String(share)}"/>`).join("")}</c:manualLayout></c:layout>`;
}

function titleXml({ title, subtitle, size }: ChartSpec): string {
  const paragraphs = [
    paragraph(title, titleSize(size), true, INK),
    ...(subtitle === "" ? [] : [paragraph(subtitle, size.text, false, GREY)]),
  ];
  return `<c:title><c:tx><c:rich><a:bodyPr rot="0" wrap="square" anchor="ctr"/><a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Size in points; the format counts in hundredths. */
function paragraph(text: string, size: number, isBold: boolean, color: string): string {
  const look = `sz="${String(size * 100)}" b="${isBold ? "1" : "0"}"`;
  return `<a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="en-GB" ${look}><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p>`;
}

function columnPlot({ kind }: ChartSpec, series: readonly string[]): string {
  const overlap = kind === "stacked" ? `<c:overlap val="100"/>` : `<c:overlap val="-5"/>`;
  return `<c:barChart><c:barDir val="col"/><c:grouping val="${kind}"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="60"/>${overlap}<c:axId val="${String(CATEGORIES)}"/><c:axId val="${String(VALUES)}"/></c:barChart>`;
}

function linePlot(series: readonly string[]): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/><c:axId val="${String(SECOND_CATEGORIES)}"/><c:axId val="${String(SECOND_VALUES)}"/></c:lineChart>`;
}

function seriesXml(spec: ChartSpec, series: ChartSeries, index: number): string {
  const fill = `<a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>`;
  const isLine = series.drawnAs === "line";
  const look = isLine
    ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>`
    : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  const marker = isLine
    ? `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fill}<a:ln w="9525">${fill}</a:ln></c:spPr></c:marker>`
    : "";
  const name = `<c:tx><c:strRef><c:f>${reference(series.nameAt)}</c:f>${stringCache([series.name])}</c:strRef></c:tx>`;
  const categories = `<c:cat><c:strRef><c:f>${reference(spec.categoriesAt)}</c:f>${stringCache(spec.categories)}</c:strRef></c:cat>`;
  const values = `<c:val><c:numRef><c:f>${reference(series.valuesAt)}</c:f>${numberCache(series.values)}</c:numRef></c:val>`;
  const order = `<c:idx val="${String(index)}"/><c:order val="${String(index)}"/>`;
  return `<c:ser>${order}${name}${look}${marker}${labelsXml(spec, series)}${categories}${values}${isLine ? `<c:smooth val="0"/>` : ""}</c:ser>`;
}

/** On each other values stand in their parts, in the ink that can be read there. */
function labelsXml({ kind, size }: ChartSpec, { isLabelled, color, drawnAs }: ChartSeries): string {
  if (!isLabelled || drawnAs === "line") return "";
  const [place, ink] = kind === "stacked" ? ["ctr", inkOn(color)] : ["outEnd", GREY];
  return `<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(size.text, ink)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function reference({ sheet, range }: CellRun): string {
  return xmlText(sheetReference(sheet, range));
}

function stringCache(texts: readonly string[]): string {
  return `<c:strCache><c:ptCount val="${String(texts.length)}"/>${texts.map((text, index) => `<c:pt idx="${String(index)}"><c:v>${xmlText(text)}</c:v></c:pt>`).join("")}</c:strCache>`;
}

/** A gap is a point that is not there; it is never a 0. */
function numberCache(values: readonly (number | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${String(index)}"><c:v>${String(value)}</c:v></c:pt>`,
  );
  return `<c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="${String(values.length)}"/>${points.join("")}</c:numCache>`;
}

function categoryAxis(id: number, crosses: number, { categoryAxisTitle, size }: ChartSpec): string {
  const title = categoryAxisTitle === "" ? "" : axisTitle([paragraph(categoryAxisTitle, size.text, false, GREY)], "");
  return `<c:catAx><c:axId val="${String(id)}"/>${scaling()}<c:delete val="0"/><c:axPos val="b"/>${title}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLine("A6A6A6")}${textProperties(size.text, GREY)}<c:crossAx val="${String(crosses)}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

/** The line series' own categories are those of the columns, so their axis is not shown again. */
function hiddenCategoryAxis(): string {
  return `<c:catAx><c:axId val="${String(SECOND_CATEGORIES)}"/>${scaling()}<c:delete val="1"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${String(SECOND_VALUES)}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxis(
  id: number,
  crosses: number,
  title: string,
  side: "left" | "right",
  text: number,
  scale?: ValueScale,
): string {
  const own = title === "" ? "" : axisTitle([paragraph(title, text, false, GREY)], ' rot="-5400000" vert="horz"');
  const [most, step] = scale
    ? [`<c:max val="${String(scale.maximum)}"/>`, `<c:majorUnit val="${String(scale.step)}"/>`]
    : ["", ""];
  const grid =
    side === "left"
      ? `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${GRID}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`
      : "";
  return `<c:valAx><c:axId val="${String(id)}"/><c:scaling><c:orientation val="minMax"/>${most}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${side === "left" ? "l" : "r"}"/>${grid}${own}<c:numFmt formatCode="${axisFormat(scale)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisLine(undefined)}${textProperties(text, GREY)}<c:crossAx val="${String(crosses)}"/><c:crosses val="${side === "left" ? "autoZero" : "max"}"/><c:crossBetween val="between"/>${step}</c:valAx>`;
}

function scaling(): string {
  return `<c:scaling><c:orientation val="minMax"/></c:scaling>`;
}

function axisLine(color: string | undefined): string {
  return `<c:spPr><a:ln w="9525">${color === undefined ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`}</a:ln></c:spPr>`;
}

function axisTitle(paragraphs: readonly string[], rotation: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr${rotation}/><a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function textProperties(size: number, color: string | undefined): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(size * 100)}"><a:solidFill><a:srgbClr val="${color ?? "000000"}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}
