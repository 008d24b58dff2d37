/**
 * What the library cannot write is put into the package that it wrote: our chart parts, frames that carry their
 * chart's name, and where the cursor of a sheet stands. Only these parts are packed anew.
 */
import { strFromU8, strToU8 } from "fflate";
import { impossible } from "../../../core/issue/issue";
import type { ChartSpec } from "../../../core/workbook/chart-spec";
import { chartPart } from "../../ooxml/chart-part";
import { xmlText } from "../../ooxml/escape-xml";
import type { ReadLimits } from "../../ooxml/read-limits";
import { ZipArchive } from "../../ooxml/zip-archive";
import { readZipDirectory } from "../../ooxml/zip-directory";
import { packPart, zipParts } from "../../ooxml/zip-parts";
import { withSheetView, type SheetView } from "./sheet-view";

/** What we are about to write is no stranger's file. */
const UNLIMITED: ReadLimits = {
  entries: Infinity,
  totalBytes: Infinity,
  entryBytes: Infinity,
  ratio: Infinity,
  ratioFromBytes: Infinity,
  cells: Infinity,
};

/**
 * `views` of the sheets in their order; without one the library's stays. `charts` in the order in which the sheets have them, as the library numbers its parts; without a spec the library's
 * drawing stays.
 */
export function completePackage(
  bytes: Uint8Array,
  views: readonly (SheetView | undefined)[],
  charts: readonly { readonly name: string; readonly spec: ChartSpec | undefined }[],
): Uint8Array {
  const directory = readZipDirectory(bytes, UNLIMITED) ?? impossible("the library wrote no package");
  const archive = new ZipArchive(bytes, directory, UNLIMITED);
  const written = archive.parts();
  const namesLike = (pattern: RegExp): readonly string[] =>
    written.flatMap(({ name }) => (pattern.test(name) ? [name] : []));
  const changed = new Map<string, string>();
  views.forEach((view, index) => {
    if (!view) return;
    const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
    changed.set(name, withSheetView(strFromU8(archive.read(name)), view));
  });
  const chartParts = namesLike(/^xl\/charts\/chart\d+\.xml$/);
  if (chartParts.length !== charts.length)
    impossible(`the package has ${String(chartParts.length)} charts and the plan ${String(charts.length)}`);
  charts.forEach(({ spec }, index) => {
    if (spec) changed.set(`xl/charts/chart${String(index + 1)}.xml`, chartPart(spec));
  });
  let named = 0;
  for (const name of sheetOrder(namesLike(/^xl\/drawings\/drawing\d+\.xml$/)))
    changed.set(
      name,
      strFromU8(archive.read(name)).replaceAll(
        /name="Chart \d+"/g,
        () => `name="${xmlText(charts[named++]?.name ?? "")}"`,
      ),
    );
  return zipParts(
    written.map((part) => {
      const text = changed.get(part.name);
      return text === undefined ? part : packPart(part.name, strToU8(text));
    }),
  );
}

/** drawing2 before drawing10. */
function sheetOrder(names: readonly string[]): readonly string[] {
  const number = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);
  return [...names].sort((one, other) => number(one) - number(other));
}
