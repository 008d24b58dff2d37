/** The slide master and its layouts: placeholders, so that people restyle a whole deck in one place. */
import type { SlideLayout } from "../../core/deck/deck-plan";
import { HEAD, NAMESPACES, TREE } from "./namespaces";
import {
  BELOW,
  BELOW_PANELS,
  BESIDE,
  BODY,
  boxXml,
  CHART,
  FOOTNOTE,
  FRONT,
  FRONT_BELOW,
  NUMBER,
  REMARK,
  TABLE,
  TITLE,
  type Box,
} from "./slide-geometry";

export const LAYOUTS: readonly SlideLayout[] = ["title", "text", "chart", "table", "panels"];
const NAMES: Readonly<Record<SlideLayout, string>> = {
  title: "Title slide",
  text: "Title and text",
  chart: "Title, chart and text",
  table: "Title, table and text",
  panels: "Title, charts and text",
};

/** What a shape of a slide fills: the placeholder of its layout. */
export const PLACEHOLDERS = {
  front: '<p:ph type="ctrTitle"/>',
  title: '<p:ph type="title"/>',
  text: '<p:ph type="body" idx="1"/>',
  frontText: '<p:ph type="subTitle" idx="1"/>',
  chart: '<p:ph type="chart" idx="13"/>',
  table: '<p:ph type="tbl" idx="14"/>',
  remark: '<p:ph type="body" sz="quarter" idx="15"/>',
  footnote: '<p:ph type="body" sz="quarter" idx="16"/>',
  number: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
} as const;

interface Look {
  /** Hundredths of a point. */
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
  readonly isBulleted?: boolean;
  readonly anchor?: "t" | "ctr" | "b";
}

function holder(
  id: number,
  name: string,
  placeholder: string,
  box: Box,
  { size, color, isBold = false, isBulleted = false, anchor = "t" }: Look,
): string {
  const bullet = isBulleted ? '<a:buFont typeface="Arial"/><a:buChar char="&#8226;"/>' : "<a:buNone/>";
  const indent = isBulleted ? 'marL="228600" indent="-228600"' : 'marL="0" indent="0"';
  const level = `<a:lvl1pPr ${indent}><a:spcBef><a:spcPts val="500"/></a:spcBef>${bullet}<a:defRPr sz="${String(size)}" b="${isBold ? "1" : "0"}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:defRPr></a:lvl1pPr>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr>${boxXml(box)}</p:spPr><p:txBody><a:bodyPr anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${level}</a:lstStyle><a:p><a:r><a:rPr lang="en-GB"/><a:t>${name}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

const INK = "1F3864";
const TEXT = "262626";
const remark = (id: number): string =>
  holder(id, "Sample mark", PLACEHOLDERS.remark, REMARK, { size: 1400, color: "B00020", isBold: true });
const footnote = (id: number): string =>
  holder(id, "Source and footnotes", PLACEHOLDERS.footnote, FOOTNOTE, { size: 900, color: "595959", anchor: "b" });
const title = (id: number): string =>
  holder(id, "Title", PLACEHOLDERS.title, TITLE, { size: 2600, color: INK, isBold: true, anchor: "ctr" });
const text = (id: number, box: Box, size: number): string =>
  holder(id, "Text", PLACEHOLDERS.text, box, { size, color: TEXT, isBulleted: true });
const number = (id: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${PLACEHOLDERS.number}</p:nvPr></p:nvSpPr><p:spPr>${boxXml(NUMBER)}</p:spPr><p:txBody><a:bodyPr anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>&#8249;#&#8250;</a:t></a:fld></a:p></p:txBody></p:sp>`;
const drawn = (id: number, name: string, placeholder: string, box: Box): string =>
  holder(id, name, placeholder, box, { size: 1400, color: TEXT });

function shapesOf(layout: SlideLayout): string {
  switch (layout) {
    case "title":
      return (
        remark(2) +
        holder(3, "Title", PLACEHOLDERS.front, FRONT, { size: 3200, color: INK, isBold: true, anchor: "b" }) +
        holder(4, "Subtitle", PLACEHOLDERS.frontText, FRONT_BELOW, { size: 2200, color: TEXT }) +
        footnote(5)
      );
    case "text":
      return title(2) + remark(3) + text(4, BODY, 1800) + footnote(5) + number(6);
    case "chart":
      return (
        title(2) +
        remark(3) +
        drawn(4, "Chart", PLACEHOLDERS.chart, CHART) +
        text(5, BESIDE, 1600) +
        footnote(6) +
        number(7)
      );
    case "table":
      return (
        title(2) +
        remark(3) +
        drawn(4, "Table", PLACEHOLDERS.table, TABLE) +
        text(5, BELOW, 1400) +
        footnote(6) +
        number(7)
      );
    case "panels":
      return title(2) + remark(3) + text(4, BELOW_PANELS, 1200) + footnote(5) + number(6);
  }
}

export function layoutPart(layout: SlideLayout): string {
  return `${HEAD}<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="${NAMES[layout]}"><p:spTree>${TREE}${shapesOf(layout)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** Sizes of texts of people's own slides too. */
export function masterPart(): string {
  const level = (size: number): string =>
    [1, 2, 3]
      .map(
        (n) =>
          `<a:lvl${String(n)}pPr marL="${String(228_600 * n)}" indent="-228600"><a:buFont typeface="Arial"/><a:buChar char="&#8226;"/><a:defRPr sz="${String(size - 200 * (n - 1))}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${String(n)}pPr>`,
      )
      .join("");
  const ids = LAYOUTS.map(
    (_, index) => `<p:sldLayoutId id="${String(2_147_483_649 + index)}" r:id="rId${String(index + 1)}"/>`,
  ).join("");
  return `${HEAD}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${title(2)}${text(3, BODY, 1800)}${number(4)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="2600" b="1"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${level(1800)}</p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1800"/></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`;
}
