/** Shapes of slides that programs saved: found by their names, changed in place, everything else left as it is. */
import { xmlText } from "../ooxml/escape-xml";
import { markOf, readShapeName, shapeName, type ShapeName } from "./shape-name";
import { paragraphXml } from "./text-xml";

const SHAPE = /<p:(sp|graphicFrame)\b[^>]*>.*?<\/p:\1>/gs;
const PARAGRAPH = /<a:p\/>|<a:p\b[^>]*>.*?<\/a:p>/gs;
const NAME = /(<p:cNvPr\b[^>]*?\bname=")([^"]*)(")/;
const DESCRIPTION = /(<p:cNvPr\b[^>]*?\bdescr=")([^"]*)(")/;

/** Calls `change` with every shape of ours; what it returns takes the shape's place. */
export function changeShapes(xml: string, change: (shape: string, name: ShapeName) => string): string {
  return xml.replaceAll(SHAPE, (shape) => {
    const name = readShapeName(unescaped(NAME.exec(shape)?.[2] ?? ""));
    return name ? change(shape, name) : shape;
  });
}

export interface ChangedTexts {
  readonly shape: string;
  /** What people wrote, and what we would write in its place now: all that we wrote and is not there any more. */
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

/**
 * Paragraphs that stand as we wrote them become those of now. What people wrote or changed stays where it is, and so
 * do sentences that they took out stay out.
 */
export function changeTexts(
  shape: string,
  { slide, part, marks }: ShapeName,
  fresh: readonly string[],
  language: string,
): ChangedTexts {
  const found = shape.match(PARAGRAPH) ?? [];
  const left = new Map(marks.map((mark, index) => [mark, index]));
  const theirs: string[] = [];
  const kept = found.flatMap((paragraph): readonly string[] => {
    const text = textOf(paragraph);
    const at = left.get(markOf(text));
    if (at === undefined) {
      if (text.trim() !== "") theirs.push(text);
      return [paragraph];
    }
    left.delete(markOf(text));
    const now = fresh[at];
    if (now === undefined) return [];
    return [markOf(now) === markOf(text) ? paragraph : withText(paragraph, now, language)];
  });
  const all = [...kept, ...fresh.slice(marks.length).map((text) => paragraphXml(text, language))];
  const ours = [...left.values()].flatMap((at) => fresh[at] ?? []);
  const body = all.length === 0 ? "<a:p/>" : all.join("");
  const [first] = found;
  const last = found.at(-1);
  const start = first === undefined ? -1 : shape.indexOf(first);
  const end = last === undefined ? -1 : shape.lastIndexOf(last) + last.length;
  const written = start < 0 ? shape : shape.slice(0, start) + body + shape.slice(end);
  return { shape: named(written, shapeName(slide, part, fresh)), theirs, ours };
}

/** Another table in the same frame: widths of columns and the table's style stay where it has as many columns. */
export function changeTable(shape: string, table: string): string {
  const columns = (xml: string): number => xml.match(/<a:gridCol\b/g)?.length ?? 0;
  const style = /<a:tblPr\b.*?<\/a:tblGrid>/s;
  const old = style.exec(shape)?.[0];
  const kept = old !== undefined && columns(old) === columns(table) ? table.replace(style, () => old) : table;
  return shape.replace(/<a:tbl>.*<\/a:tbl>/s, () => kept);
}

export function withDescription(shape: string, text: string): string {
  return shape.replace(DESCRIPTION, (_, before: string, __, after: string) => `${before}${xmlText(text)}${after}`);
}

function named(shape: string, name: string): string {
  return shape.replace(NAME, (_, before: string, __, after: string) => `${before}${xmlText(name)}${after}`);
}

/** A line break is a blank: marks do not tell them apart. */
function textOf(paragraph: string): string {
  return unescaped([...paragraph.matchAll(/<a:br\b|<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text ?? " ").join(""));
}

/** The looks that people gave to the paragraph and to its first word stay. */
function withText(paragraph: string, text: string, language: string): string {
  const about = /<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/s.exec(paragraph)?.[0] ?? "";
  const look = /<a:rPr\b(?:[^>]*\/>|.*?<\/a:rPr>)/s.exec(paragraph)?.[0];
  const written = paragraphXml(text, language).replace("<a:p>", () => `<a:p>${about}`);
  return look === undefined ? written : written.replaceAll(`<a:rPr lang="${language}"/>`, () => look);
}

function unescaped(xml: string): string {
  return xml
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
