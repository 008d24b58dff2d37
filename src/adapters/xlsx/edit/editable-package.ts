/** The parts of a workbook's file as text, to be changed one by one; what is not touched stays as it is, byte for byte. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { refuse } from "../../ooxml/file-issue";
import { OoxmlPackage } from "../../ooxml/ooxml-package";
import { partKey, relationshipsPart } from "../../ooxml/part-name";
import { READ_LIMITS } from "../../ooxml/read-limits";
import { ZipArchive } from "../../ooxml/zip-archive";
import { readZipDirectory } from "../../ooxml/zip-directory";
import { SPREADSHEET } from "../read/parts/namespaces";
import { readWorkbookPart } from "../read/parts/workbook";
import { readStyles, type CellFormat } from "../read/parts/styles";
import { attributeOf, elementsOf, replaceOnce } from "./xml-list";

/** A zip cannot hold an earlier time; a fixed one makes the same change the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);
/** What Excel and most programs write; parts of ours could not stand among those of the other kind. */
const TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "[Content_Types].xml";
/** In what order formulas are calculated: written anew by Excel, and wrong once a formula is gone. */
const ORDER = "calcChain";

export interface EditablePackage {
  readonly workbookPart: string;
  readonly stylesPart: string;
  readonly formats: readonly CellFormat[];
  /** By name, in the order of the tabs. */
  readonly sheets: ReadonlyMap<string, string>;
  has(part: string): boolean;
  text(part: string): string;
  set(part: string, text: string): void;
  /** The file as it is now, to be calculated when a program opens it. */
  bytes(): Uint8Array;
}

/** @throws FileProblem for what `readWorkbook` refuses, and for files that are written otherwise than programs do */
export function openEditable(bytes: Uint8Array): EditablePackage {
  const directory = readZipDirectory(bytes, READ_LIMITS) ?? refuse("file-not-a-workbook", {});
  const file = new OoxmlPackage(new ZipArchive(bytes, directory, READ_LIMITS));
  const partOf = (source: string, wanted: string): string =>
    [...file.relationships(source).values()].find(({ kind }) => kind === wanted)?.target ??
    refuse("file-link-broken", { part: source, id: wanted });
  const workbookPart = partOf("", "officeDocument");
  const stylesPart = partOf(workbookPart, "styles");
  /** By their keys, under the names that the file has for them. */
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [partKey(name), { name, content }] as const),
  );
  const has = (part: string): boolean => parts.has(partKey(part));
  const text = (part: string): string =>
    strFromU8((parts.get(partKey(part)) ?? refuse("file-part-missing", { part })).content);
  const set = (part: string, content: string): void => {
    parts.set(partKey(part), { name: parts.get(partKey(part))?.name ?? part, content: strToU8(content) });
  };
  if (!new RegExp(`<workbook\\b[^>]*"${TRANSITIONAL}"`).test(text(workbookPart)))
    refuse("file-structure-broken", { part: workbookPart, element: "workbook" });
  const relationships = file.relationships(workbookPart);
  const sheets = new Map(
    readWorkbookPart(file.scan(workbookPart, SPREADSHEET)).sheets.flatMap(({ name, relationshipId }) => {
      const { kind, target } = relationships.get(relationshipId) ?? {};
      return kind === "worksheet" && target ? [[name, target] as const] : [];
    }),
  );
  return {
    workbookPart,
    stylesPart,
    formats: readStyles(file.scan(stylesPart, SPREADSHEET)),
    sheets,
    has,
    text,
    set,
    bytes: () => {
      const order = [...relationships.values()].find(({ kind }) => kind === ORDER)?.target;
      if (order) {
        takeOut(relationshipsPart(workbookPart), "Relationship", "Type", new RegExp(`/${ORDER}$`));
        takeOut(TYPES, "Override", "PartName", new RegExp(`^/?${order}$`, "i"));
        parts.delete(partKey(order));
      }
      set(workbookPart, calculatedWhenOpened(text(workbookPart)));
      const zipped: Zippable = {};
      for (const { name, content } of parts.values()) zipped[name] = [content, { mtime: FIXED_TIME }];
      return zipSync(zipped, { level: 6 });
    },
  };

  function takeOut(part: string, element: string, attribute: string, value: RegExp): void {
    const xml = text(part);
    const found = elementsOf(xml, element).find((one) => value.test(attributeOf(one, attribute) ?? ""));
    if (found) set(part, replaceOnce(xml, found, ""));
  }
}

function calculatedWhenOpened(workbook: string): string {
  if (/<calcPr\b[^>]*fullCalcOnLoad="(?:1|true)"/.test(workbook)) return workbook;
  if (/<calcPr\b/.test(workbook)) return workbook.replace(/<calcPr\b/, '<calcPr fullCalcOnLoad="1"');
  // Behind what comes before it in the schema.
  return workbook.replace(
    /([\s\S]*<\/(?:sheets|definedNames|externalReferences|functionGroups)>)/,
    (before) => `${before}<calcPr fullCalcOnLoad="1"/>`,
  );
}
