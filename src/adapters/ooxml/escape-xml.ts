import { withoutUnwritable } from "../../core/workbook/cell-text";

const MARKUP = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML of our own making: markup escaped, characters that XML cannot hold left out. */
export function xmlText(text: string): string {
  return withoutUnwritable(text).replace(MARKUP, (character) => ENTITIES[character] ?? "");
}

/** The same for the value of an attribute, in which readers take the ends of lines for spaces. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\t\n\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
