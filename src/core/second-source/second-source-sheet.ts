/** The sheet that keeps figures of a second source: people read it, and hidden columns let it be read back. */
import type { Framework } from "../framework/framework";
import { hasMark } from "../sheet/keys";
import { inSourceOrder, measuresOf, type SecondSource, type SourceFigure } from "./second-source";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../workbook/snapshot";

/** First cell of the sheet, whatever it is called. */
export const SECOND_SOURCE_MARK = "kpi-second-source";

/** Columns that are read back, by the ids in the hidden first row; only lines of figures have a measure. */
export type SourceColumn = "year" | "value" | "file" | "sheet" | "cell" | "jurisdiction" | "measure";

export function isSecondSourceSheet(sheet: SheetSnapshot): boolean {
  return hasMark(sheet, SECOND_SOURCE_MARK);
}

/** Lines that somebody changed beyond recognition are left out: what is not known is never 0. */
export function readSecondSource(framework: Framework, snapshot: Snapshot): SecondSource {
  const measures = new Set(measuresOf(framework));
  const figures = snapshot.sheets.filter(isSecondSourceSheet).flatMap(({ cells }) => {
    const columns = new Map(cells.filter(({ row }) => row === 0).map(({ column, value }) => [String(value), column]));
    const lines = new Map<number, Map<number, SnapshotCell>>();
    for (const cell of cells)
      if (cell.row > 0)
        lines.set(cell.row, (lines.get(cell.row) ?? new Map<number, SnapshotCell>()).set(cell.column, cell));
    return [...lines.values()].flatMap((line) => readLine((name) => line.get(columns.get(name) ?? -1)) ?? []);
  });
  return inSourceOrder(
    framework,
    figures.filter(({ measure }) => measures.has(measure)),
  );
}

function readLine(at: (name: SourceColumn) => SnapshotCell | undefined): SourceFigure | undefined {
  const text = (name: SourceColumn): string => String(at(name)?.value ?? "");
  const value = at("value");
  if (value?.type !== "number" || !Number.isSafeInteger(value.value) || Number(value.value) < 0) return undefined;
  return {
    jurisdiction: text("jurisdiction"),
    measure: text("measure"),
    year: text("year"),
    value: Number(value.value),
    provenance: { file: text("file"), sheet: text("sheet"), cell: text("cell") },
  };
}
