/**
 * The start tag that was read last: where in the XML its name and attributes stand. Nothing is
 * copied out until somebody asks, because most attributes are never asked for.
 */
import { refuse } from "./file-issue";
import { decodeReferences, isWhitespace, unifyLineEnds } from "./xml-text";

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

/** Real tags have at most some 30; the limit keeps the search for repeated ones short. */
const MOST_ATTRIBUTES = 64;

export class XmlTag {
  /** True for `<v/>`. */
  isEmpty = false;
  /** Whether an attribute is, or may be, a namespace declaration. */
  declaresNamespaces = false;
  private count = 0;
  /** Where the prefix of the name passed last ends; -1 without prefix. */
  private colonAt = -1;
  /** Four places per attribute: name from, to; value from, to. */
  private readonly places = new Int32Array(MOST_ATTRIBUTES * 4);

  constructor(
    private readonly part: string,
    private readonly xml: string,
  ) {}

  /** Name as written and where its prefix ends (-1: none), then `readAttributes` from `end` on. */
  readName(from: number): { readonly end: number; readonly colon: number } {
    const end = this.passName(from);
    return { end, colon: this.colonAt };
  }

  /** From behind the element's name to behind its ">". */
  readAttributes(nameEnd: number): number {
    let at = nameEnd;
    this.count = 0;
    this.isEmpty = false;
    this.declaresNamespaces = false;
    for (;;) {
      const from = passSpace(this.xml, at);
      const code = this.xml.charCodeAt(from);
      if (code === GREATER) return from + 1;
      if (code === SLASH && this.xml.charCodeAt(from + 1) === GREATER) {
        this.isEmpty = true;
        return from + 2;
      }
      if (from === at || this.count === MOST_ATTRIBUTES) this.broken(from);
      at = this.readAttribute(from);
    }
  }

  /** Value of an attribute by its name as written, so one without prefix, or "xml:space". */
  attribute(name: string): string | undefined {
    const { places } = this;
    for (let slot = 0; slot < this.count * 4; slot += 4) {
      const from = places[slot] ?? 0;
      if ((places[slot + 1] ?? 0) - from === name.length && this.xml.startsWith(name, from)) return this.value(slot);
    }
    return undefined;
  }

  /** All attributes as [name as written, value]. */
  attributes(): readonly (readonly [string, string])[] {
    return Array.from(
      { length: this.count },
      (_, index) =>
        [this.xml.slice(this.places[index * 4], this.places[index * 4 + 1]), this.value(index * 4)] as const,
    );
  }

  private readAttribute(from: number): number {
    const { xml, places } = this;
    const slot = this.count * 4;
    const to = this.passName(from);
    places[slot] = from;
    places[slot + 1] = to;
    this.refuseRepeated(slot, from, to - from);
    if (xml.startsWith("xmlns", from)) this.declaresNamespaces = true;
    const equals = passSpace(xml, to);
    if (xml.charCodeAt(equals) !== EQUALS) this.broken(equals);
    const opening = passSpace(xml, equals + 1);
    const closing = this.passValue(opening);
    places[slot + 2] = opening + 1;
    places[slot + 3] = closing;
    this.count++;
    return closing + 1;
  }

  /** From the opening to the closing quote. */
  private passValue(opening: number): number {
    const { xml } = this;
    const quote = xml.charCodeAt(opening);
    if (quote !== QUOTE && quote !== APOSTROPHE) this.broken(opening);
    for (let at = opening + 1; ; at++) {
      const code = xml.charCodeAt(at);
      if (code === quote) return at;
      if (code === LESS || Number.isNaN(code)) this.broken(at);
    }
  }

  /** Past a name. Which letters may stand in one is left to the comparison with the names we look for. */
  private passName(from: number): number {
    this.colonAt = -1;
    for (let at = from; ; at++) {
      const code = this.xml.charCodeAt(at);
      if (code === COLON) this.colonAt = at;
      else if (isNameEnd(code)) return at > from ? at : this.broken(at);
    }
  }

  private refuseRepeated(slot: number, from: number, length: number): void {
    const { xml, places } = this;
    for (let other = 0; other < slot; other += 4) {
      const otherFrom = places[other] ?? 0;
      const isSame =
        (places[other + 1] ?? 0) - otherFrom === length && xml.charCodeAt(otherFrom) === xml.charCodeAt(from);
      if (isSame && xml.startsWith(xml.slice(from, from + length), otherFrom)) this.broken(from);
    }
  }

  private value(slot: number): string {
    const from = this.places[slot + 2] ?? 0;
    const raw = this.xml.slice(from, this.places[slot + 3]);
    return decodeReferences(unifyLineEnds(raw)) ?? this.broken(from);
  }

  private broken(offset: number): never {
    return refuse("file-xml-broken", { part: this.part, offset });
  }
}

/** Past white space. */
export function passSpace(xml: string, from: number): number {
  let at = from;
  while (isWhitespace(xml.charCodeAt(at))) at++;
  return at;
}

/** White space, end of the text (NaN), or a character that ends a name or cannot be in one. */
function isNameEnd(code: number): boolean {
  return (
    !(code > 32) ||
    code === GREATER ||
    code === SLASH ||
    code === EQUALS ||
    code === LESS ||
    code === QUOTE ||
    code === APOSTROPHE
  );
}
