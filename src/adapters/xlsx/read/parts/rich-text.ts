/** Text of a shared string (`si`) or an inline one (`is`): plain, or in runs of different looks. */
import { trimWhitespace, unescapeSpreadsheetText } from "../../../ooxml/xml-text";
import { withoutUnwritable } from "../../../../core/workbook/cell-text";
import { isOn } from "./styles";
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
  let look = (plain: string): string => plain;
  while (scan.nextChild(depth)) {
    if (scan.name === "rPr") look = readLook(scan);
    else if (scan.name === "t") text += readSpacedText(scan, "run");
  }
  return look(text);
}

/** What is raised, lowered or struck out stays so as a text: it is no part of the figure beside it. */
function readLook(scan: XmlScan): (text: string) => string {
  const depth = scan.depth;
  let marks = "";
  let isStruck = false;
  while (scan.nextChild(depth)) {
    if (scan.name === "vertAlign") marks = MARKS[scan.attribute("val") ?? ""] ?? "";
    else if (scan.name === "strike") isStruck = isOn(scan.attribute("val"));
  }
  return (text) => {
    const placed = marks === "" ? text : text.replaceAll(/[0-9]/g, (digit) => marks[Number(digit)] ?? digit);
    const told = marks === "" ? placed : placed.replaceAll(/[oOlISОоЅІбЗз]/g, (letter) => `${letter}${JOINED}`);
    return isStruck ? [...told].map((character) => `${character}${STROKE}`).join("") : told;
  };
}

/** Digits of footnotes and of formulas. */
const MARKS: Readonly<Record<string, string>> = { superscript: "⁰¹²³⁴⁵⁶⁷⁸⁹", subscript: "₀₁₂₃₄₅₆₇₈₉" };
/** Lies over the character before it. */
const STROKE = "\u0336";
/** Nothing that is seen, and no part of a figure: of letters that are taken for digits there are no raised ones. */
const JOINED = "\u034f";

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
