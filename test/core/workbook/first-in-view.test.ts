import { firstInView } from "../../../src/core/workbook/first-in-view";

/** Ten lines of 100 pixels, except those said otherwise. */
const sizes =
  (odd: Readonly<Record<number, number>> = {}) =>
  (line: number): number =>
    odd[line] ?? 100;

test.each<[string, number, number, Readonly<Record<number, number>>, number, number]>([
  ["there is room for all", 5, 2, {}, 600, 2],
  ["one pixel is missing", 5, 2, {}, 599, 3],
  ["three lines have to go", 8, 2, {}, 600, 5],
  ["hidden lines take no room", 8, 2, { 0: 0, 2: 0, 3: 0, 4: 0 }, 500, 2],
  ["a frozen line is always in view", 1, 2, {}, 100, 2],
  ["no further than the line itself", 5, 2, { 0: 900 }, 600, 5],
])("first line in view: %s", (_, line, frozen, odd, room, expected) => {
  expect(firstInView(line, frozen, sizes(odd), room)).toBe(expected);
});
