/** What people wrote on the sheets of a regional workbook beside what stands there of ours. */
import { NARRATIVE, type Framework } from "../framework/framework";
import type { Issue } from "../issue/issue";
import { tablesOn } from "../sheet/keyed-table";
import { REGIONAL_MARK } from "../sheet/keys";
import { readMetadata } from "../sheet/metadata-sheet";
import { cellAddress } from "../workbook/address";
import type { SheetPlan } from "../workbook/plan";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../workbook/snapshot";
import { isCertificate } from "./certified";
import { hasMarks } from "./contents-mark";
import { kpiFigures } from "./kpi-figures";
import { planAgain } from "./plan-again";
import { READ_BACK } from "./read-back";
import type { RegionalWorkbook } from "./read-regional";

/** Nobody looks up more. */
const PLACES_TOLD = 8;
/** So many texts at the head of a sheet tell whether it is in our words of now. */
const HEADS = 2;

/**
 * One warning for each of our sheets with a table: they are written anew, and what people added to them is not there any
 * more then. Sheets that are only looked at are laid out otherwise from version to version, so that nobody can tell.
 * A text or number is somebody's own that the sheet would not hold if it were written again, and that stands where it
 * would have no cell, or in a line of a table under no column of ours. What is typed over our cells is told by
 * `findOverwritten`.
 */
export function findOwnAdditions(
  framework: Framework,
  workbook: RegionalWorkbook,
  snapshot: Snapshot,
): readonly Issue[] {
  const metadata = readMetadata(snapshot, REGIONAL_MARK);
  // Of older workbooks nobody can tell any more what was ours.
  if (!metadata || !hasMarks(metadata)) return [];
  return planAgain(framework, workbook, snapshot)
    .sheets.filter((plan) => plan.visibility === "visible" && !isCertificate(plan))
    .flatMap((plan): readonly Issue[] => {
      const now = snapshot.sheets.find(({ name }) => name === plan.name);
      const own = now ? ownCells(framework, plan, now).map(cellAddress) : [];
      const [first] = own;
      if (first === undefined) return [];
      const places = own.length > PLACES_TOLD ? [...own.slice(0, PLACES_TOLD), "\u2026"] : own;
      const facts = { count: own.length, places };
      return [{ code: "own-cells-left", severity: "warning", sheet: plan.name, cell: first, facts }];
    });
}

function ownCells(framework: Framework, { cells }: SheetPlan, now: SheetSnapshot): readonly SnapshotCell[] {
  const keyed = [...READ_BACK, ...[...framework.template.kpis, NARRATIVE].map((kpi) => kpiFigures(framework, kpi))];
  const tables = keyed
    .flatMap((table) => tablesOn<string>(table, now))
    .map(({ columns, lines }) => ({
      columns: new Set([...columns.values()].flat()),
      rows: new Set(lines.map(({ row }) => row)),
    }));
  if (tables.length === 0) return [];
  const ours = new Set(cells.map(({ value }) => textOf(value)));
  // In other words, of another language or version, nobody can tell whose a text is that was moved.
  const heads = cells
    .flatMap(({ look, value }) => (look === "key" ? [] : [textOf(value)]))
    .filter((text) => text !== "")
    .slice(0, HEADS);
  const standing = new Set(now.cells.map(({ value }) => textOf(value)));
  if (!heads.every((text) => standing.has(text))) return [];
  const taken = new Set(cells.map(cellAddress));
  /** In a line of a table, in a column that has no key: somebody put it in. */
  const isColumnless = ({ row, column }: SnapshotCell): boolean =>
    tables.some(({ columns, rows }) => rows.has(row) && !columns.has(column));
  return now.cells.filter(
    (cell) => !cell.isFormula && !ours.has(textOf(cell.value)) && (!taken.has(cellAddress(cell)) || isColumnless(cell)),
  );
}

function textOf(value: SnapshotCell["value"]): string {
  return String(value ?? "").trim();
}
