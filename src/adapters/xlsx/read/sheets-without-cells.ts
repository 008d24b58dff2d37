/** Sheets without cells: charts, and two kinds of Excel 4 and 5 that the object model of today hides. */
import { OoxmlPackage } from "../../ooxml/ooxml-package";
import { READ_LIMITS } from "../../ooxml/read-limits";
import { ZipArchive } from "../../ooxml/zip-archive";
import { readZipDirectory } from "../../ooxml/zip-directory";
import { SPREADSHEET } from "./parts/namespaces";
import { readWorkbookPart } from "./parts/workbook";

export const KINDS_WITHOUT_CELLS: readonly string[] = ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"];

export interface SheetWithoutCells {
  readonly name: string;
  /** In the words of the file format. */
  readonly kind: string;
  readonly part: string;
}

/** In the order of the tabs. The bytes have been read as a workbook before. */
export function sheetsWithoutCells(bytes: Uint8Array): readonly SheetWithoutCells[] {
  const directory = readZipDirectory(bytes, READ_LIMITS);
  if (!directory) return [];
  const file = new OoxmlPackage(new ZipArchive(bytes, directory, READ_LIMITS));
  const main = [...file.relationships("").values()].find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const parts = file.relationships(main);
  return readWorkbookPart(file.scan(main, SPREADSHEET)).sheets.flatMap(({ name, relationshipId }) => {
    const { kind = "", target } = parts.get(relationshipId) ?? {};
    return target && KINDS_WITHOUT_CELLS.includes(kind) ? [{ name, kind, part: target }] : [];
  });
}
