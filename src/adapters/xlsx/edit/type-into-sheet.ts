import { byRow } from "../../../core/workbook/by-row";
import { xmlText } from "../../ooxml/escape-xml";
import { cellAddress, parseCellAddress } from "../../../core/workbook/address";
import { attributeOf, withAttribute } from "./xml-list";

/** What a cell holds from now on. */
export interface NewContent {
  readonly row: number;
  readonly column: number;
  /**
   * "" empties it; what begins with "=" is a formula, whose result is calculated when the file is opened; an apostrophe
   * makes a text of whatever follows.
   */
  readonly value: string | number;
}

/** The place of the cell format for a content, by that of the one that the cell has; undefined is none. */
export type FormatFor = (content: NewContent, known: string | undefined) => string | undefined;

const ROW = /<row\b[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g;
const CELL = /<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g;

/**
 * The sheet's part with these contents in its cells; formats stay, rows and cells that are not there are added.
 * Undefined where the part is not written as programs write it.
 */
export function typeIntoSheet(xml: string, contents: readonly NewContent[], formatFor: FormatFor): string | undefined {
  const [whole, , inside = ""] = /<sheetData\b([^>]*?)(?:\/>|>([\s\S]*?)<\/sheetData>)/.exec(xml) ?? [];
  if (whole === undefined) return undefined;
  const rows = placed(inside, ROW, (row) => Number(attributeOf(row, "r") ?? Number.NaN) - 1);
  if (!rows) return undefined;
  for (const [row, own] of byRow(contents)) {
    const typed = typeIntoRow(rows.get(row) ?? `<row r="${String(row + 1)}"/>`, own, formatFor);
    if (typed === undefined) return undefined;
    rows.set(row, typed);
  }
  return xml.replace(whole, () => `<sheetData>${inOrder(rows)}</sheetData>`);
}

function typeIntoRow(row: string, contents: readonly NewContent[], formatFor: FormatFor): string | undefined {
  const [, tag = "", inside = ""] = /^<row\b([^>]*?)(?:\/>|>([\s\S]*)<\/row>)$/.exec(row) ?? [];
  const cells = placed(inside, CELL, (cell) => parseCellAddress(attributeOf(cell, "r") ?? "")?.column ?? Number.NaN);
  if (!cells) return undefined;
  for (const content of contents) {
    const known = attributeOf(cells.get(content.column) ?? "<c/>", "s");
    cells.set(content.column, cellWith(content, formatFor(content, known)));
  }
  return `<row${tag}>${inOrder(cells)}</row>`;
}

/** By their place; undefined where one does not say it, or something else stands among them. */
function placed(inside: string, element: RegExp, placeOf: (found: string) => number): Map<number, string> | undefined {
  const found = [...inside.matchAll(element)].map(([one]) => one);
  const byPlace = new Map(found.map((one) => [placeOf(one), one]));
  const isKnown = [...byPlace.keys()].every(Number.isInteger) && byPlace.size === found.length;
  return isKnown && inside.replaceAll(element, "").trim() === "" ? byPlace : undefined;
}

function inOrder(elements: ReadonlyMap<number, string>): string {
  return [...elements]
    .sort(([one], [other]) => one - other)
    .map(([, element]) => element)
    .join("");
}

function cellWith({ row, column, value }: NewContent, format: string | undefined): string {
  const place = `<c r="${cellAddress({ row, column })}"/>`;
  const empty = format === undefined ? place : withAttribute(place, "s", format);
  if (value === "") return empty;
  const start = empty.slice(0, -2);
  if (typeof value === "number") return `${start}><v>${String(value)}</v></c>`;
  if (value.startsWith("=")) return `${start}><f>${xmlText(value.slice(1))}</f></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${textOf(value.replace(/^'/, ""))}</t></is></c>`;
}

/** "_x0041_" means "A" in a workbook's texts. */
function textOf(text: string): string {
  return xmlText(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")).replaceAll("\r", "&#13;");
}
