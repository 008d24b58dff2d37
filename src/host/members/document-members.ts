import { HostError, requireArgument } from "../engine/host-error";
import { members } from "../engine/members";
import type { CustomProperty, Sheet, Workbook } from "../model/workbook/workbook";
import { namespaceOf } from "../model/workbook/xml-parts";
import type { XmlPart, XmlParts } from "../model/workbook/xml-parts";

interface SettingTarget {
  readonly workbook: Workbook;
  readonly key: string;
}

interface SheetPropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

/** Document properties that are text, with the value of a new workbook. */
const TEXTS = ["author", "category", "comments", "company", "keywords", "manager", "subject", "title"] as const;
/** Off the web, custom properties hold no more. */
const LONGEST_PROPERTY = 255;

function text(name: string): (workbook: Workbook) => unknown {
  return ({ properties }) => properties.get(name) ?? "";
}

/** Dates travel as ISO texts between marks that the client library makes Date objects of. */
function settingValue(value: unknown): unknown {
  return value === undefined ? null : value;
}

function propertyType(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  if (typeof value === "boolean") return "Boolean";
  return value instanceof Date ? "Date" : "String";
}

function propertyValue(value: unknown): CustomProperty["value"] {
  if (typeof value === "number" || typeof value === "boolean" || value instanceof Date) return value;
  requireArgument(
    typeof value === "string" && value.length <= LONGEST_PROPERTY,
    "A custom property holds at most 255 characters.",
  );
  return value;
}

function onlyPart(parts: readonly XmlPart[]): XmlPart | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}

function findPart(parts: readonly XmlPart[], id: unknown): XmlPart | undefined {
  return parts.find((part) => part.id.toLowerCase() === String(id).toLowerCase());
}

/** The key of a sheet's property as it was first written; keys match without regard to case. */
function sheetKey(sheet: Sheet, key: string): string | undefined {
  return [...sheet.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
}

/** Settings, document properties, custom XML and the properties of worksheets. */
export const documentMembers = [
  members<Workbook>("SettingCollection", {
    items: (workbook) => [...workbook.settings.keys()].map((key): SettingTarget => ({ workbook, key })),
    item: (workbook, key) => (workbook.settings.has(String(key)) ? { workbook, key } : undefined),
    call: {
      add: (workbook, args) => {
        workbook.settings.set(args.text(0), settingValue(args.value(1)));
        return { workbook, key: args.text(0) };
      },
    },
  }),
  members<SettingTarget>("Setting", {
    key: ({ key }) => key,
    get: { key: ({ key }) => key, value: ({ workbook, key }) => workbook.settings.get(key) },
    set: {
      value: ({ workbook, key }, value) => {
        workbook.settings.set(key, settingValue(value));
      },
    },
    call: {
      delete: ({ workbook, key }) => {
        workbook.settings.delete(key);
      },
    },
  }),
  members<Workbook>("DocumentProperties", {
    get: {
      ...Object.fromEntries(TEXTS.map((name) => [name, text(name)])),
      lastAuthor: text("lastAuthor"),
      revisionNumber: ({ properties }) => properties.get("revisionNumber") ?? 0,
      creationDate: ({ properties, world }) => {
        const created = properties.get("creationDate") ?? world.now().toISOString();
        properties.set("creationDate", created);
        return created;
      },
    },
    set: {
      ...Object.fromEntries(
        TEXTS.map((name) => [
          name,
          ({ properties }: Workbook, value: unknown) => {
            properties.set(name, value);
          },
        ]),
      ),
      revisionNumber: ({ properties }, value) => {
        properties.set("revisionNumber", value);
      },
    },
    child: { custom: (workbook) => workbook },
  }),
  members<Workbook>("CustomPropertyCollection", {
    items: ({ customProperties }) => customProperties,
    item: ({ customProperties }, key) =>
      customProperties.find((one) => one.key.toLowerCase() === String(key).toLowerCase()),
    call: {
      add: (workbook, args) => {
        const key = args.text(0);
        requireArgument(
          key.length > 0 && key.length <= LONGEST_PROPERTY,
          "The key of a custom property has 1 to 255 characters.",
        );
        const value = propertyValue(args.value(1));
        const there = workbook.customProperties.find((one) => one.key.toLowerCase() === key.toLowerCase());
        if (there) there.value = value;
        else workbook.customProperties.push({ key, value });
        return there ?? workbook.customProperties.at(-1);
      },
      deleteAll: (workbook) => {
        workbook.customProperties = [];
      },
    },
  }),
  members<CustomProperty>("CustomProperty", {
    key: ({ key }) => key,
    get: { key: ({ key }) => key, value: ({ value }) => value, type: ({ value }) => propertyType(value) },
    set: {
      value: (property, value) => {
        property.value = propertyValue(value);
      },
    },
    call: {
      delete: (property, _, { workbook }) => {
        workbook.customProperties = workbook.customProperties.filter((one) => one !== property);
      },
    },
  }),
  members<XmlParts>("CustomXmlPartCollection", {
    items: (parts) => parts.all(),
    item: (parts, id) => findPart(parts.all(), id),
    call: {
      add: (parts, args) => parts.add(args.text(0)),
      getByNamespace: (parts, args) => {
        const namespace = args.text(0);
        return parts.all().filter(({ xml }) => namespaceOf(xml) === namespace);
      },
    },
  }),
  members<readonly XmlPart[]>("CustomXmlPartScopedCollection", {
    items: (parts) => parts,
    item: findPart,
    call: {
      getOnlyItem: (parts) => {
        const only = onlyPart(parts);
        if (!only) throw new HostError("InvalidOperation", "There is not exactly one such part.");
        return only;
      },
      getOnlyItemOrNullObject: (parts) => onlyPart(parts) ?? null,
    },
  }),
  members<XmlPart>("CustomXmlPart", {
    get: { id: ({ id }) => id, namespaceUri: ({ xml }) => namespaceOf(xml) },
    call: {
      getXml: ({ xml }) => xml,
      setXml: (part, args, { workbook }) => {
        workbook.xmlParts.set(part, args.text(0));
      },
      delete: (part, _, { workbook }) => {
        workbook.xmlParts.remove(part);
      },
    },
  }),
  members<Sheet>("WorksheetCustomPropertyCollection", {
    items: (sheet) => [...sheet.customProperties.keys()].map((key): SheetPropertyTarget => ({ sheet, key })),
    item: (sheet, key) => {
      const there = sheetKey(sheet, String(key));
      return there === undefined ? undefined : { sheet, key: there };
    },
    call: {
      add: (sheet, args) => {
        const key = args.text(0);
        requireArgument(
          key.length > 0 && key.length <= LONGEST_PROPERTY,
          "The key of a property of a worksheet has 1 to 255 characters.",
        );
        const there = sheetKey(sheet, key) ?? key;
        sheet.customProperties.set(there, args.text(1));
        return { sheet, key: there };
      },
    },
  }),
  members<SheetPropertyTarget>("WorksheetCustomProperty", {
    key: ({ key }) => key,
    get: { key: ({ key }) => key, value: ({ sheet, key }) => sheet.customProperties.get(key) },
    set: {
      value: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, value as string);
      },
    },
    call: {
      delete: ({ sheet, key }) => {
        sheet.customProperties.delete(key);
      },
    },
  }),
];
