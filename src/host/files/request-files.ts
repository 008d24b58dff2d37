import { readWhole } from "../../adapters/xlsx/whole-workbook";
import type { WholeWorkbook } from "../../adapters/xlsx/whole-workbook";
import type { BatchRequest } from "../engine/wire";

const INSERT_SHEETS = "InsertWorksheetsFromBase64";

/** Files of one request by their base64; undefined for one that cannot be read. */
export type RequestFiles = Map<string, WholeWorkbook | undefined>;

/** Reads the files that a request brings along: a batch itself cannot wait. */
export async function readRequestFiles({ Actions }: BatchRequest, files: RequestFiles): Promise<void> {
  for (const { Name, ArgumentInfo } of Actions) {
    const text = Name === INSERT_SHEETS ? ArgumentInfo?.Arguments?.[0] : undefined;
    if (typeof text !== "string" || files.has(text)) continue;
    const bytes = decode(text);
    const read = bytes && (await readWhole(bytes));
    files.set(text, read?.ok ? read.value : undefined);
  }
}

function decode(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
