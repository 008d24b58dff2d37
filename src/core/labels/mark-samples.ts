import type { Labels } from "../framework/framework-schema";
import { fillText } from "./fill-text";
import { jurisdictionNames } from "./name-of";

/** The jurisdiction of a report that is a sample, or none. */
export function samplesOf({
  jurisdiction,
  sample,
}: {
  readonly jurisdiction: string;
  readonly sample?: string;
}): readonly string[] {
  return sample === undefined ? [] : [jurisdiction];
}

/** The same labels, in which these jurisdictions are called "Albania (SAMPLE)": wherever they are named, it is said. */
export function markSamples(labels: Labels, samples: readonly string[]): Labels {
  if (samples.length === 0) return labels;
  const marked = new Set(samples);
  const jurisdictions = Object.entries(labels.jurisdictions).map(([code, words]) => [
    code,
    marked.has(code) ? { ...words, name: fillText(labels.regional.sampleName, words) } : words,
  ]);
  return { ...labels, jurisdictions: Object.fromEntries(jurisdictions) };
}

/** Whose figures are invented, for every sheet and chart of a workbook that holds them; "" without samples. */
export function sampleRemark(labels: Labels, samples: readonly string[]): string {
  if (samples.length === 0) return "";
  return fillText(labels.regional.sampleRemark, { names: jurisdictionNames(labels, samples) });
}

/** The same for a chart, whose plot has to share its room with it: short, and without names where all are samples. */
export function sampleChartRemark(labels: Labels, samples: readonly string[], reporting: readonly string[]): string {
  if (samples.length === 0) return "";
  if (reporting.every((code) => samples.includes(code))) return labels.regional.sampleChartAll;
  return fillText(labels.regional.sampleChart, { names: jurisdictionNames(labels, samples) });
}
