import { dateReadings, dateText } from "../../../src/core/content/date-readings";

test.each([
  [46_124, "2026-04-12"],
  [46_124.5625, "2026-04-12 13:30"],
  [0.5625, "13:30"],
  [1396, "1903-10-27"],
  [1e300, "1e+300"],
])("%d is told as %s", (serial, text) => {
  expect(dateText(serial)).toBe(text);
});

test.each<[string, number, number, readonly number[]]>([
  ["a count of long ago", 1396, 0, [1396]],
  ["the smallest", 1, 0, [1]],
  ["hours alone", 0.5, 2, []],
  ["a fraction in a row without decimals", 1396.5, 0, []],
  ["a fraction in a row with decimals", 12.4, 1, [12.4]],
  ["the last day that nobody typed", 36_525, 0, [36_525]],
  ["the first day that somebody may have typed", 36_526, 2, [1.1]],
  ["the same in a row without decimals", 36_526, 0, []],
  ["the 12th of April", 46_124, 1, [12.4, 4.12]],
  ["with hours", 46_124.5, 1, []],
  ["farther than any calendar", 1e300, 1, []],
])("%s can mean", (_, serial, decimals, readings) => {
  expect(dateReadings(serial, decimals)).toEqual(readings);
});
