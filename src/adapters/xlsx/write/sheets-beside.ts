/** Sheets of others, as the library writes them, in a package of ours. */
import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import type { WriteSheet } from "hucre";
import { impossible } from "../../../core/issue/issue";
import { relationshipsPart, resolveTarget } from "../../ooxml/part-name";
import { inJoinedStyles, joinStyles, withOwnTexts } from "../edit/join-styles";
import { attributeOf, elementsOf, withAttribute, withMore } from "../edit/xml-list";
import type { NewPackage } from "./new-package";
import { DEFAULT_FONT } from "./style-table";

const WORKBOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const TEXTS = "xl/sharedStrings.xml";
/** The package has its own of these. */
const OWN = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/theme\/|xl\/worksheets\/|xl\/tables\/)/;
const OWN_KINDS = /\/(?:worksheet|styles|sharedStrings|theme)$/;

/** What is in the package already. */
export interface WrittenSoFar {
  readonly sheets: number;
  readonly tables: number;
  /** The part of the styles. */
  readonly styles: string;
}

/** Adds the parts of the sheets. @returns the parts of the sheets in their order, and the styles with theirs */
export async function addBeside(
  file: NewPackage,
  sheets: readonly WriteSheet[],
  { sheets: sheetsBefore, tables: tablesBefore, styles }: WrittenSoFar,
): Promise<{ readonly parts: readonly string[]; readonly styles: string }> {
  const written = unzipSync(await writeXlsx({ sheets: [...sheets], defaultFont: DEFAULT_FONT }));
  const textOf = (part: string): string => strFromU8(written[part] ?? new Uint8Array());
  const added = textOf(STYLES);
  const joined = joinStyles(styles, added) ?? impossible("styles that we wrote cannot be joined");
  const [conditions, more] = [elementsOf(styles, "dxf"), elementsOf(added, "dxf")];
  const types = new Map(
    elementsOf(textOf("[Content_Types].xml"), "(?:Override|Default)").map((one) => [
      attributeOf(one, "PartName") ?? `.${attributeOf(one, "Extension") ?? ""}`,
      attributeOf(one, "ContentType") ?? "",
    ]),
  );
  const typeOf = (part: string): string =>
    types.get(`/${part}`) ?? types.get(/\.\w+$/.exec(part)?.[0] ?? "") ?? impossible(`${part} is of no type`);
  const moved = (part: string, by: number): string =>
    part.replace(/\d+(?=\.xml$)/, (number) => String(Number(number) + by));

  const parts = sheets.map((_, index) => {
    const part = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const place = moved(part, sheetsBefore);
    const cells = withOwnTexts(inJoinedStyles(textOf(part), joined.places), textOf(TEXTS));
    const xml = cells.replaceAll(
      /(<cfRule\b[^>]*?\sdxfId=")(\d+)/g,
      (_tag, before: string, number: string) => before + String(Number(number) + conditions.length),
    );
    file.add(place, typeOf(part), [xml]);
    const links = textOf(relationshipsPart(part)).replaceAll(/(?<=Target=")[^"]*\/tables\/[^"]*/g, (target) =>
      moved(target, tablesBefore),
    );
    if (links !== "") file.add(relationshipsPart(place), undefined, [links]);
    return place;
  });
  for (const [name, bytes] of Object.entries(written)) {
    if (/^xl\/tables\/[^/]+$/.test(name)) {
      const [table = ""] = elementsOf(textOf(name), "table");
      const id = String(Number(attributeOf(table, "id") ?? 0) + tablesBefore);
      file.add(moved(name, tablesBefore), typeOf(name), [withAttribute(table, "id", id)]);
    } else if (!OWN.test(name) && ![WORKBOOK, relationshipsPart(WORKBOOK), STYLES, TEXTS].includes(name))
      file.add(name, name.endsWith(".rels") ? undefined : typeOf(name), bytes);
  }
  for (const link of elementsOf(textOf(relationshipsPart(WORKBOOK)), "Relationship")) {
    const [kind = "", target = ""] = [attributeOf(link, "Type"), attributeOf(link, "Target")];
    if (!OWN_KINDS.test(kind)) file.link(WORKBOOK, kind, resolveTarget(WORKBOOK, target));
  }
  return {
    parts,
    styles: withMore(joined.xml, "dxfs", more, conditions.length + more.length) ?? impossible("no list of formats"),
  };
}
