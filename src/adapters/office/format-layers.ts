/**
 * The looks of a sheet, taken apart by property: cells of many looks share a border or an alignment,
 * so a layer has few, large rectangles, and each needs one call instead of one per look.
 */
import { impossible } from "../../core/issue/issue";
import type { CellRectangle } from "../../core/workbook/address";
import type { CellLook, CellPlan, WorkbookPlan } from "../../core/workbook/plan";
import { joinCells } from "./join-cells";

/** One property with one value, and where it holds. */
export interface FormatLayer {
  readonly format: CellLook;
  readonly areas: readonly CellRectangle[];
}

/** In the order of the properties below, which is the order in which they are set. */
const PROPERTIES = [
  "bold",
  "italic",
  "fontSize",
  "fontColor",
  "fill",
  "border",
  "horizontal",
  "vertical",
  "wrap",
  "indent",
  "numberFormat",
  "unlocked",
] as const satisfies readonly (keyof CellLook)[];

/** The layers that together give each cell its look; each is made when it is asked for. */
export function* formatLayers(cells: readonly CellPlan[], looks: WorkbookPlan["looks"]): Generator<FormatLayer> {
  const byLook = new Map<string, CellPlan[]>();
  for (const cell of cells) {
    if (cell.look === undefined) continue;
    const alike = byLook.get(cell.look);
    if (alike) alike.push(cell);
    else byLook.set(cell.look, [cell]);
  }
  for (const property of PROPERTIES) {
    const byValue = new Map<string, { readonly format: CellLook; readonly cells: CellPlan[][] }>();
    for (const [name, alike] of byLook) {
      const look = looks[name] ?? impossible(`the look "${name}" is not in the plan`);
      if (look[property] === undefined) continue;
      const value = JSON.stringify(look[property]);
      const layer = byValue.get(value) ?? { format: { [property]: look[property] }, cells: [] };
      layer.cells.push(alike);
      byValue.set(value, layer);
    }
    for (const layer of byValue.values()) yield { format: layer.format, areas: joinCells(layer.cells.flat()) };
  }
}
