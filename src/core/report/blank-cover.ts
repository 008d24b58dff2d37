import type { Framework } from "../framework/framework";
import type { Issue } from "../issue/issue";
import { cellAddress } from "../workbook/address";
import type { Snapshot } from "../workbook/snapshot";
import { coverFields } from "./cover-fields";

/** A field of the cover, and the cell that takes its value. */
export interface CoverPlace {
  readonly field: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Fields that are to be filled before a push (`askedBeforePush`) and are not: the cell to the right of each one's name. */
export function blankCover({ template }: Framework, snapshot: Snapshot): readonly CoverPlace[] {
  return coverFields(snapshot)
    .filter(({ field }) => template.askedBeforePush?.includes(field))
    .filter(({ said }) => String(said?.value ?? "").trim() === "")
    .map(({ field, sheet, name: { row, column } }) => ({
      field,
      sheet,
      cell: cellAddress({ row, column: column + 1 }),
    }));
}

/** One warning that names all of them. */
export function coverIssues(framework: Framework, snapshot: Snapshot): readonly Issue[] {
  const blank = blankCover(framework, snapshot);
  const [first] = blank;
  if (!first) return [];
  const { sheet, cell } = first;
  return [{ code: "cover-blank", severity: "warning", sheet, cell, facts: { places: blank.map((one) => one.cell) } }];
}
