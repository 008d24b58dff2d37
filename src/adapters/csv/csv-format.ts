import { parseCsv } from "hucre/csv";
import type { SnapshotReader } from "../../app/ports";
import type { CodedFacts, Outcome } from "../../core/issue/issue";
import type { Snapshot, SnapshotCell } from "../../core/workbook/snapshot";
import { decodeText } from "./decode-text";

/** Tables of yearly figures have some kilobytes. */
const LIMIT_MB = 5;
const MEGABYTE = 1024 * 1024;

/**
 * A table as text, such as Excel's "CSV": any bytes give a Snapshot of one sheet whose cells are all texts, or the
 * Issue that says why not.
 */
export const csvFormat: SnapshotReader = { read: readCsv };

function readCsv(bytes: Uint8Array): Outcome<Snapshot> {
  if (bytes.length === 0) return refuse({ code: "file-empty", facts: {} });
  if (bytes.length > LIMIT_MB * MEGABYTE)
    return refuse({ code: "csv-too-large", facts: { size: Math.ceil(bytes.length / MEGABYTE), limit: LIMIT_MB } });
  const text = decodeText(bytes);
  if (hasControls(text)) return refuse({ code: "csv-not-text", facts: {} });
  const delimiter = /^\ufeff?sep=(.)\r?\n/.exec(text)?.[1];
  const rows = parseCsv(text, delimiter === undefined ? {} : { delimiter });
  if (isQuoteOpen(text, rows)) return refuse({ code: "csv-quote-open", facts: {} });
  return {
    ok: true,
    issues: [],
    value: {
      sheets: [
        {
          name: "CSV",
          visibility: "visible",
          cells: rows.flatMap((row, index) => cellsOf(row, index)),
          fields: rows.map((row) => row.length),
        },
      ],
    },
  };
}

function cellsOf(row: readonly unknown[], at: number): readonly SnapshotCell[] {
  return row.flatMap((value, column): readonly SnapshotCell[] =>
    typeof value === "string" && value.trim() !== ""
      ? [{ row: at, column, type: "text", value, isFormula: false }]
      : [],
  );
}

/** Text has no characters below the space but tabs and line ends. */
function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true;
  }
  return false;
}

/** The last field of all then holds what should have been lines. */
function isQuoteOpen(text: string, rows: readonly (readonly unknown[])[]): boolean {
  const last = rows.at(-1)?.at(-1);
  return typeof last === "string" && /[\r\n]/.test(last) && (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

function refuse(why: CodedFacts): Outcome<never> {
  return { ok: false, issues: [{ ...why, severity: "blocker" }] };
}
