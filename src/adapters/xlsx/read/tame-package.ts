/**
 * A package that the library can read: it stops at sheets without cells, and takes alternatives in cell formats for
 * formats of their own. The bytes have passed the reader's limits before.
 */
import { partKey } from "../../ooxml/part-name";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Chart sheets, and two kinds of Excel 4 and 5, as their relationships and content types name them. */
const WITHOUT_CELLS = /(?<=relationships\/)(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)(?=")/g;
const EMPTY_SHEET =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
const ALTERNATIVES =
  /<(\w+):AlternateContent\b[^>]*>.*?(?:<\1:Fallback\b(?:[^>]*\/>|[^>]*>(.*?)<\/\1:Fallback>).*?)?<\/\1:AlternateContent>/gs;

/** The same bytes where there is nothing to do. @param sheetsWithoutCells the parts of such sheets */
export function tamePackage(bytes: Uint8Array, sheetsWithoutCells: readonly string[]): Uint8Array {
  const parts = unzipSync(bytes, { filter: ({ name }) => isCellFormats(name) });
  const hasAlternatives = Object.values(parts).some((part) => strFromU8(part).includes(":AlternateContent"));
  if (sheetsWithoutCells.length === 0 && !hasAlternatives) return bytes;
  const all = unzipSync(bytes);
  for (const [name, part] of Object.entries(all)) {
    if (isCellFormats(name))
      all[name] = strToU8(
        strFromU8(part).replaceAll(ALTERNATIVES, (_, __, fallback: string | undefined) => fallback ?? ""),
      );
    else if (name.endsWith(".rels")) all[name] = strToU8(strFromU8(part).replaceAll(WITHOUT_CELLS, "worksheet"));
    else if (sheetsWithoutCells.some((sheet) => partKey(sheet) === partKey(name))) all[name] = strToU8(EMPTY_SHEET);
  }
  return zipSync(all, { level: 0 });
}

function isCellFormats(name: string): boolean {
  return name.endsWith("styles.xml");
}
