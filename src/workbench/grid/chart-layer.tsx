import { memo, type ReactElement } from "react";
import { ChartView } from "./chart-view";
import type { Sheet } from "../../host/model/workbook/workbook";
import { PIXELS_PER_POINT } from "./line-axis";
import { HEADING } from "./screen";
import type { Screen } from "./screen";

/** The charts of a sheet at their places, as far as they are in view. `contents` tells that they may look different. */
export const ChartLayer = memo(function ChartLayer({
  sheet,
  screen: { rows, columns },
}: {
  readonly sheet: Sheet;
  readonly screen: Screen;
  readonly contents: number;
}): ReactElement {
  const edge = { left: HEADING.width, top: HEADING.height };
  const placed = sheet.charts.map((chart) => ({
    chart,
    left: chart.left * PIXELS_PER_POINT - columns.scroll,
    top: chart.top * PIXELS_PER_POINT - rows.scroll,
    width: chart.width * PIXELS_PER_POINT,
    height: chart.height * PIXELS_PER_POINT,
  }));
  const inView = placed.filter(
    ({ left, top, width, height }) => left + width > 0 && top + height > 0 && left < columns.room && top < rows.room,
  );
  return (
    <div className="grid-charts">
      {inView.map(({ chart, left, top, width, height }) => (
        <div
          key={chart.id}
          className="grid-chart"
          style={{ left: left + edge.left, top: top + edge.top, width, height }}
          onPointerDown={(event) => {
            event.stopPropagation();
          }}
        >
          <ChartView chart={chart} width={width} height={height} />
        </div>
      ))}
    </div>
  );
});
