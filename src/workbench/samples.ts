import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import { loadSamples, sampleVersion } from "../app/load-samples";
import { sampleTemplates } from "../app/sample-templates";
import { labelsIn } from "../core/framework/framework";
import type { Outcome } from "../core/issue/issue";
import { jurisdictionName } from "../core/labels/name-of";
import type { SampleParts } from "./sample-parts";

export interface SampleFile {
  /** "sample-AL-2024.xlsx" */
  readonly name: string;
  /** "Albania" */
  readonly jurisdiction: string;
  readonly bytes: Uint8Array;
}

/** A sample report of every jurisdiction as a file, of the preferred version that has samples; invented figures, marked as such inside. */
export async function sampleFiles({ frameworks, source }: SampleParts): Promise<Outcome<readonly SampleFile[]>> {
  const version = await sampleVersion(frameworks.versions, source);
  const open = await frameworks.open(version);
  if (!open.ok) return open;
  const { framework } = open.value;
  const files = await source.readSamples(version);
  const samples = files.ok ? loadSamples(framework, files.value) : files;
  if (!samples.ok) return samples;
  const round = framework.rounds.at(-1) ?? "";
  const labels = labelsIn(framework, frameworks.language);
  const templates = sampleTemplates(framework, samples.value, round, labels.language);
  const value = await Promise.all(
    templates.map(async ({ jurisdiction, plan }) => ({
      name: `sample-${jurisdiction}-${round}.xlsx`,
      jurisdiction: jurisdictionName(labels, jurisdiction),
      bytes: await xlsxFormat.write(plan),
    })),
  );
  return { ok: true, value, issues: [] };
}
