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
