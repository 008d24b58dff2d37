import { quoteSheetName } from "../../../core/workbook/address";
import type { SheetPlan } from "../../../core/workbook/plan";
import { xmlText } from "../../ooxml/escape-xml";
import { refuse } from "../../ooxml/file-issue";
import { relationshipsPart } from "../../ooxml/part-name";
import type { EditablePackage } from "./editable-package";
import { attributeOf, elementsOf, withMore } from "./xml-list";

const TYPES = "[Content_Types].xml";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Puts a sheet behind all others: its part, the way to it, and its rows that are printed on every page. */
export function addSheet(file: EditablePackage, { name, print, visibility }: SheetPlan, xml: string): void {
  const { workbookPart } = file;
  const part = freePart(file, workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1));
  file.set(part, xml);
  change(file, TYPES, "Types", `<Override PartName="/${part}" ContentType="${SHEET}"/>`);
  const links = relationshipsPart(workbookPart);
  const id = freeId(elementsOf(file.text(links), "Relationship").map((one) => attributeOf(one, "Id") ?? ""));
  change(
    file,
    links,
    "Relationships",
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/worksheet" Target="/${part}"/>`,
  );
  const sheets = elementsOf(file.text(workbookPart), "sheet");
  const number = 1 + Math.max(0, ...sheets.map((one) => Number(attributeOf(one, "sheetId") ?? 0)));
  const state = visibility === "visible" ? "" : ` state="${visibility}"`;
  change(
    file,
    workbookPart,
    "sheets",
    `<sheet xmlns:r="${RELATIONSHIPS}" name="${xmlText(name)}" sheetId="${String(number)}"${state} r:id="${id}"/>`,
  );
  if (!print?.titleRows) return;
  const { first, last } = print.titleRows;
  const rows = `${quoteSheetName(name)}!$${String(first + 1)}:$${String(last + 1)}`;
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${String(sheets.length)}">${xmlText(rows)}</definedName>`;
  const workbook = file.text(workbookPart);
  file.set(
    workbookPart,
    withMore(workbook, "definedNames", [titles], 0) ??
      workbook.replace(
        /([\s\S]*<\/(?:sheets|functionGroups|externalReferences)>)/,
        (before) => `${before}<definedNames>${titles}</definedNames>`,
      ),
  );
}

function change(file: EditablePackage, part: string, list: string, element: string): void {
  const xml = file.text(part);
  const changed = withMore(xml, list, [element], 0);
  file.set(part, changed ?? refuse("file-structure-broken", { part, element: list }));
}

function freePart(file: EditablePackage, folder: string): string {
  for (let number = 1; ; number++) {
    const part = `${folder}worksheets/sheet${String(number)}.xml`;
    if (!file.has(part)) return part;
  }
}

function freeId(taken: readonly string[]): string {
  for (let number = 1; ; number++) if (!taken.includes(`rId${String(number)}`)) return `rId${String(number)}`;
}
