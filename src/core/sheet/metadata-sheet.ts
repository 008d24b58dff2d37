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
  const [names, values] = [0, 1].map(
    (column) =>
      new Map(sheet.cells.flatMap((cell) => (cell.column === column ? [[cell.row, cell.value] as const] : []))),
  );
  const properties = new Map<string, string>();
  for (let row = 1; ; row++) {
    const name = names?.get(row) ?? null;
    if (name === null) return properties;
    properties.set(String(name), String(values?.get(row) ?? ""));
  }
}
