/** The small pure parts of the grid. */
import fc from "fast-check";
import { spreadTable, writeHtmlTable } from "../../../src/workbench/grid/html-table";
import { LineAxis } from "../../../src/workbench/grid/line-axis";
import { pasteArea } from "../../../src/workbench/grid/paste-area";
import { scrollRange } from "../../../src/workbench/grid/scroll-range";
import { readTabText, writeTabText } from "../../../src/workbench/grid/tab-text";
import { lineAtPlace, placeOf, scrollTo, visibleLines } from "../../../src/workbench/grid/visible-lines";
import { SheetLines } from "../../../src/host/model/sheets/sheet-lines";

test("any cells come back from the clipboard's text as they were", () => {
  const cells = fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(cells, (rows) => {
      const plain = rows.map((row) => row.map((text) => text.replaceAll("\r", "")));
      // A last row of one blank cell cannot be told from a last line end; three columns always can.
      expect(readTabText(writeTabText(plain))).toEqual(plain);
    }),
  );
});

test.each([
  ["a\tb\r\n", [["a", "b"]]],
  ["a\n\nb", [["a"], [""], ["b"]]],
  ['say "no"\t"two\nlines"', [['say "no"', "two\nlines"]]],
])("text of another program: %j", (text, cells) => {
  expect(readTabText(text)).toEqual(cells);
});

test("cells that others span stay blank, and markup is text", () => {
  const one = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan });
  expect(spreadTable([[one("a", 2), one("b")], [one("c")]])).toEqual([
    ["a", "b"],
    ["", "c"],
  ]);
  expect(writeHtmlTable([[{ text: "<b>&", css: "", rowSpan: 1, columnSpan: 2 }, undefined]])).toContain(
    '<td colspan="2">&lt;b&gt;&amp;</td>',
  );
});

describe("lines of different size", () => {
  const lines = new SheetLines(15);
  lines.ensure(2).size = 30;
  lines.ensure(4).hidden = true;
  const axis = new LineAxis(lines, 100);

  test("begin where the ones before end", () => {
    for (let line = 0; line < 20; line++) expect(axis.start(line + 1) - axis.start(line)).toBe(axis.size(line));
    expect([axis.size(2), axis.size(4), axis.visible(4, 1), axis.visible(4, -1)]).toEqual([40, 0, 5, 3]);
  });

  test("are found at every place they take", () => {
    for (let place = 0; place < 200; place++) {
      const line = axis.at(place);
      expect(axis.start(line) <= place && place < axis.start(line) + axis.size(line)).toBe(true);
    }
  });

  test("frozen ones stay, others scroll, and a line is brought into view", () => {
    const seen = visibleLines(axis, 2, 60, 200);
    expect(seen.lines.slice(0, 2)).toEqual([0, 1]);
    expect([placeOf(seen, 1), lineAtPlace(seen, 5)]).toEqual([20, 0]);
    const far = scrollTo(seen, 50);
    const after = visibleLines(axis, 2, far, 200);
    expect(after.lines).toContain(50);
    expect(placeOf(after, 50) + axis.size(50)).toBeLessThanOrEqual(200);
  });
});

test("pasted cells fill a multiple of their size, else take what they need, and never leave the sheet", () => {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  expect(pasteArea(area(0, 0, 3, 1), 2, 2)).toEqual(area(0, 0, 3, 1));
  expect(pasteArea(area(0, 0, 2, 1), 2, 2)).toEqual(area(0, 0, 1, 1));
  expect(pasteArea(area(1_048_575, 0, 1_048_575, 0), 2, 1)).toBeUndefined();
});

test("a sheet longer than browsers can scroll is reached to its end", () => {
  const { length, ratio } = scrollRange(30_000_000, 500);
  expect(length).toBeLessThan(17_000_000);
  expect(Math.round((length - 500) * ratio)).toBe(30_000_000 - 500);
});
