import { SEED_FIGURES, SHIPPED_FRAMEWORK } from "../adapters/browser/shipped-framework";
import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import { openFramework } from "../app/open-framework";
import { sampleTemplates } from "../app/sample-templates";
import { languageFor } from "../core/labels/language-for";
import { jurisdictionName } from "../core/labels/name-of";
import { labelsIn } from "../core/framework/framework";

export interface SampleFile {
  /** "sample-AL-2024.xlsx" */
  readonly name: string;
  /** "Albania" */
  readonly jurisdiction: string;
  readonly bytes: Uint8Array;
}

/** The six sample reports as files, in the shipped language nearest to the wanted one; invented figures, marked as such inside. */
export async function sampleFiles(wanted: string): Promise<readonly SampleFile[]> {
  const opened = openFramework(SHIPPED_FRAMEWORK);
  // The tests load every framework that ships: one that cannot be opened never gets here.
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues[0]?.facts));
  const { framework } = opened.value;
  const round = framework.years.at(-1) ?? "";
  const labels = labelsIn(framework, languageFor(wanted, [...framework.labels.keys()]));
  const samples = sampleTemplates(framework, SEED_FIGURES, round, labels.language);
  return Promise.all(
    samples.map(async ({ jurisdiction, plan }) => ({
      name: `sample-${jurisdiction}-${round}.xlsx`,
      jurisdiction: jurisdictionName(labels, jurisdiction),
      bytes: await xlsxFormat.write(plan),
    })),
  );
}
