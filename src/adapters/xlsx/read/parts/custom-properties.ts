/** What a file says of itself beside its sheets: File > Info > Properties > Custom. */
import { refuse } from "../../../ooxml/file-issue";
import type { XmlScan } from "../../../ooxml/xml-scan";

/** Transitional and Strict files, of the part and of the values in it. */
export const CUSTOM_PROPERTIES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
  "http://purl.oclc.org/ooxml/officeDocument/customProperties",
  "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
]);

/** Real files have a dozen. */
const MOST_PROPERTIES = 1_000;
/** Kinds of values that are one text; dates, lists and binary ones are passed over. */
const PLAIN: readonly string[] = ["lpwstr", "lpstr", "bstr", "i4", "int", "r8"];

/** Texts and numbers as they are written, by name; of two with one name the first. */
export function readCustomProperties(scan: XmlScan): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  scan.openRoot("Properties");
  while (scan.nextChild(1)) {
    if (scan.name !== "property") continue;
    const name = scan.attribute("name");
    const depth = scan.depth;
    while (scan.nextChild(depth)) {
      if (name === undefined || properties.has(name) || !PLAIN.includes(scan.name)) continue;
      if (properties.size === MOST_PROPERTIES)
        refuse("file-part-too-complex", { part: scan.part, limit: MOST_PROPERTIES });
      properties.set(name, scan.readText());
    }
  }
  return properties;
}
