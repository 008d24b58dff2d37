/**
 * Where the regional workbook puts its figures: shared by the plan that writes them and by the search for their
 * sources.
 */
import type { FigureLine } from "../consolidation/figures";
import { NARRATIVE, periodsOf, type Framework, type Row, type Table } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";

export const [ROW_COLUMN, UNIT_COLUMN, PERIOD_COLUMN, FIRST_JURISDICTION] = [0, 1, 2, 3];
/** Title, provenance and column titles. */
const HEAD_ROWS = 3;
/** A little room and the heading of a table. */
const TABLE_HEAD = 2;

export interface RegionalLine extends FigureLine {
  readonly period: string;
  /** Observation key; of what a total leaves beside its parts, the total's after "rest:". */
  readonly key: string;
  /** Sheet row, zero-based. */
  readonly at: number;
}

export interface RegionalBlock {
  readonly table: Table;
  readonly headingAt: number;
  /** Rows of the table one after the other, each with all its periods. */
  readonly rows: readonly (readonly RegionalLine[])[];
}

const REST = "rest:";

/** The observation that a line's key speaks of: of a rest, its total's. */
export function observationOf(key: string): { readonly key: string; readonly isRest: boolean } {
  return key.startsWith(REST) ? { key: key.slice(REST.length), isRest: true } : { key, isRest: false };
}

/** What the state adds to the lines that every sheet has. */
export interface MoreLines {
  /** Whether a total leaves something beside its parts, which then stands above it. */
  readonly hasRest: (total: Row) => boolean;
  /** Periods before those of the round in which something is known of a row. */
  readonly earlier: (row: Row) => readonly string[];
}

const NO_MORE: MoreLines = { hasRest: () => false, earlier: () => [] };

/** The blocks of one KPI's sheet from top to bottom, and the first free row below them. */
export function regionalLines(
  framework: Framework,
  kpi: string,
  round: string,
  { hasRest, earlier }: MoreLines = NO_MORE,
): { readonly blocks: readonly RegionalBlock[]; readonly end: number } {
  let next = HEAD_ROWS;
  const blocks = framework.tables
    .filter((table) => table.kpi === kpi)
    .map((table): RegionalBlock => {
      const headingAt = next;
      next += TABLE_HEAD;
      const periods = periodsOf(framework, table, round);
      const shown = table.rows.flatMap((row): readonly FigureLine[] => [
        ...(hasRest(row) ? [{ row, isRest: true }] : []),
        { row, isRest: false },
      ]);
      const rows = shown.map(({ row, isRest }) =>
        [...earlier(row), ...periods].map((period) => ({
          row,
          isRest,
          period,
          key: `${isRest ? REST : ""}${observationKey(row.key, period)}`,
          at: next++,
        })),
      );
      next += 1;
      return { table, headingAt, rows };
    });
  return { blocks, end: next };
}

/** "KPI 3", or the narrative. */
export function kpiTitle(labels: Labels, kpi: string): string {
  return kpi === NARRATIVE ? labels.regional.narrative : fillText(labels.regional.kpiSheet, { kpi });
}
