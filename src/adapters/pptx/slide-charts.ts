import type { SlidePlan } from "../../core/deck/deck-plan";
import type { ChartSpec } from "../../core/workbook/chart-spec";
import { PLACEHOLDERS } from "./layout-parts";
import { CHART, panelBox, type Box } from "./slide-geometry";

export interface SlideChart {
  /** What its shape is called on its slide: "chart", or "chart" and the name of the panel. */
  readonly part: string;
  readonly chart: ChartSpec;
  readonly box: Box;
  /** "" for a panel: how many there are is no matter of a layout. */
  readonly placeholder: string;
}

/** In the order in which they are read. */
export function slideCharts({ chart, panels = [] }: SlidePlan): readonly SlideChart[] {
  return [
    ...(chart ? [{ part: "chart", chart, box: CHART, placeholder: PLACEHOLDERS.chart }] : []),
    ...panels.map((panel, index) => ({
      part: `chart${panel.name}`,
      chart: panel.chart,
      box: panelBox(index, panels.length),
      placeholder: "",
    })),
  ];
}
