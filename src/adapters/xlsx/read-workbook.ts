/**
 * The way in: bytes of an .xlsx or .xlsm file to a Snapshot. Reads values, whether they come from
 * formulas, which numbers are dates, and sheet names and visibility. Macros are never opened, links
 * to other files never followed, formulas never calculated.
 */
import { fileKind } from "./read/file-kind";
import { FileProblem, onSheet, refuse } from "../ooxml/file-issue";
import { OoxmlPackage } from "../ooxml/ooxml-package";
import { partKey } from "../ooxml/part-name";
import { CUSTOM_PROPERTIES, readCustomProperties } from "./read/parts/custom-properties";
import { SPREADSHEET } from "./read/parts/namespaces";
import { readSharedStrings } from "./read/parts/shared-strings";
import { readStyles } from "./read/parts/styles";
import { readWorkbookPart } from "./read/parts/workbook";
import { readWorksheet } from "./read/parts/worksheet";
import { KINDS_WITHOUT_CELLS } from "./read/sheets-without-cells";
import { READ_LIMITS } from "../ooxml/read-limits";
import { ZipArchive } from "../ooxml/zip-archive";
import { readZipDirectory } from "../ooxml/zip-directory";
import type { Issue, Outcome } from "../../core/issue/issue";
import type { SheetSnapshot, Snapshot } from "../../core/workbook/snapshot";
import type { Relationship } from "../ooxml/ooxml-package";
import type { SheetContext } from "./read/parts/worksheet";
import type { SheetEntry } from "./read/parts/workbook";
import type { ReadLimits } from "../ooxml/read-limits";

/** Transitional and Strict. */
const PROPERTY_KINDS: readonly string[] = ["custom-properties", "customProperties"];

/**
 * Reads a workbook. Any bytes give a Snapshot or the one Issue that stopped the reading (the codes
 * are in core/issue/file-issues.ts); bad bytes never throw.
 *
 *     const outcome = readWorkbook(bytes);
 *     if (outcome.ok) outcome.value.sheets[0]?.cells
 */
export function readWorkbook(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Outcome<Snapshot> {
  try {
    const noted: Issue[] = [];
    return { ok: true, value: readSnapshot(openPackage(bytes, limits), limits, noted), issues: noted };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return { ok: false, issues: [problem.issue] };
  }
}

/** The file as a package, after a look at what it really is. */
function openPackage(bytes: Uint8Array, limits: ReadLimits): OoxmlPackage {
  const kind = fileKind(bytes);
  if (kind === "empty") refuse("file-empty", {});
  if (kind === "encrypted") refuse("file-encrypted", {});
  if (kind === "oldXls") refuse("file-old-xls", {});
  if (kind === "webPage") refuse("file-web-page", {});
  if (kind === "cloudLink") refuse("file-cloud-link", {});
  const directory = readZipDirectory(bytes, limits);
  if (!directory) return kind === "zip" ? refuse("file-cut-off", {}) : refuse("file-not-a-workbook", {});
  const archive = new ZipArchive(bytes, directory, limits);
  if (archive.has("mimetype") && archive.has("content.xml")) refuse("file-other-format", { format: ".ods" });
  if (["Index/Document.iwa", "Index.zip", "index.apxl"].some((part) => archive.has(part))) refuse("file-numbers", {});
  return new OoxmlPackage(archive);
}

function readSnapshot(file: OoxmlPackage, limits: ReadLimits, noted: Issue[]): Snapshot {
  const workbookPart = partOfKind("_rels/.rels", file.relationships(""), "officeDocument");
  if (workbookPart === undefined) refuse("file-no-workbook", {});
  if (workbookPart.endsWith(".bin")) refuse("file-other-format", { format: ".xlsb" });
  const { date1904, sheets } = readWorkbookPart(file.scan(workbookPart, SPREADSHEET));
  const relationships = file.relationships(workbookPart);
  const stringsPart = partOfKind(workbookPart, relationships, "sharedStrings");
  const stylesPart = partOfKind(workbookPart, relationships, "styles");
  const context: SheetContext = {
    strings: stringsPart === undefined ? [] : readSharedStrings(file.scan(stringsPart, SPREADSHEET), limits.cells),
    formats: stylesPart === undefined ? undefined : readStyles(file.scan(stylesPart, SPREADSHEET)),
    date1904,
    budget: { left: limits.cells, limit: limits.cells },
    noted: [],
  };
  const parts = sheetParts(workbookPart, sheets, relationships);
  const read = parts.map((sheet) => readSheet(file, sheet, context, noted));
  const properties = propertiesOf(file);
  return { sheets: read, ...(properties.size === 0 ? {} : { properties }) };
}

/** They repeat what sheets say: broken ones are as good as none, and no reason to refuse the sheets. */
function propertiesOf(file: OoxmlPackage): ReadonlyMap<string, string> {
  const found = [...file.relationships("").values()].find(({ kind }) => PROPERTY_KINDS.includes(kind));
  if (found?.target == null) return new Map();
  try {
    return readCustomProperties(file.scan(found.target, CUSTOM_PROPERTIES));
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return new Map();
  }
}

/** The one part that `source` refers to as this kind; undefined when it has none. */
function partOfKind(
  source: string,
  relationships: ReadonlyMap<string, Relationship>,
  wanted: string,
): string | undefined {
  const found = [...relationships.values()].find(({ kind }) => kind === wanted);
  return found?.target === null ? refuse("file-link-broken", { part: source, id: found.id }) : found?.target;
}

interface SheetPart {
  readonly entry: SheetEntry;
  readonly part: string;
}

/** The sheets with cells and where they stand in the file. */
function sheetParts(
  workbookPart: string,
  entries: readonly SheetEntry[],
  relationships: ReadonlyMap<string, Relationship>,
): readonly SheetPart[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const { kind = "", target = null } = relationships.get(entry.relationshipId) ?? {};
    if (KINDS_WITHOUT_CELLS.includes(kind)) return [];
    if (kind !== "worksheet" || target === null)
      refuse("file-link-broken", { part: workbookPart, id: entry.relationshipId }, { sheet: entry.name });
    if (seen.has(partKey(target))) refuse("file-sheet-repeated", { name: entry.name });
    seen.add(partKey(target));
    return [{ entry, part: target }];
  });
}

function readSheet(file: OoxmlPackage, { entry, part }: SheetPart, given: SheetContext, noted: Issue[]): SheetSnapshot {
  const context = { ...given, noted: [] };
  const content = onSheet(entry.name, () => readWorksheet(file.scan(part, SPREADSHEET), context));
  noted.push(...context.noted.map((issue: Issue) => ({ ...issue, sheet: entry.name })));
  return { name: entry.name, visibility: entry.visibility, ...content };
}
