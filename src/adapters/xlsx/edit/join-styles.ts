import { attributeOf, elementsOf, replaceOnce, withAttribute, withMore } from "./xml-list";

/** Numbers below this one are formats that every program knows. */
const FIRST_OWN_FORMAT = 164;

export interface JoinedStyles {
  readonly xml: string;
  /** By the place of a cell format in the added styles, its place in the joined ones. */
  readonly places: readonly number[];
}

/**
 * The styles of a workbook with the cell formats of another one behind its own; what is there already is not added
 * again. Undefined where the part is not written as programs write it.
 */
export function joinStyles(styles: string, added: string): JoinedStyles | undefined {
  let xml = styles;
  /** Adds the elements of a list; @returns the place of each, or undefined where there is no such list. */
  const join = (list: string, name: string, change: (element: string) => string): readonly number[] | undefined => {
    const known = elementsOf(listIn(xml, list) ?? "", name);
    const all = [...known];
    const places = elementsOf(listIn(added, list) ?? "", name).map((element) => {
      const wanted = change(element);
      const place = all.indexOf(wanted);
      return place >= 0 ? place : all.push(wanted) - 1;
    });
    const joined = withMore(xml, list, all.slice(known.length), all.length);
    if (joined === undefined) return undefined;
    xml = joined;
    return places;
  };
  const same = (element: string): string => element;
  const formats = joinFormats(xml, added);
  xml = formats.xml;
  const [fonts, fills, borders] = [
    join("fonts", "font", same),
    join("fills", "fill", same),
    join("borders", "border", same),
  ];
  if (!fonts || !fills || !borders) return undefined;
  const moved = (xf: string, name: string, places: readonly number[]): string =>
    withAttribute(xf, name, String(places[Number(attributeOf(xf, name) ?? 0)] ?? 0));
  const places = join("cellXfs", "xf", (xf) => {
    const number = attributeOf(xf, "numFmtId") ?? "0";
    const own = withAttribute(xf, "numFmtId", formats.numbers.get(number) ?? number);
    return moved(moved(moved(own, "fontId", fonts), "fillId", fills), "borderId", borders);
  });
  return places && { xml, places };
}

/** Number formats have numbers of their own, which may be taken. */
function joinFormats(
  styles: string,
  added: string,
): { readonly xml: string; readonly numbers: ReadonlyMap<string, string> } {
  const known = elementsOf(listIn(styles, "numFmts") ?? "", "numFmt");
  const numbers = new Map<string, string>();
  const more: string[] = [];
  let last = Math.max(FIRST_OWN_FORMAT - 1, ...known.map((one) => Number(attributeOf(one, "numFmtId") ?? 0)));
  for (const format of elementsOf(listIn(added, "numFmts") ?? "", "numFmt")) {
    const number = attributeOf(format, "numFmtId") ?? "";
    const code = attributeOf(format, "formatCode");
    const there = known.find((one) => attributeOf(one, "formatCode") === code);
    numbers.set(number, (there && attributeOf(there, "numFmtId")) ?? String(++last));
    if (!there) more.push(withAttribute(format, "numFmtId", String(last)));
  }
  if (more.length === 0) return { xml: styles, numbers };
  const count = known.length + more.length;
  const xml =
    withMore(styles, "numFmts", more, count) ??
    styles.replace(
      /<styleSheet\b[^>]*>/,
      (root) => `${root}<numFmts count="${String(count)}">${more.join("")}</numFmts>`,
    );
  return { xml, numbers };
}

/** Places of number formats that every program knows without their being listed. */
export const GENERAL_FORMAT = "0";
export const TEXT_FORMAT = "49";

/** The cell format at a place, but with another number format; @returns the styles with it and its place */
export function withNumberFormat(
  styles: string,
  place: number,
  format: string,
): { readonly xml: string; readonly place: number } {
  const known = elementsOf(listIn(styles, "cellXfs") ?? "", "xf");
  const own = known[place] ?? known[0] ?? "<xf/>";
  if (attributeOf(own, "numFmtId") === format) return { xml: styles, place };
  const shown = withAttribute(own, "numFmtId", format);
  const wanted = format === GENERAL_FORMAT ? shown : withAttribute(shown, "applyNumberFormat", "1");
  const there = known.indexOf(wanted);
  if (there >= 0) return { xml: styles, place: there };
  return { xml: withMore(styles, "cellXfs", [wanted], known.length + 1) ?? styles, place: known.length };
}

function listIn(xml: string, list: string): string | undefined {
  return new RegExp(`<${list}\\b[^>]*>([\\s\\S]*?)</${list}>`).exec(xml)?.[1];
}

/** The added sheet with its cells, rows and columns in the formats of the joined styles. */
export function inJoinedStyles(sheet: string, places: readonly number[]): string {
  return sheet.replaceAll(/<(?:c|row|col)\b[^>]*>/g, (tag) => {
    const name = tag.startsWith("<col") ? "style" : "s";
    const place = attributeOf(tag, name);
    return place === undefined ? tag : withAttribute(tag, name, String(places[Number(place)] ?? 0));
  });
}

/** The sheet with its texts in its cells: texts that sheets share stand in a part of the other workbook. */
export function withOwnTexts(sheet: string, sharedStrings: string): string {
  const texts = elementsOf(sharedStrings, "si").map((si) => si.replace(/^<si>/, "<is>").replace(/<\/si>$/, "</is>"));
  return sheet.replaceAll(/<c\b[^>]*\st="s"[^>]*>\s*<v>(\d+)<\/v>\s*<\/c>/g, (cell: string, number: string) =>
    replaceOnce(replaceOnce(cell, 't="s"', 't="inlineStr"'), `<v>${number}</v>`, texts[Number(number)] ?? ""),
  );
}
