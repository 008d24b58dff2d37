import { labelsFit } from "../../../src/core/chart/labels-fit";

const PAGE = { width: 760, height: 400, text: 14 };
const SMALL = { width: 240, height: 150, text: 10 };
const years = (value: number | null): readonly (number | null)[] => Array.from({ length: 7 }, () => value);

test.each([
  ["one series on a page", "clustered", PAGE, [years(186401)], 0, true],
  [
    "three series beside each other have no room for six digits",
    "clustered",
    PAGE,
    [years(186401), years(1), years(1)],
    0,
    false,
  ],
  ["but for two", "clustered", PAGE, [years(10), years(10), years(10)], 0, true],
  ["a small chart takes two digits", "clustered", SMALL, [years(99)], 0, true],
  ["and not six", "clustered", SMALL, [years(186401)], 0, false],
  ["high parts of a column", "stacked", PAGE, [years(900), years(100)], 0, true],
  ["flat ones are left without", "stacked", PAGE, [years(990), years(10)], 1, false],
  ["gaps take no room", "stacked", PAGE, [[...years(900).slice(1), null]], 0, true],
  ["nothing needs no label", "clustered", PAGE, [years(null)], 0, false],
] as const)("%s", (_, kind, size, all, own, expected) => {
  expect(labelsFit(kind, size, all, all[own] ?? [])).toBe(expected);
});
