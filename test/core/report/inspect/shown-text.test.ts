import { shownText } from "../../../../src/core/report/inspect/shown-text";

const isUnit = (word: string): boolean => ["kg", "kom"].includes(word);

test.each<[string, number, string | undefined]>([
  ['"No data"', 16, "No data"],
  ["General", 16, undefined],
  ["#,##0.0##", 16.5, undefined],
  ["0.00E+00", 16, undefined],
  ["00000", 16, undefined],
  ["[Red]#,##0", 16, undefined],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 0, undefined],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 16, undefined],
  ['#,##0 "kg"', 16, undefined],
  ['General" kom"', 16, undefined],
  ['0" thousand"', 16, "16 thousand"],
  ['0"00"', 16, "1600"],
  ['"about "0', 16, "about 16"],
  ["0\\5", 16, "165"],
  [";;;", 16, ""],
  ["0;;", 0, ""],
  ["0;;", 16, undefined],
  ["#,###", 0, ""],
  ["#,###", 16, undefined],
  ["[White]0", 16, ""],
  ["0%", 0.16, "16%"],
  ["0%", 0, undefined],
  ["#,##0,", 16000, "16"],
  ["0.0,,", 1600000, "1.6"],
  ['[>=100]"many";0', 100, "many"],
  ['[>=100]"many";0', 16, undefined],
  ['0;0;"none"', 0, "none"],
])("%s shows %d as %j", (code, value, shown) => {
  expect(shownText(code, value, isUnit)).toBe(shown);
});
