/** What hangs on the sheets of a file beside their cells: charts, pictures, pivot tables, macros and others. */
import { FileProblem } from "../../ooxml/file-issue";
import { OoxmlPackage } from "../../ooxml/ooxml-package";
import { READ_LIMITS } from "../../ooxml/read-limits";
import { ZipArchive } from "../../ooxml/zip-archive";
import { readZipDirectory } from "../../ooxml/zip-directory";
import { SPREADSHEET } from "./parts/namespaces";
import { readWorkbookPart } from "./parts/workbook";

/** What a part is, in the words of the file format, such as "drawing"; `sheet` is undefined for the whole file. */
export interface HangingPart {
  readonly sheet: string | undefined;
  readonly kind: string;
}

/** Extensions of a sheet stand in it and not in a part; this is what they are called here. */
const EXTENSION = "extLst";

/** Each kind once a sheet, in the order of the tabs; none of a file that is no workbook. */
export function partsOfSheets(bytes: Uint8Array): readonly HangingPart[] {
  const directory = readZipDirectory(bytes, READ_LIMITS);
  if (!directory) return [];
  const file = new OoxmlPackage(new ZipArchive(bytes, directory, READ_LIMITS));
  try {
    const main = [...file.relationships("").values()].find(({ kind }) => kind === "officeDocument")?.target ?? "";
    const parts = file.relationships(main);
    const sheets = readWorkbookPart(file.scan(main, SPREADSHEET)).sheets.flatMap(({ name, relationshipId }) => {
      const { kind = "", target } = parts.get(relationshipId) ?? {};
      const kinds = kind === "worksheet" && target ? kindsOn(file, target) : [kind];
      return [...new Set(kinds)].map((one) => ({ sheet: name, kind: one }));
    });
    const whole = [...new Set([...parts.values()].map(({ kind }) => lastWord(kind)))];
    return [...sheets, ...whole.map((kind) => ({ sheet: undefined, kind }))];
  } catch (problem) {
    if (problem instanceof FileProblem) return [];
    throw problem;
  }
}

function kindsOn(file: OoxmlPackage, part: string): readonly string[] {
  const kinds = [...file.relationships(part).values()].map(({ kind }) => lastWord(kind));
  const scan = file.scan(part, SPREADSHEET);
  scan.openRoot("worksheet");
  while (scan.nextChild(1)) if (scan.name === EXTENSION) kinds.push(EXTENSION);
  return kinds;
}

/** Kinds of later versions of Excel are told in full. */
function lastWord(kind: string): string {
  return kind.slice(kind.lastIndexOf("/") + 1);
}
