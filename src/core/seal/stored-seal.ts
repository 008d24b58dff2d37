/** The seal as a file carries it: a very hidden sheet with the digest, and the lines that it is over. */
import { hasMark } from "../sheet/keys";
import type { Snapshot } from "../workbook/snapshot";
import type { SealedLines } from "./sealed-lines";

/** First cell of the sheet; the digest beside it; then one id and its content a row. */
export const SEAL_MARK = "kpi-seal";

export interface StoredSeal {
  /** 64 hexadecimal digits. */
  readonly digest: string;
  readonly lines: SealedLines;
}

/** Undefined for a report that was never sealed. What is not as it was written shows when the digest is compared. */
export function readStoredSeal({ sheets }: Snapshot): StoredSeal | undefined {
  const sheet = sheets.find((one) => hasMark(one, SEAL_MARK));
  if (!sheet) return undefined;
  const values = new Map(sheet.cells.filter(({ column }) => column === 1).map(({ row, value }) => [row, value]));
  const textAt = (row: number): string => String(values.get(row) ?? "");
  return {
    digest: textAt(0),
    lines: new Map(
      sheet.cells
        .filter(({ row, column }) => row > 0 && column === 0)
        .map(({ row, value }) => [String(value), textAt(row)]),
    ),
  };
}
