import type { ReactElement } from "react";
import type { Chart } from "../../host/model/workbook/workbook";
import { useWords } from "../words";
import { chartDrawing } from "./chart-drawing";

/** A chart as SVG, with everything it shows as text for those who cannot see it. */
export function ChartView({
  chart,
  width,
  height,
}: {
  readonly chart: Chart;
  readonly width: number;
  readonly height: number;
}): ReactElement {
  const { say } = useWords();
  const { title, description, texts, gridlines, bars, lines, keys } = chartDrawing(
    chart,
    width,
    height,
    say("noFigure"),
  );
  return (
    <svg
      role="img"
      aria-label={`${title}. ${description}`}
      data-chart={chart.name}
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      fontFamily="Calibri, Carlito, 'Segoe UI', Arial, sans-serif"
    >
      {gridlines.map(({ x1, x2, y }, index) => (
        <line key={y} x1={x1} x2={x2} y1={y} y2={y} stroke={index === 0 ? "#8a8a8a" : "#d9d9d9"} />
      ))}
      {[...bars, ...keys].map(({ x, y, width: wide, height: high, color }, index) => (
        <rect key={index} x={x} y={y} width={wide} height={high} fill={color} />
      ))}
      {lines.map(({ color, runs }, index) => (
        <g key={index} stroke={color} fill={color}>
          {runs.map((run, at) => (
            <polyline
              key={at}
              points={run.map(({ x, y }) => `${String(x)},${String(y)}`).join(" ")}
              fill="none"
              strokeWidth={2}
            />
          ))}
          {runs.flat().map(({ x, y }) => (
            <circle key={x} cx={x} cy={y} r={3.5} />
          ))}
        </g>
      ))}
      {texts.map(({ text, x, y, size, anchor, bold, turn, color }, index) => (
        <text
          key={index}
          x={x}
          y={y}
          fontSize={size}
          textAnchor={anchor}
          fontWeight={bold ? 600 : 400}
          fill={color}
          transform={turn === 0 ? undefined : `rotate(${String(turn)} ${String(x)} ${String(y)})`}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
