import { xmlText } from "../ooxml/escape-xml";
import { HEAD, NAMESPACES, TREE } from "./namespaces";
import { shapeName } from "./shape-name";
import { boxXml } from "./slide-geometry";
import { paragraphsXml } from "./text-xml";

const IMAGE = (box: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr></p:sp>`;

function body(name: string, box: string, paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${xmlText(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

export function notesMasterPart(): string {
  const image = IMAGE(
    `${boxXml({ x: 685_800, y: 1_143_000, width: 5_486_400, height: 3_086_100 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>`,
  );
  const text = body(
    "Notes",
    boxXml({ x: 685_800, y: 4_400_550, width: 5_486_400, height: 3_600_450 }),
    '<a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p>',
  );
  return `${HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE}${image}${text}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr></p:notesStyle></p:notesMaster>`;
}

export function notesPart(slide: string, notes: readonly string[], language: string): string {
  return `${HEAD}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE}${IMAGE("")}${body(shapeName(slide, "notes", notes), "", paragraphsXml(notes, language))}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
