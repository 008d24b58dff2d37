import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";

/**
 * What a marked sheet of ours is called in this workbook, or may be called; a sheet of somebody's own with that name is
 * left alone.
 */
export function ownSheetName(snapshot: Snapshot, isOwn: (sheet: SheetSnapshot) => boolean, wanted: string): string {
  return snapshot.sheets.find(isOwn)?.name ?? freeSheetName(snapshot, wanted);
}

/** The wanted name, or with a number behind it where a sheet has it already. */
export function freeSheetName({ sheets }: Snapshot, wanted: string): string {
  const isTaken = (name: string): boolean =>
    sheets.some((sheet) => sheet.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted} ${String(number)}`;
  return name;
}
