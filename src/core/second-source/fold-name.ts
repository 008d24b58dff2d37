/**
 * Case, accents, spaces, and an asterisk or colon at the end do not make another name: "Kosovo*" is "kosovo",
 * "SHQIPËRIA" is "shqiperia".
 */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLocaleLowerCase("en")
    .replace(/[\s*:]+$/, "");
}

/**
 * The same for places, which publications name with remarks: what stands in brackets, marks of footnotes, "the", and how
 * words are joined do not make another place. "Kosovo (UNSCR 1244/1999)" is "kosovo", "The Bosnia & Herzegovina¹"
 * "bosnia and herzegovina".
 */
export function foldPlace(name: string): string {
  return foldName(
    name
      .replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, " ")
      .replaceAll(/[*†‡§\u00b9\u00b2\u00b3\u2070-\u2089]/g, "")
      .replaceAll("&", " and ")
      .replaceAll(/[-\u2010-\u2015,./]/g, " "),
  ).replace(/^the /, "");
}
