/** The frames of a sheet's charts; each carries its chart's name, and what it shows in words. */
import type { ChartPlan } from "../../../core/workbook/plan";
import { xmlAttribute } from "../../ooxml/escape-xml";
import { otherPart, RELATIONSHIPS } from "./part-xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** @param ids under which the charts hang on the drawing, in their order */
export function drawingXml(charts: readonly ChartPlan[], ids: readonly string[]): string {
  return otherPart(
    "xdr:wsDr",
    `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}"`,
    charts.map((chart, index) => frameXml(chart, index, ids[index] ?? "")).join(""),
  );
}

function frameXml({ spec, anchor }: ChartPlan, index: number, id: string): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  // 1 is the drawing itself.
  const frame = `id="${String(index + 2)}" name="${xmlAttribute(spec.id)}" title="${xmlAttribute(spec.title)}" descr="${xmlAttribute(spec.altText)}"`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner("from", anchor.top, anchor.left)}${corner("to", anchor.bottom + 1, anchor.right + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${frame}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart">` +
    `<c:chart xmlns:c="${DRAWING}/chart" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
