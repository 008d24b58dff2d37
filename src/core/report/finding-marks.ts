/**
 * Cells with findings, as a very hidden sheet of the report lists them: the template's own look for such cells asks that
 * list, so a mark is no format of a cell. A line says what stood in the cell when it was found, and marks nothing as soon
 * as something else stands there.
 */
import type { Issue } from "../issue/issue";
import { hasMark, markText } from "../sheet/keys";
import { cellAddress } from "../workbook/address";
import type { Snapshot, SnapshotCell } from "../workbook/snapshot";
import type { Report } from "./read-report";

/** First cell of the list; what follows on its sheet are lines. */
export const FINDING_MARK = "kpi-findings";
/** More cells than anybody looks at one by one. */
export const MOST_MARKED = 200;
/** Before the key of a cell in the list: it is no mark of a row itself. */
export const LISTED = "at ";
/** What the list says of a cell that shows an error, which nothing can be compared with. */
export const ERROR_SHOWN = -1;

interface WrittenCell {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | number;
}

/**
 * Cells of the list to be written so that these findings are marked, gravest first, and no others; none where it says so
 * already, or the workbook is from before there was a list. Cells that are only not yet filled, notes, and what is
 * justified are not marked.
 */
export function changedMarks(
  snapshot: Snapshot,
  { observations }: Report,
  issues: readonly Issue[],
): readonly WrittenCell[] {
  const list = snapshot.sheets.find((sheet) => hasMark(sheet, FINDING_MARK));
  if (!list) return [];
  const byPlace = new Map([...observations.values()].map((one) => [placeText(one.provenance), one]));
  const held = new Map(
    snapshot.sheets.flatMap(({ name, cells }) =>
      cells.map((one) => [placeText({ sheet: name, cell: cellAddress(one) }), one] as const),
    ),
  );
  const lines = new Map<string, number>();
  for (const issue of issues.filter(isAsking)) {
    const place = placeText(issue);
    const found = byPlace.get(place);
    if (found && lines.size < MOST_MARKED)
      lines.set(`${LISTED}${markText("row", found.row)} ${markText("period", found.period)}`, heldIn(held.get(place)));
  }
  const wanted = [...lines].flatMap(([key, value], index) => [
    [cellAddress({ row: index + 1, column: 0 }), key] as const,
    [cellAddress({ row: index + 1, column: 1 }), value] as const,
  ]);
  const now = new Map(list.cells.filter(({ row }) => row > 0).map((one) => [cellAddress(one), one.value]));
  const kept = new Set(wanted.map(([address]) => address));
  return [
    ...wanted.filter(([address, value]) => now.get(address) !== value),
    ...[...now.keys()].filter((address) => !kept.has(address)).map((address) => [address, ""] as const),
  ].map(([address, value]) => ({ sheet: list.name, cell: address, value }));
}

/** Whether cells are marked at all: somebody asked for it before. */
export function hasMarks({ sheets }: Snapshot): boolean {
  return sheets.some((sheet) => hasMark(sheet, FINDING_MARK) && sheet.cells.some(({ row }) => row > 0));
}

function isAsking({ code, severity, justification }: Issue): boolean {
  return code !== "cell-blank" && severity !== "info" && justification === undefined;
}

/** A number as it is, of a text its length: as a formula compares them in every country alike. */
function heldIn(cell: SnapshotCell | undefined): number {
  if (cell?.type === "error") return ERROR_SHOWN;
  return typeof cell?.value === "number" ? cell.value : String(cell?.value ?? "").length;
}

function placeText({ sheet = "", cell = "" }: { readonly sheet?: string; readonly cell?: string }): string {
  return `${sheet}!${cell}`;
}
