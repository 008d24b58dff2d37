import { exportDocument } from "../core/export/export-document";
import { exportLines, type ExportState } from "../core/export/export-lines";
import { sdmxCsv } from "../core/export/sdmx-csv";
import { tidyCsv } from "../core/export/tidy-csv";
import type { Framework } from "../core/framework/framework";
import type { Labels } from "../core/framework/framework-schema";

export const EXPORT_FORMATS = ["csv", "sdmx-csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Every observation with its source, as a file for other programs. The same state gives the same bytes. */
export function exportObservations(
  framework: Framework,
  labels: Labels,
  state: ExportState,
  format: ExportFormat,
): Uint8Array {
  const lines = exportLines(framework, labels, state);
  const text = (): string => {
    switch (format) {
      case "csv":
        return tidyCsv(lines);
      case "sdmx-csv":
        return sdmxCsv(framework, lines);
      case "json":
        return `${JSON.stringify(exportDocument(framework, labels, state, lines), null, 1)}\n`;
    }
  };
  return new TextEncoder().encode(text());
}
