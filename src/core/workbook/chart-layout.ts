/** Where the parts of a chart stand: the same for all charts of one size, so that their plots can be compared. */
import type { ChartSize, ValueScale } from "./chart-spec";

/** How much larger than the other texts a title is. */
const TITLE = 1.3;
/** Of a line of text, in its size. */
const LINE = 1.35;
/** Above the plot; some programs write all of them as large as the title. */
const HEAD_LINES = 3;
/** Years, and the names of the series below the plot. */
const FOOT_LINES = 3.2;
/** Width of a character of bold text, in its size. */
const CHARACTER = 0.6;
/** Digits and the title of the axis on the left. */
const LEFT_CHARACTERS = 6.5;

/** In points. */
export function titleSize({ text }: ChartSize): number {
  return Math.round(text * TITLE);
}

/** The plot without its axes, as shares of the chart's width and height. */
export function plotArea({ width, height, text, head = HEAD_LINES, foot = FOOT_LINES }: ChartSize): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const share = (points: number, of: number): number => Math.round((points / of) * 1000) / 1000;
  const [left, top] = [share(LEFT_CHARACTERS * text, width), share(head * LINE * TITLE * text, height)];
  return {
    left,
    top,
    width: Math.round((0.985 - left) * 1000) / 1000,
    height: Math.round((1 - top - share(foot * LINE * text, height)) * 1000) / 1000,
  };
}

/** Whether a title with such lines stays above the plot. */
export function titleFits(size: ChartSize, lines: readonly string[]): boolean {
  const characters = Math.floor((0.85 * size.width) / (CHARACTER * titleSize(size)));
  return lines.reduce((sum, line) => sum + Math.ceil(line.length / characters), 0) <= (size.head ?? HEAD_LINES);
}

/** Excel's format for figures along the axis: as many decimals as its steps have, two at most. */
export function axisFormat(scale: ValueScale | undefined): string {
  const decimals = [0, 1, 2].find((digits) => Number((scale?.step ?? 1).toFixed(digits)) === (scale?.step ?? 1)) ?? 2;
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** Dark on light colours and white on dark ones. @param color "RRGGBB" @returns "RRGGBB" */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? "262626" : "FFFFFF";
}
