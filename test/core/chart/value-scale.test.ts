import fc from "fast-check";
import { scaleUpTo, sharedScales } from "../../../src/core/chart/value-scale";

test.each([
  [0, { maximum: 1, step: 1 }],
  [1, { maximum: 1, step: 1 }],
  [7, { maximum: 8, step: 2 }],
  [82_398, { maximum: 100_000, step: 20_000 }],
  [2_000, { maximum: 2_000, step: 500 }],
  [0.76, { maximum: 0.8, step: 0.2 }],
])("a scale for %d is round", (highest, scale) => {
  expect(scaleUpTo(highest)).toEqual(scale);
});

test("every chart is as high as its scale at most, and higher than a tenth of one that was made for it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(1_000_000), fc.double({ min: 0.01, max: 500, noNaN: true })), (highest) => {
      const { maximum, step } = scaleUpTo(highest);
      expect(maximum).toBeGreaterThanOrEqual(highest * 0.999999);
      expect(Math.abs(maximum / step - Math.round(maximum / step))).toBeLessThan(1e-9);
      if (highest >= 4) expect(maximum).toBeLessThanOrEqual(highest * 2.5);
    }),
  );
});

const scales = (...highest: number[]): readonly (number | undefined)[] =>
  sharedScales(highest).own.map((one) => one?.maximum);

test("all share one scale unless one would hide the others", () => {
  expect(scales(100, 400, 0, 30)).toEqual([undefined, undefined, undefined, undefined]);
  expect(sharedScales([100, 400, 0, 30]).shared).toEqual({ maximum: 400, step: 100 });
});

test("one that dwarfs the others has its own scale, and they share theirs", () => {
  expect(scales(4_200, 82_398, 0, 900)).toEqual([undefined, 100_000, undefined, undefined]);
  expect(sharedScales([4_200, 82_398, 0, 900]).shared.maximum).toBe(5_000);
});

test("beside zeros alone nothing is dwarfed", () => {
  expect(scales(0, 82_398, 0)).toEqual([undefined, undefined, undefined]);
  expect(sharedScales([]).shared).toEqual({ maximum: 1, step: 1 });
});
