import type { ChartSpec } from "../../core/workbook/chart-spec";
import { chartPart } from "../ooxml/chart-part";

/** The chart of the workbook for a slide, with the workbook inside by relationship `rId1`. */
export function deckChart(spec: ChartSpec): string {
  return withoutEmptyTitles(chartPart(spec)).replace(
    "</c:chartSpace>",
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  );
}

/** What the slide says is no title of the chart or of an axis; without a title of its own a chart shows none. */
function withoutEmptyTitles(xml: string): string {
  const titled = xml.replaceAll(/<c:title>(?:(?!<\/c:title>).)*<\/c:title>/gs, (title) =>
    /<a:t>[^<]/.test(title) ? title : "",
  );
  return /<c:chart><c:title>/.test(titled)
    ? titled
    : titled.replace('<c:autoTitleDeleted val="0"/>', '<c:autoTitleDeleted val="1"/>');
}
