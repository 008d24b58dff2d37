/**
 * Reads XML once, forward, without building a tree. Knows no DTD, no entity beyond the five, and
 * stops the file at the first thing that is not well-formed.
 *
 * Elements of the namespaces it was made for come with their local name, whatever their prefix; all
 * others come with the name "", so that an extension is never mistaken for what it extends. Of alternatives
 * (`mc:AlternateContent`, ISO 29500-3) the fallback is read as if it stood there alone: we know no extension.
 *
 *     const scan = new XmlScan(part, xml, namespaces);
 *     scan.openRoot("sst");
 *     while (scan.nextChild(1)) if (scan.name === "si") texts.push(readRichText(scan));
 */
import { refuse } from "./file-issue";
import { XmlNamespaces } from "./xml-namespaces";
import { passSpace, XmlTag } from "./xml-tag";
import { decodeReferences, unifyLineEnds } from "./xml-text";

const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const BANG = 33;
const QUESTION = 63;
const CDATA = "<![CDATA[";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

type Step = "start" | "end" | "over";

/** Real parts stay below 30 levels; the limit keeps the bookkeeping of hostile ones small. */
const DEEPEST = 256;

export class XmlScan {
  /** Local name of the element that was opened last; "" if it is of a namespace we do not know. */
  name = "";
  /** Depth of the element we are in; the root has 1. */
  depth = 0;
  private at = 0;
  private rootSeen = false;
  /** The element opened last was `<v/>` and its end has not been told yet. */
  private endIsDue = false;
  /** Names as written, to compare with the end tags. */
  private readonly open: string[] = [];
  /** How many elements are open, with those that only choose between alternatives and count for no depth. */
  private level = 0;
  /** Levels of the elements that count for no depth. */
  private readonly seenThrough: number[] = [];
  private readonly tag: XmlTag;
  private readonly namespaces: XmlNamespaces;

  constructor(
    readonly part: string,
    private readonly xml: string,
    namespaces: ReadonlySet<string>,
  ) {
    this.tag = new XmlTag(part, xml);
    this.namespaces = new XmlNamespaces(namespaces);
  }

  /** Opens the root element; any other name than this refuses the part. */
  openRoot(name: string): void {
    if (!this.hasRoot(name)) this.misplaced();
  }

  /** Opens the root element and tells whether it has this name. */
  hasRoot(name: string): boolean {
    if (this.step(0) !== "start") this.broken();
    return this.name === name;
  }

  /**
   * Goes to the next child of the element at `depth`, passing over whatever is left of the child
   * before. False once the element has ended.
   */
  nextChild(depth: number): boolean {
    for (;;) {
      const step = this.step(depth);
      if (step === "start" && this.depth === depth + 1) return true;
      if (step === "start" || this.depth >= depth) continue;
      // Behind the root nothing may follow: what does would be lost.
      if (this.depth === 0 && this.step(0) !== "over") this.broken();
      return false;
    }
  }

  /** The characters in the element just opened, which can have no children; goes to its end. */
  readText(): string {
    if (this.endIsDue) {
      this.close();
      return "";
    }
    const { xml } = this;
    let text = "";
    for (;;) {
      const less = xml.indexOf("<", this.at);
      if (less < 0) this.broken(xml.length);
      if (less > this.at) text += this.decode(this.at, less);
      this.at = less;
      if (xml.charCodeAt(less + 1) === SLASH) {
        this.readEndTag();
        return text;
      }
      if (xml.startsWith(CDATA, less)) text += this.readCdata();
      else if (!this.passMarkup()) this.broken();
    }
  }

  /** Value of an attribute without prefix (or of "xml:space") of the element just opened. */
  attribute(name: string): string | undefined {
    return this.tag.attribute(name);
  }

  /** Value of an attribute of one of these namespaces, such as r:id, whatever its prefix. */
  attributeOf(namespaces: ReadonlySet<string>, localName: string): string | undefined {
    for (const [name, value] of this.tag.attributes()) {
      const [prefix = "", local] = name.split(":");
      if (local === localName && namespaces.has(this.namespaces.namespaceOf(prefix))) return value;
    }
    return undefined;
  }

  /** Refuses the part because the element just opened has no place there. */
  misplaced(): never {
    return refuse("file-structure-broken", { part: this.part, element: this.open.at(-1) ?? "" });
  }

  private broken(offset = this.at): never {
    return refuse("file-xml-broken", { part: this.part, offset });
  }

