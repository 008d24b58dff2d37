import fc from "fast-check";
import { observationKey, splitKey } from "../../../src/core/framework/observation-key";

test("what is put together comes apart again, whatever dots the row's key has", () => {
  const period = fc.string().filter((text) => !text.includes("."));
  fc.assert(
    fc.property(fc.string(), period, (row, one) => {
      expect(splitKey(observationKey(row, one))).toEqual({ row, period: one });
    }),
  );
});

test.each([
  ["3.possession.cases.2024", "3.possession.cases", "2024"],
  ["narrative.goal-6.progress.2024-H1", "narrative.goal-6.progress", "2024-H1"],
  ["nothing", "", "nothing"],
])("%s is the row %p and the period %p", (key, row, period) => {
  expect(splitKey(key)).toEqual({ row, period });
});
