/**
 * The names of parts inside a package. Producers differ in case, slashes and percent signs; OPC
 * (ISO 29500-2, 6.2.2) compares names without regard to ASCII case.
 */

/** The form under which two names of the same part are equal. */
export function partKey(name: string): string {
  return name
    .replaceAll("\\", "/")
    .replace(/^\/+/, "")
    .replaceAll(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .toLowerCase();
}

/**
 * "xl/worksheets/sheet1.xml" for target "worksheets/sheet1.xml" (or "/xl/worksheets/sheet1.xml") seen from
 * "xl/workbook.xml".
 */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Where the relationships of a part are listed; those of the package itself ("") in "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}
