import type { FiguresPlace } from "../chart/chart-spec-of";
import type { ChartSpec } from "../workbook/chart-spec";
import type { WorkbookPlan } from "../workbook/plan";
import { cell, sheetPlan } from "../sheet/sheet-draft";

/** In the workbook inside a chart: years below each other, a column for each series. */
export function figuresPlace(): FiguresPlace {
  return { sheet: "Figures", headerRow: 0, yearColumn: 0 };
}

/** The workbook that lies inside a chart, which opens by "Edit data"; a gap is an empty cell, and 0 a 0. */
export function figuresWorkbook({ categories, categoriesAt, series, altText }: ChartSpec): WorkbookPlan {
  const { sheet, range } = categoriesAt;
  return {
    title: altText,
    properties: {},
    looks: {},
    names: [],
    sheets: [
      sheetPlan({
        name: sheet,
        columns: [
          { column: range.left, width: 12 },
          ...series.map(({ nameAt }) => ({ column: nameAt.range.left, width: 22 })),
        ],
        cells: [
          ...categories.map((category, index) => cell(range.top + index, range.left, category)),
          ...series.flatMap(({ name, nameAt, values, valuesAt }) => [
            cell(nameAt.range.top, nameAt.range.left, name),
            ...values.flatMap((value, index) =>
              value === null ? [] : [cell(valuesAt.range.top + index, valuesAt.range.left, value)],
            ),
          ]),
        ],
      }),
    ],
  };
}
