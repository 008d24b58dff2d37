/** Restore points are made of a workbook, and kept on a sheet of it. */
import { holdsTable, type KeyedTable } from "../sheet/keyed-table";
import { hasMark, REGIONAL_MARK } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";
import { ownSheetName } from "../sheet/own-sheet-name";
import { sheetAsRead } from "../sheet/sheet-as-read";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../workbook/plan";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { plannedMark, tableMark, type TableMark } from "./contents-mark";
import { packSheets } from "./packed-sheets";
import { READ_BACK } from "./read-back";
import { regionalSheets } from "./regional-sheets";
import { isRestoreSheet, RESTORE_MARK } from "./restore-sheet";
import { pointChecksum, pointKey, type RestorePoint, type WritingDone } from "./restore-points";

const RESTORE_SHEET = "_restore";
/** So many points are kept; the oldest goes first. */
const KEPT_POINTS = 5;
/** File names that a point tells. */
const TOLD_FILES = 50;
/** Characters of a part; an Excel cell holds 32,767. */
const PART = 30_000;

/**
 * The restore points of a regional workbook, with what it is now as the newest of them; without it where writing changes
 * nothing.
 * @param now the workbook, with keys; what stands on its sheets for people alone is not kept
 * @param plan what is about to be written over it
 * @param points those that it has already
 * @param done what is about to be done to it; `when` comes from outside
 */
export function addRestorePoint(
  now: Snapshot,
  plan: WorkbookPlan,
  points: readonly RestorePoint[],
  done: WritingDone,
): readonly RestorePoint[] {
  const sheets = readBack(regionalSheets(now));
  const planned = plan.sheets.filter(({ cells: [first] }) => first?.value === REGIONAL_MARK).map(sheetAsRead);
  const isSame =
    contentsOf(sheets, (table) => tableMark(table, { sheets })) ===
    contentsOf(planned, (table) => plannedMark(table, plan.sheets));
  if (isSame) return points;
  const number = 1 + Math.max(0, ...points.map((one) => one.number));
  return [{ ...done, files: done.files.slice(0, TOLD_FILES), number, ...packSheets({ sheets }) }, ...points];
}

function readBack({ sheets }: Snapshot): readonly SheetSnapshot[] {
  return sheets.filter((sheet) => hasMark(sheet, REGIONAL_MARK) || READ_BACK.some((table) => holdsTable(table, sheet)));
}

/**
 * What of these sheets counts: what people alone read there, names of sheets and the order of lines may differ. Sheets
 * from before there were keys never say the same.
 */
function contentsOf(sheets: readonly SheetSnapshot[], markOf: (table: KeyedTable<string>) => TableMark): string {
  const metadata = readMetadata({ sheets }, REGIONAL_MARK) ?? new Map<string, string>();
  return JSON.stringify([[...metadata], READ_BACK.map(markOf)]);
}

/** The sheet that keeps the first of these points, which are the newest, in the workbook `now`. */
export function planRestorePoints(now: Snapshot, points: readonly RestorePoint[]): SheetPlan {
  const lines = points.slice(0, KEPT_POINTS).flatMap(linesOf);
  return sheetPlan({
    name: ownSheetName(now, isRestoreSheet, RESTORE_SHEET),
    visibility: "veryHidden",
    isProtected: true,
    cells: [cell(0, 0, RESTORE_MARK), ...lines.flatMap((line, index) => lineCells(line, index + 1))],
  });
}

function linesOf({ number, packed, ...described }: RestorePoint): readonly (readonly string[])[] {
  const parts = Array.from({ length: Math.ceil(packed.length / PART) }, (_, index) =>
    packed.slice(index * PART, (index + 1) * PART),
  );
  const description = JSON.stringify({ ...described, parts: parts.length });
  return [
    [pointKey(number), description, pointChecksum(number, description, packed)],
    ...parts.map((text, index) => [pointKey(number, index + 1), text]),
  ];
}

function lineCells(line: readonly string[], row: number): readonly CellPlan[] {
  return line.map((text, column) => cell(row, column, text));
}
