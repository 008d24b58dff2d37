/** How each part of a workbook begins and ends. */
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Of relationships between parts, and how their kinds begin. */
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A root element of another namespace, which its attributes name. */
export function otherPart(root: string, attributes: string, content: string): string {
  return `${startOf(root, attributes)}${content}</${root}>`;
}

/** A root element of workbooks with its content. */
export function partOf(root: string, content: string, attributes = ""): string {
  return `${partStart(root, attributes)}${content}</${root}>`;
}

/** The same up to its content. */
export function partStart(root: string, attributes = ""): string {
  return startOf(root, `xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"${attributes}`);
}

function startOf(root: string, attributes: string): string {
  return `${DECLARATION}<${root} ${attributes}>`;
}

/** A list that says how long it is. */
export function counted(list: string, elements: readonly string[]): string {
  return `<${list} count="${String(elements.length)}">${elements.join("")}</${list}>`;
}
