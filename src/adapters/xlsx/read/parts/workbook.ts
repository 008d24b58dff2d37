/** The list of sheets and the date system. */
import { refuse } from "../../../ooxml/file-issue";
import { unescapeSpreadsheetText } from "../../../ooxml/xml-text";
import { RELATIONSHIPS } from "./namespaces";
import type { SheetVisibility } from "../../../../core/workbook/snapshot";
import type { XmlScan } from "../../../ooxml/xml-scan";

/** Excel allows 31 characters, other programs some more. */
const LONGEST_NAME = 255;

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relationshipId: string;
}

export interface WorkbookEntries {
  /** True when day 0 is 1 January 1904 (old Macintosh files). */
  readonly date1904: boolean;
  /** In tab order, sheets of all kinds. */
  readonly sheets: readonly SheetEntry[];
}

export function readWorkbookPart(scan: XmlScan): WorkbookEntries {
  let sheets: readonly SheetEntry[] = [];
  let date1904 = false;
  // A Word file has the same kind of main part, only with another root.
  if (!scan.hasRoot("workbook")) refuse("file-no-workbook", {});
  while (scan.nextChild(1)) {
    if (scan.name === "workbookPr") date1904 = isTrue(scan.attribute("date1904"));
    else if (scan.name === "sheets") sheets = sheets.length > 0 ? scan.misplaced() : readSheetList(scan);
  }
  // A workbook has at least one sheet; without any, reading it as "nothing filled in" would be wrong.
  if (sheets.length === 0) refuse("file-structure-broken", { part: scan.part, element: "sheets" });
  return { date1904, sheets };
}

function readSheetList(scan: XmlScan): readonly SheetEntry[] {
  const sheets: SheetEntry[] = [];
  const names = new Set<string>();
  const depth = scan.depth;
  while (scan.nextChild(depth)) {
    if (scan.name !== "sheet") continue;
    const sheet = readSheetEntry(scan);
    // Excel compares sheet names without regard to case.
    if (names.has(sheet.name.toLowerCase())) refuse("file-sheet-repeated", { name: sheet.name });
    names.add(sheet.name.toLowerCase());
    sheets.push(sheet);
  }
  return sheets;
}

function readSheetEntry(scan: XmlScan): SheetEntry {
  const name = unescapeSpreadsheetText(scan.attribute("name") ?? "");
  const visibility = scan.attribute("state") ?? "visible";
  const relationshipId = scan.attributeOf(RELATIONSHIPS, "id");
  if (name === "" || name.length > LONGEST_NAME || !isVisibility(visibility) || relationshipId === undefined)
    return refuse("file-sheet-broken", { part: scan.part, name });
  return { name, visibility, relationshipId };
}

function isVisibility(state: string): state is SheetVisibility {
  return state === "visible" || state === "hidden" || state === "veryHidden";
}

/** xsd:boolean; Strict files and LibreOffice write the words. */
function isTrue(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
