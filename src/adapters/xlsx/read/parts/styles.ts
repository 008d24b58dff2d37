/** The cell formats, as far as they say what a number means. */
import { refuse } from "../../../ooxml/file-issue";
import { formatKind } from "../../../../core/workbook/number-kind";
import { builtInKind } from "./built-in-kind";
import type { NumberKind } from "../../../../core/workbook/number-kind";
import type { XmlScan } from "../../../ooxml/xml-scan";

/** Excel itself allows 65,490 cell formats. */
const MOST_FORMATS = 1_000_000;

/** One kind per cell format (`cellXfs`); a cell's `s` attribute is the place in this list. */
export function readStyles(scan: XmlScan): readonly NumberKind[] {
  const custom = new Map<string, NumberKind>();
  const formats: string[] = [];
  scan.openRoot("styleSheet");
  while (scan.nextChild(1)) {
    if (scan.name === "numFmts") readCustomFormats(scan, custom);
    else if (scan.name === "cellXfs") readCellFormats(scan, formats);
  }
  // Files may give a built-in number a code of their own; then that code is what Excel shows.
  return formats.map((id) => custom.get(id) ?? builtInKind(Number(id)));
}

function readCustomFormats(scan: XmlScan, custom: Map<string, NumberKind>): void {
  const depth = scan.depth;
  while (scan.nextChild(depth)) {
    if (scan.name !== "numFmt") continue;
    if (custom.size === MOST_FORMATS) refuse("file-part-too-complex", { part: scan.part, limit: MOST_FORMATS });
    custom.set(scan.attribute("numFmtId") ?? "", formatKind(scan.attribute("formatCode") ?? ""));
  }
}

function readCellFormats(scan: XmlScan, formats: string[]): void {
  const depth = scan.depth;
  while (scan.nextChild(depth)) {
    if (scan.name !== "xf") continue;
    if (formats.length === MOST_FORMATS) refuse("file-part-too-complex", { part: scan.part, limit: MOST_FORMATS });
    formats.push(scan.attribute("numFmtId") ?? "0");
  }
}
