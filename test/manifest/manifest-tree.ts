import { XmlScan } from "../../src/adapters/ooxml/xml-scan";

const XSI = new Set(["http://www.w3.org/2001/XMLSchema-instance"]);

/** The namespaces a manifest's elements may be of, by the name they have in these tests. */
const NAMESPACES = {
  app: "http://schemas.microsoft.com/office/appforoffice/1.1",
  types: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
} as const;
export type Namespace = keyof typeof NAMESPACES;

const ATTRIBUTES = ["DefaultValue", "Name", "MinVersion", "id", "resid", "size", "Locale", "Value"] as const;
/** Elements that hold text; no other does. */
const TEXTS = new Set([
  "Id",
  "AlternateId",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "AppDomain",
  "Permissions",
  "TaskpaneId",
]);

export interface Element {
  readonly name: string;
  /** Undefined where the element is of a namespace that no manifest has. */
  readonly namespace: Namespace | undefined;
  /** Value of xsi:type. */
  readonly type: string;
  readonly attributes: Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string>>>;
  readonly text: string;
  readonly children: readonly Element[];
}

/** The manifest's elements. Throws where it is not well-formed. */
export function manifestTree(xml: string): Element {
  const known = namesOf(xml, new Set(Object.values(NAMESPACES)));
  const own = Object.entries(NAMESPACES).map(([name, namespace]) => ({
    name: name as Namespace,
    names: namesOf(xml, new Set([namespace]), known),
  }));
  let count = 0;
  const scan = new XmlScan("manifest.xml", xml, new Set(Object.values(NAMESPACES)));
  const read = (): Element => {
    const { name, depth } = scan;
    const index = count++;
    const namespace = own.find(({ names }) => names[index])?.name;
    const attributes = Object.fromEntries(
      ATTRIBUTES.flatMap((one) => {
        const value = scan.attribute(one);
        return value === undefined ? [] : [[one, value]];
      }),
    );
    const type = scan.attributeOf(XSI, "type") ?? "";
    const text = TEXTS.has(name) ? scan.readText() : "";
    const children: Element[] = [];
    if (!TEXTS.has(name)) while (scan.nextChild(depth)) children.push(read());
    return { name, namespace, type, attributes, text, children };
  };
  scan.hasRoot("OfficeApp");
  const root = read();
  return root;
}

/** Names of all elements in document order, "" for those of other namespaces; `known` says which of them hold text. */
function namesOf(xml: string, namespaces: ReadonlySet<string>, known?: readonly string[]): readonly string[] {
  const scan = new XmlScan("manifest.xml", xml, namespaces);
  const names: string[] = [];
  const walk = (depth: number): void => {
    const holdsText = TEXTS.has(known?.[names.length] ?? scan.name);
    names.push(scan.name);
    if (holdsText) scan.readText();
    else while (scan.nextChild(depth)) walk(depth + 1);
  };
  scan.hasRoot("OfficeApp");
  walk(1);
  return names;
}

/** An element and all below it. */
export function withDescendants(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(withDescendants)];
}
