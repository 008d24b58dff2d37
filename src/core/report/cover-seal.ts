import { parseMark } from "../sheet/keys";
import { cellAddress } from "../workbook/address";
import type { Snapshot } from "../workbook/snapshot";

/** The code of a seal as a cover shows it. */
export interface CoverSeal {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
}

const CODE = /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/;

/** Undefined where the cover shows none: the report was not handed in yet. */
export function coverSeal({ sheets }: Snapshot): CoverSeal | undefined {
  for (const { name, cells } of sheets) {
    if (!cells.some(({ value }) => parseMark(value)?.kind === "cover")) continue;
    const found = cells.find(({ value }) => typeof value === "string" && CODE.test(value.trim()));
    if (found) return { code: String(found.value).trim(), sheet: name, cell: cellAddress(found) };
  }
  return undefined;
}
