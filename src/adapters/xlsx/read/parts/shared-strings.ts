/** The texts of all cells, kept once each; cells point at them by number. */
import { refuse } from "../../../ooxml/file-issue";
import { readRichText } from "./rich-text";
import type { XmlScan } from "../../../ooxml/xml-scan";

/** `limit` is the most texts that are read. */
export function readSharedStrings(scan: XmlScan, limit: number): readonly string[] {
  const texts: string[] = [];
  scan.openRoot("sst");
  while (scan.nextChild(1)) {
    if (scan.name !== "si") continue;
    if (texts.length === limit) refuse("file-part-too-complex", { part: scan.part, limit });
    texts.push(readRichText(scan));
  }
  return texts;
}
