/**
 * What the library cannot write is put into the package that it wrote: our chart parts, frames that carry their
 * chart's name, and where the cursor of a sheet stands.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { impossible } from "../../../core/issue/issue";
import type { ChartSpec } from "../../../core/workbook/chart-spec";
import { chartPart } from "../../ooxml/chart-part";
import { xmlText } from "../../ooxml/escape-xml";
import { withSheetView, type SheetView } from "./sheet-view";

/** A zip cannot hold an earlier time; a fixed one makes the same plan the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * `views` of the sheets in their order; without one the library's stays. `charts` in the order in which the sheets have them, as the library numbers its parts; without a spec the library's
 * drawing stays.
 */
export function completePackage(
  bytes: Uint8Array,
  views: readonly (SheetView | undefined)[],
  charts: readonly { readonly name: string; readonly spec: ChartSpec | undefined }[],
): Uint8Array {
  const parts = unzipSync(bytes);
  views.forEach((view, index) => {
    if (!view) return;
    const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
    parts[name] = strToU8(withSheetView(strFromU8(parts[name] ?? impossible(`the package has no ${name}`)), view));
  });
  const chartParts = Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  if (chartParts.length !== charts.length)
    impossible(`the package has ${String(chartParts.length)} charts and the plan ${String(charts.length)}`);
  charts.forEach(({ spec }, index) => {
    if (spec) parts[`xl/charts/chart${String(index + 1)}.xml`] = strToU8(chartPart(spec));
  });
  let named = 0;
  for (const name of sheetOrder(Object.keys(parts).filter((part) => /^xl\/drawings\/drawing\d+\.xml$/.test(part)))) {
    const drawing = parts[name];
    if (!drawing) continue;
    parts[name] = strToU8(
      strFromU8(drawing).replaceAll(/name="Chart \d+"/g, () => `name="${xmlText(charts[named++]?.name ?? "")}"`),
    );
  }
  const ordered: Zippable = {};
  for (const [name, content] of Object.entries(parts)) ordered[name] = [content, { mtime: FIXED_TIME }];
  return zipSync(ordered, { level: 6 });
}

/** drawing2 before drawing10. */
function sheetOrder(names: readonly string[]): readonly string[] {
  const number = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);
  return [...names].sort((one, other) => number(one) - number(other));
}
