import fc from "fast-check";
import { cellText, LONGEST_CELL_TEXT } from "../../../src/core/workbook/cell-text";

test.each([
  ["text of all kinds stays", "Šešelj 16¹ 😀\t\r\n\u0085", "Šešelj 16¹ 😀\t\r\n\u0085"],
  ["what a PDF gives for a hyphen", "confis\ufffecated", "confiscated"],
  ["no characters", "a\uffffb\u0000c\u001fd", "abcd"],
  ["half a pair", "a\ud83db\ude00c", "abc"],
])("%s", (_, text, written) => {
  expect(cellText(text)).toBe(written);
});

test("what is longer than a cell is cut, with an ellipsis, and never in the middle of a character", () => {
  expect(cellText("x".repeat(LONGEST_CELL_TEXT))).toHaveLength(LONGEST_CELL_TEXT);
  const cut = cellText(`${"x".repeat(LONGEST_CELL_TEXT - 2)}😀😀`);
  expect([cut.length <= LONGEST_CELL_TEXT, cut.slice(-2)]).toEqual([true, "x\u2026"]);
});

test("any text becomes one that stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cellText(cellText(text))).toBe(cellText(text));
    }),
  );
});
