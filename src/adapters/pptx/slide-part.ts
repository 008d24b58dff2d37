import type { SlidePlan } from "../../core/deck/deck-plan";
import { xmlText } from "../ooxml/escape-xml";
import { PLACEHOLDERS } from "./layout-parts";
import { HEAD, NAMESPACES, TREE } from "./namespaces";
import { shapeName } from "./shape-name";
import { slideCharts } from "./slide-charts";
import { boxXml, KEY, TABLE, type Box } from "./slide-geometry";
import { tableXml } from "./table-xml";
import { paragraphsXml } from "./text-xml";

const CHART_DATA = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const TABLE_DATA = "http://schemas.openxmlformats.org/drawingml/2006/table";

/** Shapes in the order in which they are read: title, what it is not, what it shows, what that says, footnotes. */
export function slidePart(slide: SlidePlan, chartIds: readonly string[], language: string): string {
  const { id, layout, title, paragraphs, key = [], table, remark, footnotes } = slide;
  const isFront = layout === "title";
  const shapes = [
    textShape(id, "title", isFront ? PLACEHOLDERS.front : PLACEHOLDERS.title, [title], language),
    ...(remark === "" ? [] : [textShape(id, "remark", PLACEHOLDERS.remark, [remark], language)]),
    ...(key.length === 0 ? [] : [keyShape(id, key, language)]),
    ...slideCharts(slide).map(({ part, chart, box, placeholder }, index) =>
      frame(
        id,
        part,
        chart.altText,
        placeholder,
        box,
        CHART_DATA,
        `<c:chart xmlns:c="${CHART_DATA}" r:id="${chartIds[index] ?? ""}"/>`,
      ),
    ),
    ...(table
      ? [
          frame(
            id,
            "table",
            table.altText,
            PLACEHOLDERS.table,
            TABLE,
            TABLE_DATA,
            tableXml(table, TABLE.width, language),
          ),
        ]
      : []),
    ...(paragraphs.length === 0
      ? []
      : [textShape(id, "text", isFront ? PLACEHOLDERS.frontText : PLACEHOLDERS.text, paragraphs, language)]),
    ...(footnotes.length === 0 ? [] : [textShape(id, "footnote", PLACEHOLDERS.footnote, footnotes, language)]),
    ...(isFront ? [] : [NUMBER]),
  ];
  const numbered = shapes.map((shape, index) => shape.replace('<p:cNvPr id="0"', `<p:cNvPr id="${String(index + 2)}"`));
  return `${HEAD}<p:sld ${NAMESPACES}><p:cSld name="${xmlText(id)}"><p:spTree>${TREE}${numbered.join("")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

const NUMBER = `<p:sp><p:nvSpPr><p:cNvPr id="0" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${PLACEHOLDERS.number}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>0</a:t></a:fld></a:p></p:txBody></p:sp>`;

/** What colours stand for, as squares before their names. */
function keyShape(slide: string, key: NonNullable<SlidePlan["key"]>, language: string): string {
  const runs = key.map(({ name, color }) => {
    const run = (text: string, ink: string): string =>
      `<a:r><a:rPr lang="${language}" sz="1400"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;
    return run("\u25A0", color) + run(` ${name}    `, "262626");
  });
  return `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${xmlText(shapeName(slide, "key"))}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml(KEY)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" anchor="ctr"/><a:lstStyle/><a:p>${runs.join("")}</a:p></p:txBody></p:sp>`;
}

/** Without a number: `id="0"` is to be another one in its slide. */
export function textShape(
  slide: string,
  part: string,
  placeholder: string,
  paragraphs: readonly string[],
  language: string,
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${xmlText(shapeName(slide, part, paragraphs))}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphsXml(paragraphs, language)}</p:txBody></p:sp>`;
}

function frame(
  slide: string,
  part: string,
  altText: string,
  placeholder: string,
  box: Box,
  uri: string,
  data: string,
): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="0" name="${xmlText(shapeName(slide, part))}" descr="${xmlText(altText)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeholder === "" ? "<p:nvPr/>" : `<p:nvPr>${placeholder}</p:nvPr>`}</p:nvGraphicFramePr>${boxXml(box, "p")}<a:graphic><a:graphicData uri="${uri}">${data}</a:graphicData></a:graphic></p:graphicFrame>`;
}
