import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { sampleFigures } from "../../src/app/sample-figures";
import type { Regional } from "../../src/core/consolidation/regional";
import { planRegional } from "../../src/core/regional/plan-regional";
import { planTemplate } from "../../src/core/template/plan-template";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";
import type { OpenWorkbench } from "./open-workbench";

const { framework } = opened();
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A clean report of Albania, without a word on its cover, comes into view from a file. */
export async function openCleanReport({ page, pane }: OpenWorkbench): Promise<void> {
  const contents = sampleFigures(framework, samplesOf(framework), "AL", "2024");
  const prefill = { contents, notes: new Map(), cover: new Map() };
  const plan = planTemplate(framework, { jurisdiction: "AL", round: "2024", language: "en", isSample: false, prefill });
  const buffer = Buffer.from(await xlsxFormat.write(plan));
  await page.locator("input[type=file]").first().setInputFiles({ name: "albania.xlsx", mimeType: XLSX, buffer });
  await pane.getByRole("heading", { name: "Albania 2024" }).waitFor();
}

/** The dry run of a push into a regional workbook of Serbia alone. */
export async function draftPushInto({ pane }: OpenWorkbench, more: Partial<Regional> = {}): Promise<void> {
  const plan = planRegional(framework, { ...wholeRegional(framework), ...more }, "en");
  const buffer = Buffer.from(await xlsxFormat.write(plan));
  await pane
    .getByRole("region", { name: /^Push into/ })
    .locator("input[type=file]")
    .setInputFiles({ name: "region.xlsx", mimeType: XLSX, buffer });
  await pane.getByText(/^Albania: \d+ new, 0 changed, 0 taken away/).waitFor();
}
