import { parseMark } from "../sheet/keys";
import type { Snapshot, SnapshotCell } from "../workbook/snapshot";

/** A field of the cover as it stands there. */
export interface CoverField {
  readonly field: string;
  readonly sheet: string;
  /** What the field is called. */
  readonly name: SnapshotCell;
  /** Undefined where nothing was filled in. */
  readonly said: SnapshotCell | undefined;
}

/** Of a field the first filled cell to the right of its mark is the name, and the second what was filled in. */
export function coverFields({ sheets }: Snapshot): readonly CoverField[] {
  return sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ row, column, value }, index): readonly CoverField[] => {
      const mark = parseMark(value);
      if (mark?.kind !== "cover") return [];
      // Cells stand in order: what is right of the mark follows it.
      const right = sheet.cells.slice(index + 1, index + 3).filter((one) => one.row === row && one.column > column);
      const [name, said] = right;
      return name ? [{ field: mark.id, sheet: sheet.name, name, said }] : [];
    }),
  );
}
