import { builtInKind, formatKind } from "../../../../src/adapters/xlsx/read/parts/number-kind";

test.each([
  ["General", "number"],
  ["", "number"],
  ["@", "number"],
  ["0.00E+00", "number"],
  ["#,##0;[Red]-#,##0", "number"],
  ["[Red]#,##0", "number"],
  ["[Magenta]0", "number"],
  ['"day" 0', "number"],
  ['0 "days', "number"],
  ["0\\d", "number"],
  ["_d0_m", "number"],
  ["*y0", "number"],
  ["[$-409]0", "number"],
  ["[$USD] 0", "number"],
  ["[>100]0;0", "number"],
  ["General;[Red]-General", "number"],
  ["dd.mm.yyyy", "date"],
  ["YYYY", "date"],
  ["mmm", "date"],
  ["[$-409]d\\-mmm\\-yy;@", "date"],
  ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"],
  ["yyyy-mm-dd hh:mm", "date"],
  ['"Year "yyyy', "date"],
  ["h:mm AM/PM", "time"],
  ["mm:ss.0", "time"],
  ["[h]:mm", "time"],
  ["[hh]", "time"],
  ["[mm]", "time"],
  ["[s]", "time"],
  ["[m]m", "time"],
])("%j is a %s", (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

test("built-in formats", () => {
  const ids = (kind: string) => Array.from({ length: 60 }, (_, id) => id).filter((id) => builtInKind(id) === kind);
  expect(ids("date")).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
  expect(ids("time")).toEqual([18, 19, 20, 21, 45, 46, 47]);
});

test("a hostile code is read once: read again and again it would take hours", () => {
  expect(formatKind("[".repeat(5_000_000))).toBe("number");
});
