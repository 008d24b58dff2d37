import type { CellRectangle } from "../../../core/workbook/address";
import { PropertyBag } from "../workbook/property-bag";
import type { Sheet } from "../sheets/sheet";

/** Cells that a series reads. */
export interface SeriesSource {
  readonly sheet: Sheet;
  readonly area: CellRectangle;
}

export interface ChartSeries {
  /** Fixed name, or the cell that holds it. */
  name: string | SeriesSource;
  values: SeriesSource | undefined;
  categories: SeriesSource | undefined;
  bubbleSizes: SeriesSource | undefined;
  /** Undefined follows the chart. */
  chartType: string | undefined;
  readonly bag: PropertyBag;
  readonly trendlines: PropertyBag[];
}

/** One chart on a sheet. Position and size are in points from the sheet's top left corner. */
export interface Chart {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  chartType: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** "Columns" or "Rows": whether each column or each row of the source is a series. */
  plotBy: string;
  series: ChartSeries[];
  /** Everything else, under the names of Office.js. */
  readonly bag: PropertyBag;
}

export function newSeries(name: string | SeriesSource, values?: SeriesSource, categories?: SeriesSource): ChartSeries {
  return {
    name,
    values,
    categories,
    bubbleSizes: undefined,
    chartType: undefined,
    bag: new PropertyBag(),
    trendlines: [],
  };
}
