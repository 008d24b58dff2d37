/** Lists in parts of a workbook, such as `<fonts count="2">...</fonts>`, changed as text so that all else stays. */

/** Each `<name ...>` element of the text, whole; elements of one name never stand in each other here. */
export function elementsOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}\\b(?:[^>]*/>|[\\s\\S]*?</${name}>)`, "g"))].map(([element]) => element);
}

/** Value of an attribute of an element's first tag, as it is written. */
export function attributeOf(element: string, name: string): string | undefined {
  return new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(element)?.[1];
}

/** The element with this attribute in its first tag. */
export function withAttribute(element: string, name: string, value: string): string {
  const old = new RegExp(`^(<[^>]*?\\s${name}=")[^"]*`);
  if (old.test(element)) return element.replace(old, (_, before: string) => before + value);
  return element.replace(/^<[\w:]+/, (tag) => `${tag} ${name}="${value}"`);
}

/** A list with more elements at its end, and its count, where it has one, brought up to date. */
export function withMore(xml: string, list: string, items: readonly string[], count: number): string | undefined {
  const found = new RegExp(`<${list}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${list}>)`).exec(xml);
  if (!found) return undefined;
  const [whole, attributes = "", content = ""] = found;
  const counted = attributes.replace(/\bcount="\d+"/, `count="${String(count)}"`);
  return replaceOnce(xml, whole, `<${list}${counted}>${content}${items.join("")}</${list}>`);
}

/** Without the meaning that "$" has in replacements. */
export function replaceOnce(text: string, old: string, by: string): string {
  return text.replace(old, () => by);
}
