/** What is selected on each sheet of a file. */
import { parseRectangle, type CellRectangle } from "../../../core/workbook/address";
import { FileProblem } from "../../ooxml/file-issue";
import { OoxmlPackage } from "../../ooxml/ooxml-package";
import { READ_LIMITS } from "../../ooxml/read-limits";
import type { XmlScan } from "../../ooxml/xml-scan";
import { ZipArchive } from "../../ooxml/zip-archive";
import { readZipDirectory } from "../../ooxml/zip-directory";
import { SPREADSHEET } from "./parts/namespaces";
import { readWorkbookPart } from "./parts/workbook";

/**
 * The first selected area by the name of its sheet. Sheets that say nothing of it are left out, and all of a file that
 * is no workbook.
 */
export function readSelections(bytes: Uint8Array): ReadonlyMap<string, CellRectangle> {
  const directory = readZipDirectory(bytes, READ_LIMITS);
  if (!directory) return new Map();
  const file = new OoxmlPackage(new ZipArchive(bytes, directory, READ_LIMITS));
  try {
    const main = [...file.relationships("").values()].find(({ kind }) => kind === "officeDocument")?.target ?? "";
    const parts = file.relationships(main);
    return new Map(
      readWorkbookPart(file.scan(main, SPREADSHEET)).sheets.flatMap(({ name, relationshipId }) => {
        const { kind, target } = parts.get(relationshipId) ?? {};
        const selected = kind === "worksheet" && target ? selectionOf(file.scan(target, SPREADSHEET)) : undefined;
        return selected ? [[name, selected] as const] : [];
      }),
    );
  } catch (problem) {
    if (problem instanceof FileProblem) return new Map();
    throw problem;
  }
}

/** The selection in the active pane of the first view, which stands before the cells. */
function selectionOf(scan: XmlScan): CellRectangle | undefined {
  scan.openRoot("worksheet");
  while (scan.nextChild(1)) {
    if (scan.name === "sheetData") return undefined;
    if (scan.name === "sheetViews" && scan.nextChild(2)) return selectionOfView(scan);
  }
  return undefined;
}

function selectionOfView(scan: XmlScan): CellRectangle | undefined {
  let active = "topLeft";
  while (scan.nextChild(3)) {
    if (scan.name === "pane") active = scan.attribute("activePane") ?? active;
    else if (scan.name === "selection" && (scan.attribute("pane") ?? "topLeft") === active)
      return parseRectangle((scan.attribute("sqref") ?? scan.attribute("activeCell") ?? "").split(" ")[0] ?? "");
  }
  return undefined;
}
