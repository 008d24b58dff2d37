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
