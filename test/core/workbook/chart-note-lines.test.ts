import { chartNoteLines } from "../../../src/core/workbook/chart-note-lines";

const WORD = "w".repeat(52);

test.each<[string, readonly string[], readonly string[]]>([
  ["no note", [], []],
  ["a short note stays as it is", ["a b"], ["a b"]],
  ["a line takes 105 characters", [`${WORD} ${WORD} b`], [`${WORD} ${WORD}`, "b"]],
  ["and not one more", [`${WORD} ${WORD}w`], [WORD, `${WORD}w`]],
  ["every note begins a line", ["a", "b"], ["a", "b"]],
])("%s", (_, notes, lines) => {
  expect(chartNoteLines(notes)).toEqual(lines);
});