  /** To the next tag. Text directly inside the element at `textFreeDepth` is an error: it would be lost. */
  private step(textFreeDepth: number): Step {
    const { xml } = this;
    for (;;) {
      if (this.endIsDue) {
        if (this.close()) return "end";
        continue;
      }
      const mark = passSpace(xml, this.at);
      if (xml.charCodeAt(mark) === LESS) this.at = mark;
      else if (mark === xml.length && this.depth === 0 && this.rootSeen) return "over";
      else this.passText(mark, textFreeDepth);
      if (xml.charCodeAt(this.at + 1) === SLASH) {
        if (this.readEndTag()) return "end";
      } else if (xml.charCodeAt(this.at + 1) === BANG && xml.startsWith(CDATA, this.at)) {
        if (this.depth <= textFreeDepth) this.broken();
        this.readCdata();
      } else if (!this.passMarkup() && this.readStartTag()) return "start";
    }
  }

  private passText(from: number, textFreeDepth: number): void {
    const less = this.xml.indexOf("<", from);
    if (less < 0 || this.depth <= textFreeDepth) this.broken(from);
    this.at = less;
  }

  /** False for an element that only chooses between alternatives. */
  private readStartTag(): boolean {
    const { xml, tag } = this;
    if (this.level >= DEEPEST || (this.depth === 0 && this.rootSeen)) this.broken();
    const from = this.at + 1;
    const { end, colon } = tag.readName(from);
    const name = xml.slice(from, end);
    this.rootSeen = true;
    this.open.push(name);
    this.level++;
    this.at = tag.readAttributes(end);
    this.endIsDue = tag.isEmpty;
    if (tag.declaresNamespaces) this.declareNamespaces();
    const prefix = colon < 0 ? "" : xml.slice(from, colon);
    const local = colon < 0 ? name : xml.slice(colon + 1, end);
    const isKnown = colon < 0 ? this.namespaces.defaultIsKnown : this.namespaces.isKnown(prefix);
    this.name = isKnown ? local : "";
    if (!isKnown && this.level > 1 && (local === "AlternateContent" || local === "Fallback")) {
      if (this.namespaces.namespaceOf(prefix) === COMPATIBILITY) {
        this.seenThrough.push(this.level);
        return false;
      }
    }
    this.depth++;
    return true;
  }

  private declareNamespaces(): void {
    for (const [name, value] of this.tag.attributes()) {
      const prefix = name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice(6) : undefined;
      if (prefix !== undefined && !this.namespaces.declare(prefix, value, this.level)) this.broken();
    }
  }

  /** False for the end of an element that only chooses between alternatives. */
  private readEndTag(): boolean {
    const name = this.open.at(-1);
    if (name === undefined || !this.xml.startsWith(name, this.at + 2)) this.broken();
    const end = passSpace(this.xml, this.at + 2 + name.length);
    if (this.xml.charCodeAt(end) !== GREATER) this.broken();
    this.at = end + 1;
    return this.close();
  }

  private close(): boolean {
    const counts = this.seenThrough.at(-1) !== this.level;
    this.endIsDue = false;
    this.open.pop();
    if (counts) this.depth--;
    else this.seenThrough.pop();
    this.namespaces.leave(--this.level);
    return counts;
  }

  private readCdata(): string {
    const from = this.at + CDATA.length;
    if (this.depth === 0) this.broken();
    return unifyLineEnds(this.xml.slice(from, this.passBy("]]>", from)));
  }

  /** Past a comment or processing instruction; false at anything else. A document type ends the reading. */
  private passMarkup(): boolean {
    const { xml, at } = this;
    const next = xml.charCodeAt(at + 1);
    if (next !== BANG && next !== QUESTION) return false;
    if (next === QUESTION) this.passBy("?>", at + 2);
    else if (xml.startsWith("<!--", at)) this.passBy("-->", at + 4);
    else if (xml.startsWith("<!DOCTYPE", at)) refuse("file-doctype", { part: this.part });
    else this.broken();
    return true;
  }

  /** Past the next `closing`; gives where that begins. */
  private passBy(closing: string, from: number): number {
    const end = this.xml.indexOf(closing, from);
    if (end < 0) this.broken();
    this.at = end + closing.length;
    return end;
  }

  private decode(from: number, to: number): string {
    return decodeReferences(unifyLineEnds(this.xml.slice(from, to))) ?? this.broken(from);
  }
}
