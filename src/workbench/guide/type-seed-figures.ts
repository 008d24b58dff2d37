import { xlsxFormat } from "../../adapters/xlsx/xlsx-format";
import { openNamed } from "../../app/frameworks";
import { loadSamples } from "../../app/load-samples";
import type { Outcome } from "../../core/issue/issue";
import { namedVersion } from "../../core/sheet/named-version";
import { inputCells, layoutOf } from "../../core/template/layout";
import { saveWorkbook } from "../../host/files/save-workbook";
import type { GridController } from "../grid/grid-controller";
import type { SampleParts } from "../sample-parts";

/**
 * Types the figures that the source document prints whole into an inserted template of the same version, as a person
 * would. @returns how many
 */
export async function typeSeedFigures(
  controller: GridController,
  { frameworks, source }: SampleParts,
): Promise<Outcome<number>> {
  const snapshot = xlsxFormat.read((await saveWorkbook(controller.host.workbook)).bytes);
  if (!snapshot.ok) return snapshot;
  const named = namedVersion(snapshot.value);
  if (named?.kind !== "report") return { ok: true, value: 0, issues: [] };
  const open = await openNamed(frameworks, snapshot.value);
  if (!open.ok) return open;
  const { framework } = open.value;
  const files = await source.readSamples(framework);
  if (files.ok && !("seed-figures.json" in files.value)) return { ok: true, value: 0, issues: [] };
  const samples = files.ok ? loadSamples(framework, files.value) : files;
  if (!samples.ok) return samples;
  const layout = layoutOf(framework, framework.years.at(-1) ?? "", named.language);
  let typed = 0;
  for (const { row, period, sheet: name, position } of inputCells(layout)) {
    const figure = samples.value.seed?.complete[row.key]?.[period];
    const sheet = controller.host.workbook.sheetByName(name);
    if (figure === undefined || !sheet) continue;
    if (typed === 0) controller.showSheet(sheet);
    if (!controller.editor.type(sheet, position, String(figure))) typed += 1;
  }
  return { ok: true, value: typed, issues: [] };
}
