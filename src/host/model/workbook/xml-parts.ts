import { HostError } from "../../engine/host-error";

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** Custom XML parts of the workbook. */
export class XmlParts {
  #parts: XmlPart[] = [];
  #next = 1;

  all(): readonly XmlPart[] {
    return this.#parts;
  }

  /** @throws InvalidArgument for text that is not XML with one root element. */
  add(xml: string): XmlPart {
    requireXml(xml);
    const part = { id: `{${String(this.#next++).padStart(8, "0")}-0000-4000-8000-000000000000}`, xml };
    this.#parts.push(part);
    return part;
  }

  set(part: XmlPart, xml: string): void {
    requireXml(xml);
    part.xml = xml;
  }

  remove(part: XmlPart): void {
    this.#parts = this.#parts.filter((one) => one !== part);
  }
}

/** Namespace of a part's root element; "" without one. */
export function namespaceOf(xml: string): string {
  const root = /<(?:([\w.-]+):)?[\w.-]+((?:\s+[^<>]*?)?)\/?>/.exec(withoutProlog(xml));
  const [, prefix, attributes = ""] = root ?? [];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const found = new RegExp(`(?:^|\\s)${name.replaceAll(".", "\\.")}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? "";
}

function withoutProlog(xml: string): string {
  return xml
    .replace(/^\uFEFF/, "")
    .replaceAll(/<\?[^]*?\?>|<!--[^]*?-->/g, "")
    .trim();
}

/** Checks that tags are balanced under one root; not a full parser. */
function requireXml(xml: string): void {
  const open: string[] = [];
  let roots = 0;
  const tags = /<!\[CDATA\[[^]*?\]\]>|<(\/?)([A-Za-z_][\w.:-]*)(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g;
  const text = withoutProlog(xml);
  for (const [tag, close, name = "", selfClosing] of text.matchAll(tags)) {
    if (tag.startsWith("<![")) continue;
    if (close === "/") {
      if (open.pop() !== name) throw new HostError("InvalidArgument", "The XML is not well-formed.");
    } else {
      if (open.length === 0) roots += 1;
      if (selfClosing !== "/") open.push(name);
    }
  }
  if (roots !== 1 || open.length > 0 || text.replaceAll(tags, "").includes("<"))
    throw new HostError("InvalidArgument", "The XML is not well-formed.");
}
