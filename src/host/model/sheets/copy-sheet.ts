import { renameSheetInFormula } from "../../calc/formula/rename-in-formula";
import type { Chart, PlacedArea, Sheet } from "../workbook/workbook";
import { addSheet } from "./sheet-operations";
import { offsetBy, WHOLE_SHEET } from "../cells/rectangles";
import { newTable } from "../tables/table";

/**
 * A copy of a sheet, at the end of the workbook and named "Name (2)" as Excel does. Tables and charts get new names and
 * ids.
 */
export function copySheet(source: Sheet): Sheet {
  const { workbook } = source;
  const copy = addSheet(workbook, copyName(source));
  for (const { row, column, cell } of source.cells.inArea(WHOLE_SHEET))
    if (!cell.spilledFrom)
      copy.cells.put(row, column, {
        ...cell,
        ...(cell.formula === undefined ? {} : { formula: renameSheetInFormula(cell.formula, source.name, copy.name) }),
      });
  copy.rows.copyFrom(source.rows);
  copy.columns.copyFrom(source.columns);
  copy.validations.copyFrom(source.validations);
  copy.conditionalFormats.copyFrom(source.conditionalFormats, () => workbook.newId());
  copy.protection.copyFrom(source.protection);
  const {
    style,
    merges,
    tabColor,
    visibility,
    showGridlines,
    showHeadings,
    standardWidth,
    freeze,
    rowBreaks,
    columnBreaks,
    autoFilter,
  } = source;
  Object.assign(copy, {
    style,
    merges: [...merges],
    tabColor,
    visibility,
    showGridlines,
    showHeadings,
    standardWidth,
    freeze,
    rowBreaks: [...rowBreaks],
    columnBreaks: [...columnBreaks],
    autoFilter,
  });
  copy.pageLayout.copyFrom(source.pageLayout);
  for (const { name, formula, comment, visible } of source.names.all())
    copy.names.add(name, renameSheetInFormula(formula, source.name, copy.name), comment).visible = visible;
  for (const table of workbook.tables.filter(({ sheet }) => sheet === source)) copyTable(table, copy);
  copy.charts = source.charts.map((chart) => copyChart(chart, source, copy));
  workbook.calc.reenter(copy);
  return copy;
}

function copyTable(table: Sheet["workbook"]["tables"][number], copy: Sheet): void {
  const { workbook } = copy;
  let number = 2;
  const base = table.name.replace(/\d+$/, "");
  while (workbook.tableByName(`${base}${String(number)}`)) number += 1;
  const made = newTable(
    workbook.newId(),
    workbook.tables.length + 1,
    `${base}${String(number)}`,
    copy,
    offsetBy(table.area, 0, 0),
    table.columns.map(({ name }) => name),
  );
  const {
    showHeaders,
    showTotals,
    style,
    showBandedRows,
    showBandedColumns,
    highlightFirstColumn,
    highlightLastColumn,
    showFilterButton,
  } = table;
  workbook.tables.push(
    Object.assign(made, {
      showHeaders,
      showTotals,
      style,
      showBandedRows,
      showBandedColumns,
      highlightFirstColumn,
      highlightLastColumn,
      showFilterButton,
    }),
  );
}

/** Series that read the copied sheet read the copy. */
function copyChart(chart: Chart, source: Sheet, copy: Sheet): Chart {
  const follow = <Source extends PlacedArea | undefined>(one: Source): Source =>
    one?.sheet === source ? { ...one, sheet: copy } : one;
  return {
    ...chart,
    id: copy.workbook.newId(),
    sheet: copy,
    bag: chart.bag.clone(),
    series: chart.series.map((series) => ({
      ...series,
      bag: series.bag.clone(),
      trendlines: series.trendlines.map((line) => line.clone()),
      name: typeof series.name === "string" ? series.name : follow(series.name),
      values: follow(series.values),
      categories: follow(series.categories),
      bubbleSizes: follow(series.bubbleSizes),
    })),
  };
}

function copyName({ name, workbook }: Sheet): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${String(number)})`;
    const candidate = base.slice(0, 31 - suffix.length) + suffix;
    if (!workbook.sheetByName(candidate)) return candidate;
  }
}
