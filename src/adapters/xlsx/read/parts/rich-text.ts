/** Text of a shared string (`si`) or an inline one (`is`): plain, or in runs of different looks. */
import { trimWhitespace, unescapeSpreadsheetText } from "../../../ooxml/xml-text";
import { withoutUnwritable } from "../../../../core/workbook/cell-text";
import type { XmlScan } from "../../../ooxml/xml-scan";

/** The element just opened as one text. Phonetic guides (`rPh`, how to pronounce kanji) are no part of it. */
export function readRichText(scan: XmlScan): string {
  const depth = scan.depth;
  let text = "";
  while (scan.nextChild(depth)) {
    if (scan.name === "t") text += readSpacedText(scan);
    else if (scan.name === "r") text += readRun(scan);
  }
  return text;
}

function readRun(scan: XmlScan): string {
  const depth = scan.depth;
  let text = "";
  while (scan.nextChild(depth)) {
    if (scan.name === "t") text += readSpacedText(scan, "run");
  }
  return text;
}

/**
 * Text of the element just opened. Excel drops white space at the ends unless `xml:space` says
 * "preserve" (fastexcel issue 624, ExcelDataReader issue 425), but keeps a run of nothing but white
 * space, which stands between two words (xlrd issue 225).
 */
export function readSpacedText(scan: XmlScan, within: "cell" | "run" = "cell"): string {
  const preserve = scan.attribute("xml:space") === "preserve";
  const text = scan.readText();
  const trimmed = preserve ? text : trimWhitespace(text);
  return withoutUnwritable(unescapeSpreadsheetText(within === "run" && trimmed === "" ? text : trimmed));
}
