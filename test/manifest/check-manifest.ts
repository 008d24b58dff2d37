import { BASIC_TYPES, CHILDREN, ICON_SIZES, LONGEST, orderProblem, RESOURCES, TYPES } from "./manifest-schema";
import { manifestTree, withDescendants, type Element, type Namespace } from "./manifest-tree";
import type { PictureSize } from "./png-size";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const COMMANDS = ["insert", "check", "merge", "charts"];

interface Resource {
  readonly id: string;
  readonly list: string;
  readonly value: string;
  readonly overrides: Readonly<Record<string, string>>;
}

/**
 * Codes of what is wrong with a manifest, each once and sorted; none where all is well.
 * @param iconSize size of the picture at a path like "assets/icons/mark-16.png"; undefined without one
 */
export function checkManifest(xml: string, iconSize: (path: string) => PictureSize | undefined): readonly string[] {
  let root: Element;
  try {
    root = manifestTree(xml);
  } catch {
    return ["not-well-formed"];
  }
  const shape = checkShape(root, "app");
  const codes = [
    ...shape,
    ...checkFacts(root),
    ...checkTexts(root),
    ...checkResources(root),
    ...checkAddresses(root),
    ...checkIcons(root, iconSize),
    ...checkCommands(root),
  ];
  return [...new Set(codes)].sort();
}

function checkShape(element: Element, around: Namespace): readonly string[] {
  const { name } = element;
  // The texts of a string in other languages are of the basic types as it is.
  const own = name === "VersionOverrides" ? "overrides" : name === "String" ? "types" : around;
  const inside = around === "overrides" ? `VersionOverrides/${name}` : name;
  const order = orderProblem(
    CHILDREN[inside] ?? CHILDREN[name] ?? "",
    element.children.map((child) => child.name),
  );
  return [
    ...(element.namespace === (BASIC_TYPES.has(name) ? "types" : own) ? [] : ["wrong-namespace"]),
    ...(order ? [order] : []),
    ...(element.type === (TYPES[inside] ?? TYPES[name] ?? "") ? [] : ["wrong-type"]),
    ...element.children.flatMap((child) => checkShape(child, own)),
  ];
}

/** Values that are the same whatever the add-in's words are. */
function checkFacts(root: Element): readonly string[] {
  const text = (name: string): string => root.children.find((child) => child.name === name)?.text ?? "";
  const hosts =
    root.children.find(({ name }) => name === "Hosts")?.children.map(({ attributes }) => attributes.Name) ?? [];
  const sets = all(root, "Set").map(({ attributes }) => `${attributes.Name ?? ""} ${attributes.MinVersion ?? ""}`);
  const facts: readonly (readonly [string, boolean])[] = [
    ["id-no-guid", GUID.test(text("Id"))],
    ["wrong-version", /^\d+\.\d+\.\d+\.\d+$/.test(text("Version"))],
    ["wrong-locale", text("DefaultLocale") === "en-US"],
    ["wrong-host", hosts.join() === "Workbook"],
    ["wrong-requirement", sets.join() === "ExcelApi 1.9"],
    ["wrong-permissions", text("Permissions") === "ReadWriteDocument"],
  ];
  return facts.flatMap(([code, holds]) => (holds ? [] : [code]));
}

function checkTexts(root: Element): readonly string[] {
  const named = root.children
    .filter(({ name }) => ["ProviderName", "DisplayName", "Description"].includes(name))
    .map((one) => ({ list: one.name, value: one.attributes.DefaultValue ?? one.text, overrides: overridesOf(one) }));
  const texts = [...named, ...resourcesOf(root).filter(({ list }) => list.endsWith("Strings"))];
  const locales = localesOf(root);
  return texts.flatMap(({ list, value, overrides }) => [
    ...[value, ...Object.values(overrides)].flatMap((text) => [
      ...(text.trim() ? [] : ["text-empty"]),
      ...(text.length <= (LONGEST[list] ?? 0) ? [] : ["text-too-long"]),
    ]),
    // The name of who provides it is the same in all of them.
    ...(list === "ProviderName" || Object.keys(overrides).join() === locales.join() ? [] : ["language-left-out"]),
  ]);
}

