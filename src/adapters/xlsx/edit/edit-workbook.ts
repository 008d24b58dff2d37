/** Changes single cells and whole sheets of a file, and leaves everything else in it as it is. */
import { strFromU8, unzipSync } from "fflate";
import type { TypedCell } from "../../../app/ports";
import { impossible, type Outcome } from "../../../core/issue/issue";
import { cellAddress, parseCellAddress } from "../../../core/workbook/address";
import type { WorkbookPlan } from "../../../core/workbook/plan";
import type { SheetSnapshot, Snapshot } from "../../../core/workbook/snapshot";
import { FileProblem, refuse } from "../../ooxml/file-issue";
import { readWorkbook } from "../read-workbook";
import { writeWorkbook } from "../write-workbook";
import { addSheet } from "./add-sheet";
import { openEditable, type EditablePackage } from "./editable-package";
import { GENERAL_FORMAT, inJoinedStyles, joinStyles, TEXT_FORMAT, withNumberFormat, withOwnTexts } from "./join-styles";
import { typeIntoSheet, type NewContent } from "./type-into-sheet";
import { elementsOf, replaceOnce } from "./xml-list";

/**
 * The file with these values in its cells, as a person would type them; formats stay, but for those that would hide a
 * number. Issues where the file is written in a way that cannot be changed without loss.
 */
export function typeIntoFile(bytes: Uint8Array, cells: readonly TypedCell[]): Outcome<Uint8Array> {
  return edited(bytes, (file) => {
    for (const sheet of new Set(cells.map((one) => one.sheet))) {
      const part = file.sheets.get(sheet) ?? refuse("file-part-missing", { part: sheet });
      const own = cells.filter((one) => one.sheet === sheet);
      const contents = own.map(({ cell, value }): NewContent => ({ ...positionOf(cell), value }));
      const typed = typeIntoSheet(file.text(part), contents, (content, known) => formatFor(file, content, known));
      file.set(part, typed ?? refuse("file-structure-broken", { part, element: "sheetData" }));
    }
    const isTyped = (sheet: string, cell: string): boolean =>
      cells.some((one) => one.sheet === sheet && one.cell === cell);
    const besides = (sheet: SheetSnapshot): SheetSnapshot => ({
      ...sheet,
      cells: sheet.cells.filter((cell) => !isTyped(sheet.name, cellAddress(cell))),
    });
    return ({ sheets }) => sheets.map(besides);
  });
}

/**
 * The file with the sheets of a plan in place of those of the same names, and behind the others where there are none.
 * The plan has no charts, tables, conditional looks and names.
 */
export async function writeIntoFile(bytes: Uint8Array, plan: WorkbookPlan): Promise<Outcome<Uint8Array>> {
  const isPlain = plan.sheets.every(
    ({ charts, tables, conditionalLooks }) => charts.length + tables.length + conditionalLooks.length === 0,
  );
  if (!isPlain || plan.names.length > 0) return impossible("more than cells was to be written into a file");
  const written = unzipSync(await writeWorkbook(plan));
  const partOf = (name: string): string => strFromU8(written[name] ?? new Uint8Array());
  return edited(bytes, (file) => {
    const styles = joinStyles(file.text(file.stylesPart), partOf("xl/styles.xml"));
    if (!styles) return refuse("file-structure-broken", { part: file.stylesPart, element: "styleSheet" });
    file.set(file.stylesPart, styles.xml);
    plan.sheets.forEach((sheet, index) => {
      const own = inJoinedStyles(partOf(`xl/worksheets/sheet${String(index + 1)}.xml`), styles.places);
      const xml = withOwnTexts(own, partOf("xl/sharedStrings.xml"));
      const [known] = [...file.sheets].filter(([name]) => isSameName(name, sheet.name)).map(([, part]) => part);
      if (known === undefined) addSheet(file, sheet, xml);
      else file.set(known, withWhatHangs(xml, file.text(known)));
    });
    const isWritten = ({ name }: SheetSnapshot): boolean => plan.sheets.some((sheet) => isSameName(sheet.name, name));
    return ({ sheets }) => sheets.filter((sheet) => !isWritten(sheet));
  });
}

/**
 * Changes a file. @param change answers what of a snapshot it leaves alone: the file is not changed at all unless that
 * reads the same afterwards
 */
function edited(
  bytes: Uint8Array,
  change: (file: EditablePackage) => (snapshot: Snapshot) => readonly SheetSnapshot[],
): Outcome<Uint8Array> {
  const before = readWorkbook(bytes);
  if (!before.ok) return before;
  try {
    const file = openEditable(bytes);
    const untouched = change(file);
    const made = file.bytes();
    const after = readWorkbook(made);
    const isSame = after.ok && JSON.stringify(untouched(after.value)) === JSON.stringify(untouched(before.value));
    if (!isSame) refuse("file-structure-broken", { part: file.workbookPart, element: "sheets" });
    return { ok: true, value: made, issues: [] };
  } catch (problem) {
    if (problem instanceof FileProblem) return { ok: false, issues: [problem.issue] };
    throw problem;
  }
}

/**
 * A number in a format for text or dates would be a text again, or be shown as a date; a text that begins like a formula
 * would become one when somebody edits it.
 */
function formatFor(file: EditablePackage, { value }: NewContent, known: string | undefined): string | undefined {
  if (known === undefined) return known;
  const isText = typeof value === "string" && value.startsWith("'");
  if (!isText && (typeof value !== "number" || file.formats[Number(known)]?.kind === "number")) return known;
  const format = isText ? TEXT_FORMAT : GENERAL_FORMAT;
  const { xml, place } = withNumberFormat(file.text(file.stylesPart), Number(known), format);
  file.set(file.stylesPart, xml);
  return String(place);
}

function positionOf(cell: string): { readonly row: number; readonly column: number } {
  return parseCellAddress(cell) ?? impossible(`${cell} is no address`);
}

/** Comments and drawings of somebody's own stay on a sheet that is written over. */
function withWhatHangs(xml: string, old: string): string {
  const hanging = ["drawing", "legacyDrawing"].flatMap((name) =>
    elementsOf(old, name).flatMap((element) => {
      const id = /\s\w+:id="([^"]*)"/.exec(element)?.[1];
      return id === undefined ? [] : [`<${name} r:id="${id}"/>`];
    }),
  );
  return replaceOnce(xml, "</worksheet>", `${hanging.join("")}</worksheet>`);
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
