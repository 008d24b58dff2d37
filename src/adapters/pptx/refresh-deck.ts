/** A deck made before, brought up to date in place: our charts, tables and sentences; everything else is left alone. */
import { strFromU8, strToU8 } from "fflate";
import type { WorkbookFormat } from "../../app/ports";
import type { DeckPlan, SlidePlan } from "../../core/deck/deck-plan";
import type { ChartSpec } from "../../core/workbook/chart-spec";
import type { Outcome } from "../../core/issue/issue";
import { figuresWorkbook } from "../../core/deck/figures-workbook";
import { deckChart } from "./deck-chart";
import type { DeckParts } from "./deck-parts";
import { changeShapes, changeTable, changeTexts, withDescription } from "./deck-shapes";
import { PLACEHOLDERS } from "./layout-parts";
import { readDeckParts, relatedParts } from "./read-deck-parts";
import { slideCharts } from "./slide-charts";
import { textShape } from "./slide-part";
import { TABLE } from "./slide-geometry";
import { tableXml } from "./table-xml";
import { zipDeck } from "./write-deck";

/** Sentences of ours that people changed or took out: theirs stay. */
export interface KeptTexts {
  readonly slide: string;
  readonly title: string;
  readonly theirs: readonly string[];
  /** What would stand there. */
  readonly ours: readonly string[];
}

export interface RefreshedDeck {
  readonly bytes: Uint8Array;
  readonly kept: readonly KeptTexts[];
  /** Titles of slides of now that the deck does not have, or whose chart or table it does not have. */
  readonly missing: readonly string[];
  /** Ids of slides of ours in it that would not be made now: they stay as they are. */
  readonly past: readonly string[];
}

/** `tell` says in the notes what people changed. Undefined where the file has no slide of the plan. */
export async function refreshDeck(
  old: Uint8Array,
  { language, slides }: DeckPlan,
  workbooks: Pick<WorkbookFormat, "write">,
  tell: (kept: Omit<KeptTexts, "slide" | "title">) => string,
): Promise<Outcome<RefreshedDeck | undefined>> {
  const read = readDeckParts(old);
  if (!read.ok) return read;
  const parts = { ...read.value };
  const plans = new Map(slides.map((slide) => [slide.id, slide]));
  const kept: KeptTexts[] = [];
  const [done, past] = [new Set<string>(), new Set<string>()];
  for (const name of Object.keys(parts).filter((part) => /^ppt\/slides\/[^/]+\.xml$/.test(part))) {
    const own: KeptTexts[] = [];
    const charts: { readonly chart: ChartSpec; readonly id: string }[] = [];
    let shown: SlidePlan | undefined;
    const seen = new Set<string>();
    const xml = changeShapes(strFromU8(parts[name] ?? new Uint8Array()), (shape, about) => {
      const plan = plans.get(about.slide);
      if (!plan) {
        past.add(about.slide);
        return shape;
      }
      shown ??= plan;
      seen.add(about.part);
      const drawn = slideCharts(plan).find(({ part }) => part === about.part);
      if (drawn) {
        done.add(`${plan.id} ${drawn.part}`);
        charts.push({ chart: drawn.chart, id: /<c:chart\b[^>]*\br:id="([^"]*)"/.exec(shape)?.[1] ?? "" });
        return withDescription(shape, drawn.chart.altText);
      }
      if (about.part === "table" && plan.table) {
        done.add(`${plan.id} table`);
        return withDescription(changeTable(shape, tableXml(plan.table, TABLE.width, language)), plan.table.altText);
      }
      const fresh = textsOf(plan, about.part);
      if (!fresh) return shape;
      const changed = changeTexts(shape, about, fresh, language);
      if (changed.ours.length > 0)
        own.push({ slide: plan.id, title: plan.title, theirs: changed.theirs, ours: changed.ours });
      return changed.shape;
    });
    if (!shown) continue;
    done.add(shown.id);
    parts[name] = strToU8(seen.has("remark") || shown.remark === "" ? xml : withRemark(xml, shown, language));
    for (const { chart, id } of charts) await putChart(parts, name, id, chart, workbooks);
    putNotes(parts, name, [...shown.notes, ...own.map(tell)], language);
    kept.push(...own);
  }
  if (done.size === 0) return { ok: true, value: undefined, issues: [] };
  const isWhole = (plan: SlidePlan): boolean =>
    done.has(plan.id) &&
    slideCharts(plan).every(({ part }) => done.has(`${plan.id} ${part}`)) &&
    (!plan.table || done.has(`${plan.id} table`));
  const missing = slides.filter((slide) => !isWhole(slide)).map(({ title }) => title);
  return { ok: true, value: { bytes: zipDeck(parts), kept, missing, past: [...past] }, issues: [] };
}

function textsOf(plan: SlidePlan, part: string): readonly string[] | undefined {
  switch (part) {
    case "title":
      return [plan.title];
    case "text":
      return plan.paragraphs;
    case "remark":
      return plan.remark === "" ? [] : [plan.remark];
    case "footnote":
      return plan.footnotes;
    default:
      return undefined;
  }
}

/** Figures that are invented are marked, also where they were not before. */
function withRemark(xml: string, { id, remark }: SlidePlan, language: string): string {
  const ids = [...xml.matchAll(/<p:cNvPr\b[^>]*?\bid="(\d+)"/g)].map(([, number]) => Number(number));
  const shape = textShape(id, "remark", PLACEHOLDERS.remark, [remark], language);
  const numbered = shape.replace('<p:cNvPr id="0"', `<p:cNvPr id="${String(Math.max(1, ...ids) + 1)}"`);
  return xml.replace("</p:spTree>", () => `${numbered}</p:spTree>`);
}

/** The chart's figures and the workbook inside it; a workbook that somebody cut off stays off. */
async function putChart(
  parts: DeckParts,
  slide: string,
  id: string,
  chart: ChartSpec,
  workbooks: Pick<WorkbookFormat, "write">,
): Promise<void> {
  const place = relatedParts(parts, slide).find((one) => one.id === id)?.part;
  if (place === undefined || !parts[place]) return;
  const inside = relatedParts(parts, place).find(({ kind }) => kind === "package");
  const data = /<c:externalData\b.*?<\/c:externalData>/s;
  const xml = deckChart(chart);
  parts[place] = strToU8(inside ? xml.replace('r:id="rId1"', `r:id="${inside.id}"`) : xml.replace(data, ""));
  if (inside && parts[inside.part]) parts[inside.part] = await workbooks.write(figuresWorkbook(chart));
}

function putNotes(parts: DeckParts, slide: string, notes: readonly string[], language: string): void {
  const place = relatedParts(parts, slide).find(({ kind }) => kind === "notesSlide")?.part ?? "";
  const old = parts[place];
  if (!old) return;
  parts[place] = strToU8(
    changeShapes(strFromU8(old), (shape, about) =>
      about.part === "notes" ? changeTexts(shape, about, notes, language).shape : shape,
    ),
  );
}
