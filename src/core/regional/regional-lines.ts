/**
 * Where the regional workbook puts its figures: shared by the plan that writes them and by the search for their
 * sources.
 */
import { NARRATIVE, periodsOf, type Framework, type Row, type Table } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";

export const [ROW_COLUMN, UNIT_COLUMN, PERIOD_COLUMN, FIRST_JURISDICTION] = [0, 1, 2, 3];
/** Title, provenance and remark. */
const HEAD_ROWS = 3;
/** Heading and column titles of a table. */
const TABLE_HEAD = 2;

export interface RegionalLine {
  readonly row: Row;
  readonly period: string;
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

/** The blocks of one KPI's sheet from top to bottom, and the first free row below them. */
export function regionalLines(
  framework: Framework,
  kpi: string,
  round: string,
): { readonly blocks: readonly RegionalBlock[]; readonly end: number } {
  let next = HEAD_ROWS;
  const blocks = framework.tables
    .filter((table) => table.kpi === kpi)
    .map((table): RegionalBlock => {
      const headingAt = next;
      next += TABLE_HEAD;
      const rows = table.rows.map((row) =>
        periodsOf(framework, table, round).map((period) => ({
          row,
          period,
          key: observationKey(row.key, period),
          at: next++,
        })),
      );
      next += 1;
      return { table, headingAt, rows };
    });
  return { blocks, end: next };
}

/** "KPI 3", or the name of the narrative's sheet. */
export function regionalSheetName(labels: Labels, kpi: string): string {
  return kpi === NARRATIVE ? labels.regional.narrative : fillText(labels.regional.kpiSheet, { kpi });
}
