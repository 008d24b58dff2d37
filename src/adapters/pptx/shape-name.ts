/** Names of our shapes, by which a deck is brought up to date: what they are of, and what we wrote into them. */
import { fingerprint } from "../../core/justification/fingerprint";

const NAME = /^kpi:([^:#]+):([a-z]+)(?:#([0-9a-f,]*))?$/;

export interface ShapeName {
  readonly slide: string;
  /** "title", "text", "chart" or "chartal" for that of a panel, "table", "remark", "footnote", "notes". */
  readonly part: string;
  /** Of each paragraph as we wrote it. */
  readonly marks: readonly string[];
}

/** "kpi:XK-incidents:text#1a2b3c4d,5e6f7a8b"; without marks for charts and tables. */
export function shapeName(slide: string, part: string, paragraphs: readonly string[] = []): string {
  return `kpi:${slide}:${part}${paragraphs.length === 0 ? "" : `#${paragraphs.map(markOf).join(",")}`}`;
}

/** Undefined for a shape that is none of ours. */
export function readShapeName(name: string): ShapeName | undefined {
  const [, slide = "", part = "", marks = ""] = NAME.exec(name) ?? [];
  return slide === "" ? undefined : { slide, part, marks: marks === "" ? [] : marks.split(",") };
}

/** Changes when a word or figure does; programs that save the file may lay blanks out otherwise. */
export function markOf(paragraph: string): string {
  return fingerprint(paragraph.replaceAll(/\s+/g, " ").trim()).slice(0, 8);
}
