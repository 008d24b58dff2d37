/** The very hidden sheet that says what a workbook is: a mark, then one property a row. */
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { hasMark } from "./keys";

/** The metadata sheet with this mark, whatever it is called. */
export function metadataSheet({ sheets }: Snapshot, mark: string): SheetSnapshot | undefined {
  return sheets.find((one) => hasMark(one, mark));
}

/** Its properties by name. */
export function readMetadata(snapshot: Snapshot, mark: string): ReadonlyMap<string, string> | undefined {
  const sheet = metadataSheet(snapshot, mark);
  if (!sheet) return undefined;
  const at = (row: number, column: number): string | undefined => {
    const cell = sheet.cells.find((one) => one.row === row && one.column === column);
    return cell?.value === null || cell?.value === undefined ? undefined : String(cell.value);
  };
  const properties = new Map<string, string>();
  for (let row = 1; ; row++) {
    const name = at(row, 0);
    if (name === undefined) return properties;
    properties.set(name, at(row, 1) ?? "");
  }
}
