/** Each line of a keyed table that is ours alone carries a code over what is read back of it. */
import { plainText } from "../content/plain-text";
import { plainNumber } from "../observation/derive-total";
import type { SnapshotCell } from "../workbook/snapshot";
import type { KeyedLine, KeyedTable } from "./keyed-table";

const PRIME = 16_777_619;
const START = 2_166_136_261;

/**
 * Up to seven characters that change when something of the line does (FNV-1a, 32 bits), whichever program saved it:
 * to notice changes, not to keep secrets. What a line only says again does not count.
 */
export function lineCode<Column extends string>(
  { columns, repeated }: KeyedTable<Column>,
  valueOf: (column: Column) => SnapshotCell["value"] | undefined,
): string {
  const textOf = (column: Column): string => {
    const value = valueOf(column) ?? "";
    return typeof value === "number" ? String(plainNumber(value)) : plainText(String(value));
  };
  const again = repeated?.(textOf) ?? [];
  const text = JSON.stringify(columns.map((column) => (again.includes(column) ? "" : textOf(column))));
  let hash = START;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return (hash >>> 0).toString(36);
}

/** Kept as long as the line is: that no line was changed and that none is lost asks twice. */
const CODES = new WeakMap<KeyedLine<string>, string>();

/** The code of a line as it stands on its sheet. */
export function codeFound(table: KeyedTable<string>, line: KeyedLine<string>): string {
  const code = CODES.get(line) ?? lineCode(table, (id) => line.at(id)?.value);
  CODES.set(line, code);
  return code;
}
