import { SheetLines } from "../../../src/host/model/sheets/sheet-lines";
import { hiddenBefore } from "../../../src/workbench/grid/hidden-before";
import { LineAxis } from "../../../src/workbench/grid/line-axis";

const lines = new SheetLines(48);
for (const hidden of [0, 3, 4, 7]) lines.ensure(hidden).hidden = true;
const axis = new LineAxis(lines, 100);

test.each([
  ["several", 5, { from: 3, to: 4 }],
  ["one", 8, { from: 7, to: 7 }],
  ["none", 6, undefined],
  ["only at the edge of the sheet", 1, undefined],
])("hidden lines before a line: %s", (_, line, expected) => {
  expect(hiddenBefore(axis, line)).toEqual(expected);
});
