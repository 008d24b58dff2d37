import { digitSlip } from "../../../src/core/validation/digit-slip";
import { othersOf } from "../../../src/core/validation/series";

const slip = (value: number, others: readonly number[], decimals = 0) => {
  const found = othersOf([value, ...others], 0);
  if (!found) throw new Error("too few other years");
  return digitSlip(value, found, decimals);
};

const HUNDREDS = [310, 295, 330, 305, 318, 300];

test.each([
  ["a digit too many", 3080, 0, { likely: 308, factor: 10 }],
  ["a digit missing", 31, 0, { likely: 310, factor: 0.1 }],
  ["grams typed for kilograms", 308_000, 0, { likely: 308, factor: 1000 }],
  ["two digits too many", 30_800, 0, { likely: 308, factor: 100 }],
  ["tonnes typed for kilograms, in a row with decimals", 0.308, 3, { likely: 308, factor: 0.001 }],
  ["nothing: unusual, but no digit makes it fit", 1500, 0, undefined],
  ["a digit missing, where ten times as much is little for the row", 21, 0, { likely: 210, factor: 0.1 }],
  ["nothing: too little even with the largest last digit", 14, 0, undefined],
  ["nothing: it fits as it stands", 320, 0, undefined],
  ["nothing: a true 0", 0, 0, undefined],
])("%s", (_, value, decimals, expected) => {
  expect(slip(value, HUNDREDS, decimals)).toEqual(expected);
});

test("what is suggested could have been typed: whole numbers in rows of counts", () => {
  expect(slip(61, [6, 7, 5, 6, 7, 6])?.likely).toBe(6);
  expect(slip(61, [6, 7, 5, 6, 7, 6], 1)?.likely).toBe(6.1);
});

test("no fraction of a case is ever suggested", () => {
  expect(slip(69, [0, 0, 0, 1, 0, 0])).toBeUndefined();
});

test("a digit too many makes 80 of 8 and 10 of 1, never 8 of 0.8", () => {
  expect(slip(80, [8, 8, 8], 0)?.likely).toBe(8);
  expect(slip(8, [0.8, 0.8, 0.8], 1)).toBeUndefined();
});

test("in a row with decimals grams can stand for less than a kilogram", () => {
  expect(slip(500, [0.5, 0.5, 0.5], 3)).toEqual({ likely: 0.5, factor: 1000 });
  expect(slip(500, [0.5, 0.5, 0.5], 0)).toBeUndefined();
});
