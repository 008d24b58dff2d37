import fc from "fast-check";
import { joinCells } from "../../../src/adapters/office/join-cells";

test.each([
  ["nothing", [], []],
  [
    "a block in any order",
    [
      [1, 1],
      [0, 0],
      [1, 0],
      [0, 1],
    ],
    [[0, 0, 1, 1]],
  ],
  [
    "a gap splits a row",
    [
      [0, 0],
      [0, 2],
    ],
    [
      [0, 0, 0, 0],
      [0, 2, 0, 2],
    ],
  ],
  [
    "a wider row begins anew",
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    [
      [0, 0, 0, 0],
      [1, 0, 1, 1],
    ],
  ],
  [
    "a missing row begins anew",
    [
      [0, 0],
      [2, 0],
    ],
    [
      [0, 0, 0, 0],
      [2, 0, 2, 0],
    ],
  ],
] as const)("%s", (_, cells, areas) => {
  expect(
    joinCells(cells.map(([row, column]) => ({ row, column }))).map(({ top, left, bottom, right }) => [
      top,
      left,
      bottom,
      right,
    ]),
  ).toEqual(areas);
});

test("the rectangles are exactly the cells, each once", () => {
  const cell = fc.record({ row: fc.nat(7), column: fc.nat(7) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
      const covered = joinCells(cells).flatMap(({ top, left, bottom, right }) =>
        Array.from(
          { length: (bottom - top + 1) * (right - left + 1) },
          (_, index) =>
            `${String(top + Math.floor(index / (right - left + 1)))},${String(left + (index % (right - left + 1)))}`,
        ),
      );
      expect(covered.sort()).toEqual(
        [...new Set(cells.map(({ row, column }) => `${String(row)},${String(column)}`))].sort(),
      );
    }),
  );
});
