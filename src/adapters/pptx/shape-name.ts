import { fingerprint } from "../../core/justification/fingerprint";

/** "kpi:XK-incidents:text#1a2b3c4d,5e6f7a8b"; without marks for charts and tables. */
export function shapeName(slide: string, part: string, paragraphs: readonly string[] = []): string {
  return `kpi:${slide}:${part}${paragraphs.length === 0 ? "" : `#${paragraphs.map(markOf).join(",")}`}`;
}

/** Changes when a word or figure does; programs that save the file may lay blanks out otherwise. */
function markOf(paragraph: string): string {
  return fingerprint(paragraph.replaceAll(/\s+/g, " ").trim()).slice(0, 8);
}
