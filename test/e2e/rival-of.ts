import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { sampleFigures } from "../../src/app/sample-figures";
import { planTemplate } from "../../src/core/template/plan-template";
import { opened, samplesOf } from "../fixtures/shipped-framework";
import type { ChosenSample } from "./sample-files";

/** Another report of a jurisdiction that the samples have one of: one more in every figure of the round. */
export async function rivalOf(jurisdiction: string, name: string): Promise<ChosenSample> {
  const { framework } = opened();
  const contents = new Map(
    [...sampleFigures(framework, samplesOf(framework), jurisdiction, "2024")].map(([key, content]) => [
      key,
      key.endsWith(".2024") && content.kind === "number" ? { ...content, value: content.value + 1 } : content,
    ]),
  );
  const cover = new Map([
    ["institution", "Ministry of Interior, Department for Small Arms and Light Weapons"],
    ["contact", "Somebody"],
  ]);
  const prefill = { contents, notes: new Map(), cover };
  const plan = planTemplate(framework, { jurisdiction, round: "2024", language: "en", isSample: true, prefill });
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(await xlsxFormat.write(plan)) };
}
