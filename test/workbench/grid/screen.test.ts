import { SheetLines } from "../../../src/host/model/sheets/sheet-lines";
import { LineAxis } from "../../../src/workbench/grid/line-axis";
import { frozenAxesOf } from "../../../src/workbench/grid/screen";
import type { VisibleLines } from "../../../src/workbench/grid/visible-lines";

const axis = new LineAxis(new SheetLines(15), 100);
const lines = (frozen: number): VisibleLines => ({
  axis,
  frozen,
  frozenSize: axis.start(frozen),
  scroll: 0,
  room: 400,
  lines: [],
});
const screen = { rows: lines(3), columns: lines(2), areas: [] };

test.each([
  ["what scrolls", 3, 2, 0],
  ["a heading over what scrolls", 2, 2, 1],
  ["a label beside what scrolls", 3, 1, 1],
  ["the corner, which neither may paint over", 2, 1, 2],
])("%s", (_, top, left, axes) => {
  expect(frozenAxesOf(screen, { top, left, bottom: top, right: left })).toBe(axes);
});
