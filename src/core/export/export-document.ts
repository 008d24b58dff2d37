import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { footnotesFor } from "../labels/name-of";
import type { ExportLine, ExportState } from "./export-lines";

/** The JSON document; `observations.schema.json` beside this file is its schema. */
export interface ExportDocument {
  readonly format: "kpi-observations";
  readonly formatVersion: 1;
  readonly framework: string;
  readonly frameworkVersion: string;
  /** Reporting year. */
  readonly round: string;
  /** Of the names. */
  readonly language: string;
  /** Codes of jurisdictions whose figures are invented. */
  readonly samples: readonly string[];
  /** Must stand wherever the jurisdictions are named. */
  readonly footnotes: readonly string[];
  readonly observations: readonly ExportLine[];
}

export function exportDocument(
  framework: Framework,
  labels: Labels,
  { round, samples }: ExportState,
  observations: readonly ExportLine[],
): ExportDocument {
  return {
    format: "kpi-observations",
    formatVersion: 1,
    framework: framework.id,
    frameworkVersion: framework.version,
    round,
    language: labels.language,
    samples,
    footnotes: footnotesFor(
      framework,
      labels,
      observations.map(({ jurisdiction }) => jurisdiction),
    ),
    observations,
  };
}
