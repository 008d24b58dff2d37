/** What of a workbook stands on none of its sheets. */
import type { NamedRange } from "hucre";
import { cellText } from "../../../core/workbook/cell-text";
import { quoteSheetName, sheetReference } from "../../../core/workbook/address";
import type { SheetPlan, WorkbookPlan } from "../../../core/workbook/plan";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import { xmlAttribute, xmlText } from "../../ooxml/escape-xml";
import { otherPart, partOf } from "./part-xml";

const NAMESPACES = "http://schemas.openxmlformats.org";
const PROPERTIES = `${NAMESPACES}/officeDocument/2006`;
/** No clock: the same plan gives the same bytes. */
const FIXED_TIME = "2024-01-01T00:00:00Z";
/** Of properties that programs and people add: all of them have this one. */
const CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** Numbers 0 and 1 are the format's own. */
const FIRST_PROPERTY = 2;

/** A sheet among the others; `id` leads to its part. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly id: string;
}

/** Programs calculate what stands in it when they open it. */
export function workbookXml(sheets: readonly SheetEntry[], names: readonly NamedRange[]): string {
  const tabs = sheets.map(
    ({ name, visibility, id }, index) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${String(index + 1)}"${visibility === "visible" ? "" : ` state="${visibility}"`} r:id="${id}"/>`,
  );
  const defined = names.map(({ name, range, scope }) => {
    const place = sheets.findIndex((sheet) => sheet.name === scope);
    return `<definedName name="${xmlAttribute(name)}"${place < 0 ? "" : ` localSheetId="${String(place)}"`}>${xmlText(range)}</definedName>`;
  });
  return partOf(
    "workbook",
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192"/></bookViews>` +
      `<sheets>${tabs.join("")}</sheets>` +
      (defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`) +
      `<calcPr fullCalcOnLoad="1"/>`,
  );
}

/** Names of the workbook, and of what is printed of each sheet. */
export function namesOf({ names, sheets }: WorkbookPlan): readonly NamedRange[] {
  return [
    ...names.map(({ name, sheet, range }) => ({ name, range: sheetReference(sheet, range) })),
    ...sheets.flatMap(printNames),
  ];
}

function printNames({ name, print }: SheetPlan): readonly NamedRange[] {
  const { titleRows, area } = print ?? {};
  return [
    ...(titleRows
      ? [
          {
            name: "_xlnm.Print_Titles",
            range: `${quoteSheetName(name)}!$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`,
            scope: name,
          },
        ]
      : []),
    ...(area ? [{ name: "_xlnm.Print_Area", range: sheetReference(name, area), scope: name }] : []),
  ];
}

export function coreProperties(title: string): string {
  const time = (what: string): string => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${FIXED_TIME}</dcterms:${what}>`;
  return otherPart(
    "cp:coreProperties",
    `xmlns:cp="${NAMESPACES}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`,
    `<dc:title>${xmlText(title)}</dc:title>${time("created")}${time("modified")}`,
  );
}

export function customProperties(properties: WorkbookPlan["properties"]): string {
  const all = Object.entries(properties).map(
    ([name, text], index) =>
      `<property fmtid="${CUSTOM_FORMAT}" pid="${String(FIRST_PROPERTY + index)}" name="${xmlAttribute(name)}"><vt:lpwstr>${xmlText(cellText(text))}</vt:lpwstr></property>`,
  );
  return otherPart(
    "Properties",
    `xmlns="${PROPERTIES}/custom-properties" xmlns:vt="${PROPERTIES}/docPropsVTypes"`,
    all.join(""),
  );
}
