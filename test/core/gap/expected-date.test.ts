import { isExpectedDate } from "../../../src/core/gap/expected-date";

const cases: readonly [string, boolean][] = [
  ["2025", true],
  ["2025-09", true],
  ["2025-09-30", true],
  ["2024-02-29", true],
  ["2000-01-01", true],
  ["2099-12-31", true],
  ["", false],
  ["2025-02-29", false],
  ["2025-09-31", false],
  ["2025-13", false],
  ["2025-00", false],
  ["2025-01-00", false],
  ["2025-9", false],
  ["2025-9-3", false],
  ["1999", false],
  ["2100", false],
  ["25", false],
  ["30.9.2025", false],
  ["2025/09", false],
  ["2025-09-30T00:00", false],
  [" 2025", false],
  ["2025-09-", false],
  ["soon", false],
  ["٢٠٢٥", false],
];

test.each(cases)("%p is a day, a month or a year: %p", (text, expected) => {
  expect(isExpectedDate(text)).toBe(expected);
});
