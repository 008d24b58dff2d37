/** DeckPlan -> the parts of a .pptx file by their names (ISO 29500, PresentationML). */
import { strToU8 } from "fflate";
import type { DeckPlan, SlidePlan } from "../../core/deck/deck-plan";
import { figuresWorkbook } from "../../core/deck/figures-workbook";
import type { WorkbookFormat } from "../../app/ports";
import { xmlText } from "../ooxml/escape-xml";
import { themePart } from "../ooxml/theme-part";
import { deckChart } from "./deck-chart";
import { LAYOUTS, layoutPart, masterPart } from "./layout-parts";
import { HEAD, NAMESPACES } from "./namespaces";
import { notesMasterPart, notesPart } from "./notes-parts";
import { SLIDE } from "./slide-geometry";
import { slideCharts } from "./slide-charts";
import { slidePart } from "./slide-part";

/** Those of the charts in the workbook. */
const COLORS: readonly (readonly [string, string])[] = [
  ["dk1", "262626"],
  ["lt1", "FFFFFF"],
  ["dk2", "1F3864"],
  ["lt2", "E1E5EB"],
  ["accent1", "1F5C99"],
  ["accent2", "E08A1E"],
  ["accent3", "2E8B6F"],
  ["accent4", "B23A48"],
  ["accent5", "6C5B7B"],
  ["accent6", "9AA5B1"],
  ["hlink", "1F5C99"],
  ["folHlink", "6C5B7B"],
];

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml";

export type DeckParts = Record<string, Uint8Array>;

/** `done` is told after each slide, so that whoever waits sees it come. */
export async function deckParts(
  { title, language, slides }: DeckPlan,
  workbooks: Pick<WorkbookFormat, "write">,
  done: (slides: number) => Promise<void> | void,
): Promise<DeckParts> {
  const parts: DeckParts = {};
  const types: string[] = [];
  const put = (name: string, text: string, type: string): void => {
    parts[name] = strToU8(text);
    types.push(`<Override PartName="/${name}" ContentType="${type}+xml"/>`);
  };
  const relate = (name: string, targets: readonly (readonly [string, string])[]): void => {
    parts[name] = strToU8(relationships(targets));
  };
  put("ppt/presentation.xml", presentationPart(slides), `${PRESENTATION}.presentation.main`);
  relate("ppt/_rels/presentation.xml.rels", [
    ["slideMaster", "slideMasters/slideMaster1.xml"],
    ["notesMaster", "notesMasters/notesMaster1.xml"],
    ["theme", "theme/theme1.xml"],
    ...slides.map((_, index) => ["slide", `slides/slide${String(index + 1)}.xml`] as const),
  ]);
  put("ppt/slideMasters/slideMaster1.xml", masterPart(), `${PRESENTATION}.slideMaster`);
  relate("ppt/slideMasters/_rels/slideMaster1.xml.rels", [
    ...LAYOUTS.map((_, index) => ["slideLayout", `../slideLayouts/slideLayout${String(index + 1)}.xml`] as const),
    ["theme", "../theme/theme1.xml"],
  ]);
  LAYOUTS.forEach((layout, index) => {
    const name = `slideLayout${String(index + 1)}.xml`;
    put(`ppt/slideLayouts/${name}`, layoutPart(layout), `${PRESENTATION}.slideLayout`);
    relate(`ppt/slideLayouts/_rels/${name}.rels`, [["slideMaster", "../slideMasters/slideMaster1.xml"]]);
  });
  for (const number of [1, 2])
    put(
      `ppt/theme/theme${String(number)}.xml`,
      themePart({ name: "KPI reports", colors: COLORS }),
      "application/vnd.openxmlformats-officedocument.theme",
    );
  put("ppt/notesMasters/notesMaster1.xml", notesMasterPart(), `${PRESENTATION}.notesMaster`);
  relate("ppt/notesMasters/_rels/notesMaster1.xml.rels", [["theme", "../theme/theme2.xml"]]);
  let drawn = 0;
  for (const [index, slide] of slides.entries()) {
    const number = String(index + 1);
    const charts = slideCharts(slide).map(({ chart }) => ({ chart, number: String((drawn += 1)) }));
    const chartIds = charts.map((_, at) => `rId${String(3 + at)}`);
    put(`ppt/slides/slide${number}.xml`, slidePart(slide, chartIds, language), `${PRESENTATION}.slide`);
    relate(`ppt/slides/_rels/slide${number}.xml.rels`, [
      ["slideLayout", `../slideLayouts/slideLayout${String(LAYOUTS.indexOf(slide.layout) + 1)}.xml`],
      ["notesSlide", `../notesSlides/notesSlide${number}.xml`],
      ...charts.map((one) => ["chart", `../charts/chart${one.number}.xml`] as const),
    ]);
    put(
      `ppt/notesSlides/notesSlide${number}.xml`,
      notesPart(slide.id, slide.notes, language),
      `${PRESENTATION}.notesSlide`,
    );
    relate(`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, [
      ["notesMaster", "../notesMasters/notesMaster1.xml"],
      ["slide", `../slides/slide${number}.xml`],
    ]);
    for (const one of charts) {
      put(
        `ppt/charts/chart${one.number}.xml`,
        deckChart(one.chart),
        "application/vnd.openxmlformats-officedocument.drawingml.chart",
      );
      relate(`ppt/charts/_rels/chart${one.number}.xml.rels`, [["package", `../embeddings/chart${one.number}.xlsx`]]);
      parts[`ppt/embeddings/chart${one.number}.xlsx`] = await workbooks.write(figuresWorkbook(one.chart));
    }
    await done(index + 1);
  }
  put("docProps/core.xml", coreProperties(title), "application/vnd.openxmlformats-package.core-properties");
  parts["_rels/.rels"] = strToU8(
    relationships([["officeDocument", "ppt/presentation.xml"]]).replace(
      "</Relationships>",
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    ),
  );
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>`;
  const contentTypes = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${types.join("")}</Types>`;
  return { "[Content_Types].xml": strToU8(contentTypes), ...parts };
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}

function presentationPart(slides: readonly SlidePlan[]): string {
  const ids = slides
    .map((_, index) => `<p:sldId id="${String(256 + index)}" r:id="rId${String(index + 4)}"/>`)
    .join("");
  return `${HEAD}<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="${String(SLIDE.width)}" cy="${String(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

/** No clock: the same plan gives the same bytes. */
function coreProperties(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;
}
