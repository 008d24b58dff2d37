import { dateText } from "../../../src/core/content/date-readings";

test.each([
  [46_124, "2026-04-12"],
  [46_124.5625, "2026-04-12 13:30"],
  [0.5625, "13:30"],
  [1396, "1903-10-27"],
  [1e300, "1e+300"],
])("%d is told as %s", (serial, text) => {
  expect(dateText(serial)).toBe(text);
});
