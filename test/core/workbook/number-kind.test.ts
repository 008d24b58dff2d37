import { formatKind } from "../../../src/core/workbook/number-kind";

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

test("a hostile code is read once: read again and again it would take hours", () => {
  expect(formatKind("[".repeat(5_000_000))).toBe("number");
});
