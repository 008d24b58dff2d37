import { foldWord } from "../../../../src/core/validation/narrative/fold-word";

test.each([
  ["Уништење", "unistenje"],
  ["uništenje", "unistenje"],
  ["UNISTENJE", "unistenje"],
  ["asgjësuan", "asgjesuan"],
  ["s\u030ctit", "stit"],
  ["не", "не"],
  ["НЕ", "не"],
  ["је", "је"],
  ["нема", "nema"],
  ["në", "ne"],
  ["Ç", "c"],
])("%s is folded to %s", (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});
