/** The texts of a workbook, each once, as its cells share them. */
import { xmlText } from "../../ooxml/escape-xml";
import { partStart } from "./part-xml";

/** Programs leave out space at the ends of a text otherwise. */
const SPACED = /^\s|\s$|[\t\n]/;

export interface TextTable {
  readonly place: (text: string) => number;
  /** The part, piece by piece. */
  readonly xml: () => Iterable<string>;
}

export function textTable(): TextTable {
  const places = new Map<string, number>();
  return {
    place: (text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    *xml() {
      yield partStart("sst", ` uniqueCount="${String(places.size)}"`);
      for (const text of places.keys()) {
        const isSpaced = SPACED.test(text);
        yield `<si><t${isSpaced ? ` xml:space="preserve"` : ""}>${cellXml(text)}</t></si>`;
      }
      yield "</sst>";
    },
  };
}

/** "_x0041_" means "A" in a workbook's texts; what only looks so is meant literally. */
export function cellXml(text: string): string {
  return xmlText(text.includes("_x") ? text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : text);
}
