import type { SlideTable } from "../../core/deck/deck-plan";
import { paragraphXml } from "./text-xml";

interface TableSize {
  /** Of a row, in English Metric Units. */
  readonly height: number;
  /** Of texts, in hundredths of a point. */
  readonly size: number;
}

/** Up to as many lines as fit at the size that can be read from the back of a room; more are set smaller. */
const [MOST_LARGE, LARGE, SMALL]: readonly [number, TableSize, TableSize] = [
  9,
  { height: 370_000, size: 1400 },
  { height: 275_000, size: 1200 },
];

/** A table with a header row and a header column; the first column has the words, the others share the rest. */
export function tableXml({ header, rows }: SlideTable, width: number, language: string): string {
  const columns = header.length;
  const first = Math.round(width * (columns <= 6 ? 0.4 : 0.28));
  const other = Math.floor((width - first) / Math.max(1, columns - 1));
  const size = rows.length > MOST_LARGE ? SMALL : LARGE;
  const grid = header.map((_, index) => `<a:gridCol w="${String(index === 0 ? first : other)}"/>`).join("");
  const lines = [header, ...rows].map((fields, index) => {
    const cells = fields.map((field, at) => fieldXml(field, index === 0, at === 0, language, size));
    return `<a:tr h="${String(size.height)}">${cells.join("")}</a:tr>`;
  });
  return `<a:tbl><a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>${grid}</a:tblGrid>${lines.join("")}</a:tbl>`;
}

function fieldXml(text: string, isHeader: boolean, isFirst: boolean, language: string, { size }: TableSize): string {
  const look = `<a:rPr lang="${language}" sz="${String(size)}" b="${isHeader ? "1" : "0"}"><a:solidFill><a:srgbClr val="${isHeader ? "FFFFFF" : "262626"}"/></a:solidFill></a:rPr>`;
  const paragraph = paragraphXml(text, language)
    .replaceAll(`<a:rPr lang="${language}"/>`, look)
    .replace("<a:p>", `<a:p><a:pPr algn="${isFirst ? "l" : "r"}"/>`);
  const line = '<a:lnB w="6350"><a:solidFill><a:srgbClr val="BFC5CE"/></a:solidFill></a:lnB>';
  const fill = isHeader ? '<a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>' : "<a:noFill/>";
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody><a:tcPr marL="60000" marR="60000" marT="18000" marB="18000" anchor="ctr">${line}${fill}</a:tcPr></a:tc>`;
}
