import type { LineAxis } from "./line-axis";

export interface HiddenLines {
  readonly from: number;
  readonly to: number;
}

/**
 * The hidden lines between a visible line and the visible one before it; undefined when there are none. Those at the
 * edge of the sheet are not told: our sheets keep their keys there.
 */
export function hiddenBefore(axis: LineAxis, line: number): HiddenLines | undefined {
  const before = axis.visible(line - 1, -1);
  return before === undefined || before === line - 1 ? undefined : { from: before + 1, to: line - 1 };
}
