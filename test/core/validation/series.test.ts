import fc from "fast-check";
import { deviations, evidence, logRatio, medianOf, othersOf } from "../../../src/core/validation/series";

test.each<[string, readonly number[], number]>([
  ["an odd count", [5, 1, 3], 3],
  ["an even count", [4, 1, 3, 2], 2.5],
  ["one", [7], 7],
  ["two", [1, 2], 1.5],
  ["equal ones", [2, 2, 9, 2], 2],
])("the median of %s", (_, numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

test("the median is that of the sorted numbers, whatever their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 9 }), (numbers) => {
      const sorted = [...numbers].sort((one, other) => one - other);
      const half = Math.floor(sorted.length / 2);
      const [low = 0, high = 0] = [sorted[half - 1], sorted[half]];
      expect(medianOf(numbers)).toBe(sorted.length % 2 === 1 ? high : (low + high) / 2);
    }),
  );
});

test("the other years leave out the year itself and those without a figure", () => {
  expect(othersOf([10, undefined, 20, 30, 40], 3)).toMatchObject({
    numbers: [10, 20, 40],
    median: 20,
    neighbours: [20, 40],
  });
  expect(othersOf([10, 20, 30, 40], 0)?.neighbours).toEqual([20]);
  expect(othersOf([10, 20, 30, 40], 3)?.neighbours).toEqual([30]);
  expect(othersOf([10, 20, undefined, 40], 0)).toBeUndefined();
  expect(othersOf([10, 20, 30, undefined], 3)?.numbers).toEqual([10, 20, 30]);
});

test("a steady row and a steady trend have the least spread; one that jumps has more", () => {
  const spread = (...series: readonly number[]): number | undefined => othersOf(series, 0)?.spread;
  expect(spread(0, 1400, 1400, 1400)).toBe(0.12);
  expect(spread(0, 1000, 1050, 1100, 1150)).toBe(0.12);
  expect(spread(0, 1000, 2000, 1000, 2000)).toBeGreaterThan(0.3);
  // Around the median the row moves by ln 2, from year to year by ln 4: the smaller of the two counts, 1.48 times.
  expect(spread(0, 1000, 4000, 1000, 4000, 2000)).toBeCloseTo(1.48 * Math.LN2, 2);
});

test("logarithms of ratios have no end at 0", () => {
  expect(logRatio(0, 0)).toBe(0);
  expect(logRatio(1, 0)).toBeCloseTo(Math.log(3));
  expect(logRatio(0, 1)).toBeCloseTo(-Math.log(3));
});

const others = { numbers: [100, 100, 100], median: 100, spread: 0.12, neighbours: [100, 100] };

test.each<[string, number, number]>([
  ["the median itself", 100, 0],
  // ln(150.5 / 100.5) / 0.12 = 3.37 by spread, 2 (sqrt(150.375) - sqrt(100.375)) = 4.49 by chance, together 2.69.
  ["more", 150, 2.69],
  // ln(100.5 / 50.5) / 0.12 = 5.73, 2 (sqrt(100.375) - sqrt(50.375)) = 5.84, together 4.09.
  ["less", 50, 4.09],
])("usual deviations of %s", (_, value, expected) => {
  expect(deviations(value, others)).toBeCloseTo(expected, 2);
});

test("the nearest of median and neighbours counts, on either side", () => {
  expect(deviations(150, { ...others, neighbours: [150] })).toBe(0);
  expect(deviations(150, { ...others, neighbours: [100, 150] })).toBe(0);
  expect(deviations(150, { ...others, median: 150, neighbours: [100] })).toBe(0);
});

test("of newest years of public series one in 11 is 2 usual deviations off or more, one in 44 is 4, one in 320 is 10", () => {
  expect(evidence(0)).toBe(0);
  expect(Math.exp(evidence(2))).toBeCloseTo(10.5, 0);
  expect(Math.exp(evidence(4))).toBeCloseTo(44, 0);
  expect(Math.exp(evidence(10)) / 320).toBeCloseTo(1, 1);
  expect(evidence(-2)).toBe(evidence(2));
});
