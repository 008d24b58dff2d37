import { xmlText } from "../ooxml/escape-xml";

/** A paragraph; a line end within it is a line break. */
export function paragraphXml(text: string, language: string): string {
  const runs = text
    .split(/\r?\n/)
    .map((line) => (line === "" ? "" : `<a:r><a:rPr lang="${language}"/><a:t>${xmlText(line)}</a:t></a:r>`));
  return `<a:p>${runs.join(`<a:br><a:rPr lang="${language}"/></a:br>`)}</a:p>`;
}

/** A text body holds one paragraph at least. */
export function paragraphsXml(texts: readonly string[], language: string): string {
  return texts.length === 0 ? "<a:p/>" : texts.map((text) => paragraphXml(text, language)).join("");
}
