import * as v from "valibot";
import { SEED_FIGURES, SHIPPED_FRAMEWORK } from "../../adapters/browser/shipped-framework";
import { openFramework } from "../../app/open-framework";
import { REPORT_MARK } from "../../core/sheet/keys";
import { inputCells, layoutOf } from "../../core/template/layout";
import type { Sheet } from "../../host/model/workbook/workbook";
import type { GridController } from "../grid/grid-controller";
import { markedSheet } from "./marked-sheet";

const seedSchema = v.object({
  complete: v.record(v.string(), v.record(v.string(), v.union([v.number(), v.string()]))),
});

/**
 * Types the figures of KPI 3 that the source document prints into an inserted template, as a person would. @returns how
 * many
 */
export function typeSeedFigures(controller: GridController): number {
  const metadata = markedSheet(controller.host.workbook, REPORT_MARK);
  if (!metadata) return 0;
  const opened = openFramework(SHIPPED_FRAMEWORK);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues[0]?.facts));
  const { framework } = opened.value;
  const { complete } = v.parse(seedSchema, SEED_FIGURES);
  const layout = layoutOf(framework, framework.years.at(-1) ?? "", languageIn(metadata));
  let typed = 0;
  for (const { row, period, sheet: name, position } of inputCells(layout)) {
    const figure = complete[row.key]?.[period];
    const sheet = controller.host.workbook.sheetByName(name);
    if (figure === undefined || !sheet) continue;
    if (typed === 0) controller.showSheet(sheet);
    if (!controller.editor.type(sheet, position, String(figure))) typed += 1;
  }
  return typed;
}

/** What a report says of its language; its sheets are named in it. */
function languageIn(metadata: Sheet): string {
  for (let row = 1; metadata.valueAt(row, 0) !== null; row++)
    if (metadata.valueAt(row, 0) === "language") return String(metadata.valueAt(row, 1) ?? "");
  return "";
}
