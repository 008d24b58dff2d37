import { SEED_FIGURES, SHIPPED_FRAMEWORK } from "../adapters/browser/shipped-framework";
import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import { openFramework } from "../app/open-framework";
import { sampleTemplates } from "../app/sample-templates";
import { jurisdictionName } from "../core/labels/name-of";
import { labelsIn } from "../core/framework/framework";

export interface SampleFile {
  /** "sample-AL-2024.xlsx" */
  readonly name: string;
  /** "Albania" */
  readonly label: string;
  readonly bytes: Uint8Array;
}

/** The six sample reports as files; invented figures, marked as such inside. */
export async function sampleFiles(): Promise<readonly SampleFile[]> {
  const opened = openFramework(SHIPPED_FRAMEWORK);
  // The tests load every framework that ships: one that cannot be opened never gets here.
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues[0]?.facts));
  const { framework } = opened.value;
  const round = framework.years.at(-1) ?? "";
  const labels = labelsIn(framework, "en");
  const samples = sampleTemplates(framework, SEED_FIGURES, round, labels.language);
  return Promise.all(
    samples.map(async ({ jurisdiction, plan }) => ({
      name: `sample-${jurisdiction}-${round}.xlsx`,
      label: jurisdictionName(labels, jurisdiction),
      bytes: await xlsxFormat.write(plan),
    })),
  );
}
