import { PropertyBag } from "../workbook/property-bag";
import type { ChartSeries, PlacedArea } from "../workbook/workbook";

/** A series that looks and is drawn like its chart. @param name fixed, or the cell that holds it */
export function newSeries(name: string | PlacedArea, values?: PlacedArea, categories?: PlacedArea): ChartSeries {
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