function checkResources(root: Element): readonly string[] {
  const resources = resourcesOf(root);
  const uses = withDescendants(root).flatMap(({ name, attributes }) =>
    attributes.resid === undefined ? [] : [{ name, id: attributes.resid }],
  );
  const ids = withDescendants(root)
    .flatMap(({ attributes }) => attributes.id ?? [])
    .filter((id) => !/^Tab[A-Z]/.test(id));
  return [
    ...uses.flatMap(({ name, id }) => {
      const found = resources.find((one) => one.id === id);
      return found ? (found.list === RESOURCES[name] ? [] : ["resource-of-other-kind"]) : ["resource-unknown"];
    }),
    ...resources.flatMap(({ id }) => [
      ...(uses.some((use) => use.id === id) ? [] : ["resource-unused"]),
      ...(id.length <= (LONGEST.resid ?? 0) ? [] : ["id-too-long"]),
    ]),
    ...(new Set(ids).size === ids.length ? [] : ["id-twice"]),
    ...(ids.every((id) => id.length <= (LONGEST.id ?? 0)) ? [] : ["id-too-long"]),
  ];
}

/** All addresses are https and of the pane's own origin; only the support page may be elsewhere. */
function checkAddresses(root: Element): readonly string[] {
  const home = originOf(
    root.children.find(({ name }) => name === "DefaultSettings")?.children[0]?.attributes.DefaultValue ?? "",
  );
  const addresses = [
    ...root.children.filter(({ name }) => name.endsWith("Url")),
    ...all(root, "AppDomain"),
    ...all(root, "Image"),
    ...all(root, "Url"),
    ...all(root, "SourceLocation"),
  ].flatMap(({ name, attributes, text }) =>
    (attributes.DefaultValue ?? text) ? [{ name, address: attributes.DefaultValue ?? text }] : [],
  );
  return addresses.flatMap(({ name, address }) => [
    ...(address.startsWith("https://") ? [] : ["address-not-https"]),
    ...(name === "SupportUrl" || originOf(address) === home ? [] : ["address-elsewhere"]),
  ]);
}

function checkIcons(root: Element, iconSize: (path: string) => PictureSize | undefined): readonly string[] {
  const resources = new Map(resourcesOf(root).map(({ id, value }) => [id, value]));
  const top = [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const;
  const icons = [
    ...top.map(([name, size]) => ({
      size,
      address: root.children.find((child) => child.name === name)?.attributes.DefaultValue ?? "",
    })),
    ...all(root, "Icon").flatMap(({ children }) =>
      children.map(({ attributes }) => ({
        size: Number(attributes.size),
        address: resources.get(attributes.resid ?? "") ?? "",
      })),
    ),
  ];
  return [
    ...all(root, "Icon").flatMap(({ children }) =>
      children.map(({ attributes }) => attributes.size).join() === ICON_SIZES.join() ? [] : ["icon-size-left-out"],
    ),
    ...icons.flatMap(({ size, address }) => {
      const found = iconSize(pathOf(address));
      if (!found) return ["icon-without-file"];
      return found.width === size && found.height === size ? [] : ["icon-of-other-size"];
    }),
  ];
}

/** Four buttons on the Home tab that lead to one pane, each with a request of its own. */
function checkCommands(root: Element): readonly string[] {
  const resources = new Map(resourcesOf(root).map(({ id, value }) => [id, value]));
  const actions = all(root, "Action").map(({ children: [pane, source] }) => ({
    pane: pane?.text,
    address: resources.get(source?.attributes.resid ?? "") ?? "",
  }));
  const home = pathOf(
    root.children.find(({ name }) => name === "DefaultSettings")?.children[0]?.attributes.DefaultValue ?? "",
  );
  return [
    ...(new Set(actions.map(({ pane }) => pane)).size === 1 ? [] : ["pane-not-shared"]),
    ...(actions.map(({ address }) => (URL.canParse(address) ? new URL(address).searchParams.get("go") : "")).join() ===
    COMMANDS.join()
      ? []
      : ["wrong-commands"]),
    ...(actions.every(({ address }) => pathOf(address) === home) ? [] : ["pane-elsewhere"]),
    ...(all(root, "OfficeTab")
      .map(({ attributes }) => attributes.id)
      .join() === "TabHome"
      ? []
      : ["wrong-tab"]),
  ];
}

function all(root: Element, name: string): readonly Element[] {
  return withDescendants(root).filter((element) => element.name === name);
}

function resourcesOf(root: Element): readonly Resource[] {
  return all(root, "Resources").flatMap(({ children }) =>
    children.flatMap(({ name: list, children: items }) =>
      items.map((one) => ({
        id: one.attributes.id ?? "",
        list,
        value: one.attributes.DefaultValue ?? "",
        overrides: overridesOf(one),
      })),
    ),
  );
}

/** A text in other languages than the manifest's own, by locale, in the manifest's order. */
function overridesOf({ children }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(children.map(({ attributes: { Locale = "", Value = "" } }) => [Locale, Value]));
}

/** The locales that the add-in has a name for, besides the manifest's own. */
export function localesOf(root: Element): readonly string[] {
  return Object.keys(overridesOf(root.children.find(({ name }) => name === "DisplayName") ?? root));
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : "";
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname.slice(1) : "";
}
