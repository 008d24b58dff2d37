import { NARRATIVE, type Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { periodLabel } from "../labels/name-of";
import type { SheetSnapshot, SnapshotCell } from "../workbook/snapshot";
import { jurisdictionColumn, KEY_COLUMN, kpiFigures, REGION_COLUMN } from "./kpi-figures";
import { FIRST_JURISDICTION, kpiTitle, PERIOD_COLUMN, regionalLines } from "./regional-lines";

/**
 * A KPI's sheet from before there were keys, with the keys that it would have today: lines are known by their places, as
 * long as the period in them is the one that they were made for. Undefined for any other sheet.
 */
export function figuresByWords(
  framework: Framework,
  labels: Labels,
  round: string,
  sheet: SheetSnapshot,
): SheetSnapshot | undefined {
  const kpi = [...framework.template.kpis, NARRATIVE].find((one) => kpiTitle(labels, one) === sheet.name);
  if (kpi === undefined) return undefined;
  const { blocks, end } = regionalLines(framework, kpi, round);
  const codes = framework.jurisdictions.map(({ code }) => code);
  const after = FIRST_JURISDICTION + codes.length;
  const key = (row: number, column: number, value: string): SnapshotCell => ({
    row,
    column,
    value,
    type: "text",
    isFormula: false,
  });
  const lines = blocks
    .flatMap(({ rows }) => rows.flat())
    .filter(({ at, period }) =>
      sheet.cells.some(
        ({ row, column, value }) =>
          row === at && column === PERIOD_COLUMN && String(value) === periodLabel(labels, period),
      ),
    );
  return {
    ...sheet,
    cells: [
      ...sheet.cells.filter(({ row }) => row !== end),
      ...lines.map((line) => key(line.at, after + 2, line.key)),
      key(end, 0, kpiFigures(framework, kpi).mark),
      ...codes.map((code, index) => key(end, FIRST_JURISDICTION + index, jurisdictionColumn(code))),
      ...(kpi === NARRATIVE ? [] : [key(end, after, REGION_COLUMN)]),
      key(end, after + 2, KEY_COLUMN),
    ],
  };
}
