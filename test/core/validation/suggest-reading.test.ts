import { suggestReading } from "../../../src/core/validation/suggest-reading";
import { othersOf } from "../../../src/core/validation/series";

test.each<readonly [string, readonly number[], readonly (number | undefined)[], number | undefined]>([
  ["thousands among thousands", [1327, 1.327], [1003, 1414, 1498, 1397], 1327],
  ["decimals among small figures", [1327, 1.327], [0.8, 2.1, 1.4, 1.9], 1.327],
  ["decimals among noughts", [1327, 1.327], [0, 0, 0, 0], 1.327],
  ["thousands among figures that jump", [1327, 1.327], [300, 2400, 900, 1500], 1327],
  ["neither, where nothing fits", [1327, 1.327], [40, 42, 39, 41], undefined],
  ["neither, where everything happens", [1327, 1.327], [0.5, 900, 2, 12_000, 40, 3], undefined],
  ["neither with two other years", [1327, 1.327], [1003, 1414, undefined], undefined],
  ["the only one, if it fits", [1327], [1003, 1414, 1498], 1327],
  ["none of none", [], [1003, 1414, 1498], undefined],
  ["neither of two below 0", [-1327, -1.327], [1003, 1414, 1498], undefined],
])("%s", (_, readings, others, suggested) => {
  expect(suggestReading(readings, othersOf([undefined, ...others], 0))).toBe(suggested);
});
