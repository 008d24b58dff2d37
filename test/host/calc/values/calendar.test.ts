import { calendarDay, rolledSerial } from "../../../../src/host/calc/values/calendar";

test.each([
  [0, 1900, 1, 0],
  [1, 1900, 1, 1],
  [59, 1900, 2, 28],
  [60, 1900, 2, 29],
  [61, 1900, 3, 1],
  [45352, 2024, 3, 1],
  [2_958_465, 9999, 12, 31],
])("day %d is %d-%d-%d, and back", (serial, year, month, day) => {
  expect([calendarDay(serial + 0.5), rolledSerial(year, month, day)]).toEqual([{ year, month, day }, serial]);
});

test("months and days roll over, years below 1900 count from it, and outside of the calendar there is no day", () => {
  expect([rolledSerial(2024, 14, 1), rolledSerial(2024, 1, 32), rolledSerial(124, 3, 1)]).toEqual([
    45689, 45323, 45352,
  ]);
  expect([rolledSerial(1900, 1, -1), rolledSerial(10_000, 1, 1), calendarDay(-1), calendarDay(2_958_466)]).toEqual(
    Array(4).fill(undefined),
  );
});
