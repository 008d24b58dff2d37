import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { sampleTemplates } from "../../src/app/sample-templates";
import { frameworkFiles, opened, samplesOf } from "../fixtures/shipped-framework";

export interface ChosenSample {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The six sample reports as files that a person would choose. */
export async function sampleFiles(): Promise<ChosenSample[]> {
  const { framework } = opened(frameworkFiles());
  return Promise.all(
    sampleTemplates(framework, samplesOf(framework), "2024", "en").map(async ({ jurisdiction, plan }) => ({
      name: `sample-${jurisdiction}-2024.xlsx`,
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(await xlsxFormat.write(plan)),
    })),
  );
}
