import type { Framework } from "../framework/framework";
import type { Issue } from "../issue/issue";
import { parseMark } from "../sheet/keys";
import { cellAddress } from "../workbook/address";
import type { Snapshot } from "../workbook/snapshot";

/** A field of the cover, and the cell that takes its value. */
export interface CoverPlace {
  readonly field: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Fields that are to be filled before a push (`askedBeforePush`) and are not: the cell to the right of each one's name. */
export function blankCover({ template }: Framework, { sheets }: Snapshot): readonly CoverPlace[] {
  const asked = template.askedBeforePush ?? [];
  return sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ row, column, value }): readonly CoverPlace[] => {
      const mark = parseMark(value);
      if (mark?.kind !== "cover" || !asked.includes(mark.id)) return [];
      const [name, said] = sheet.cells.filter((one) => one.row === row && one.column > column);
      const isFilled = said !== undefined && String(said.value ?? "").trim() !== "";
      if (!name || isFilled) return [];
      return [{ field: mark.id, sheet: sheet.name, cell: cellAddress({ row, column: name.column + 1 }) }];
    }),
  );
}

/** One warning that names all of them. */
export function coverIssues(framework: Framework, snapshot: Snapshot): readonly Issue[] {
  const blank = blankCover(framework, snapshot);
  const [first] = blank;
  if (!first) return [];
  const { sheet, cell } = first;
  return [{ code: "cover-blank", severity: "warning", sheet, cell, facts: { places: blank.map((one) => one.cell) } }];
}
