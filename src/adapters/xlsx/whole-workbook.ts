/**
 * A workbook with everything the library knows of it, in the library's own shape: for programs that show and
 * keep a whole workbook. The merge reads less and faster (read-workbook.ts); both go through the same checks first.
 */
import { strFromU8, unzipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Sheet, Workbook, WriteOptions } from "hucre";
import type { Outcome } from "../../core/issue/issue";
import type { ChartSpec } from "../../core/workbook/chart-spec";
import type { CellRectangle } from "../../core/workbook/address";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { readSelections } from "./read/sheet-selections";
import { sheetsWithoutCells } from "./read/sheets-without-cells";
import type { SheetWithoutCells } from "./read/sheets-without-cells";
import { tamePackage } from "./read/tame-package";
import { readWorkbook } from "./read-workbook";
import { completePackage } from "./write/complete-package";
import type { SheetView } from "./write/sheet-view";

export type {
  AlignmentStyle,
  BorderSide,
  Cell,
  CellStyle,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  RowDef,
  Sheet,
  WriteSheet,
} from "hucre";
export type { SheetView } from "./write/sheet-view";

/** What a chart is called, and its drawing where it is one that we draw ourselves. */
export interface WholeChart {
  readonly name: string;
  readonly spec: ChartSpec | undefined;
}

/** The library's sheet, and what its cells hold: the library loses shared formulas and the first days of the calendar. */
export interface WholeSheet extends Sheet {
  readonly cellsHeld: SheetSnapshot["cells"];
}

/** The library's workbook, and what it does not tell, or not as it is. */
export interface WholeWorkbook extends Workbook {
  readonly sheets: WholeSheet[];
  /** Sheets that are not among the others. */
  readonly withoutCells: readonly SheetWithoutCells[];
  /** Names of all charts, sheet by sheet; empty where they cannot be told apart. */
  readonly chartNames: readonly string[];
  /** What is selected, by the name of the sheet. */
  readonly selections: ReadonlyMap<string, CellRectangle>;
}

/** A workbook, or Issues that say why there is none. */
export type WholeReading = Outcome<WholeWorkbook>;

/** Takes any bytes. @param only these are read, by name; without it all */
export async function readWhole(bytes: Uint8Array, only?: readonly string[]): Promise<WholeReading> {
  const checked = readWorkbook(bytes);
  if (!checked.ok) return checked;
  try {
    const withoutCells = sheetsWithoutCells(bytes);
    const workbook = await readXlsx(
      tamePackage(
        bytes,
        withoutCells.map(({ part }) => part),
      ),
      { readStyles: true, ...(only ? { sheets: [...only] } : {}) },
    );
    const held = new Map(checked.value.sheets.map(({ name, cells }) => [name, cells]));
    const sheets = workbook.sheets.flatMap((sheet) => {
      const cellsHeld = held.get(sheet.name);
      return cellsHeld ? [{ ...sheet, cellsHeld }] : [];
    });
    const active = workbook.sheets[workbook.activeSheet ?? 0];
    const count = workbook.sheets.reduce((sum, { charts = [] }) => sum + charts.length, 0);
    const names = chartNames(bytes);
    return {
      ok: true,
      value: {
        ...workbook,
        sheets,
        activeSheet: active ? sheets.findIndex(({ name }) => name === active.name) : 0,
        withoutCells,
        chartNames: names.length === count ? names : [],
        selections: readSelections(bytes),
      },
      issues: checked.issues,
    };
  } catch {
    // The library stops at parts that our own reader does not need.
    return { ok: false, issues: [{ code: "file-not-a-workbook", severity: "blocker", facts: {} }] };
  }
}

/**
 * Frames of charts carry their names; drawings are numbered as their sheets. The bytes have passed the reader's limits
 * before.
 */
function chartNames(bytes: Uint8Array): readonly string[] {
  const drawings = Object.entries(
    unzipSync(bytes, { filter: ({ name }) => /^xl\/drawings\/drawing\d+\.xml$/.test(name) }),
  );
  const number = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);
  return drawings
    .sort(([one], [other]) => number(one) - number(other))
    .flatMap(([, part]) =>
      [...strFromU8(part).matchAll(/<(?:\w+:)?graphicFrame\b[\s\S]*?<(?:\w+:)?cNvPr\b[^>]*?\bname="([^"]*)"/g)].map(
        ([, name = ""]) => plainText(name),
      ),
    );
}

function plainText(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** @param views of the sheets, in order @param charts of all sheets, in order */
export async function writeWhole(
  workbook: WriteOptions,
  views: readonly (SheetView | undefined)[],
  charts: readonly WholeChart[],
): Promise<Uint8Array> {
  return completePackage(await writeXlsx(workbook), views, charts);
}
