/**
 * Any text in, no exception; and the work grows with the length only: counted in tokens and sentences, never in time.
 */
import fc from "fast-check";
import { joinDates } from "../../../../src/core/validation/narrative/join-dates";
import { readerOf, readText } from "../../../../src/core/validation/narrative/read-text";
import { sentencesOf } from "../../../../src/core/validation/narrative/sentences";
import { tokensOf } from "../../../../src/core/validation/narrative/tokens";
import { opened } from "../../../fixtures/shipped-framework";

const reader = readerOf(opened().framework);
if (!reader) throw new Error("the rule pack has no vocabulary");
const { lexicon } = reader;
const CELL = 32_767;

const words = fc.constantFrom(
  "no",
  "not",
  "firearms",
  "destroyed",
  "were",
  "and",
  "1,327",
  "2024",
  "%",
  "+",
  "-",
  ".",
  ",",
  "(",
  "\n",
  "from",
  "to",
  "1",
  "January",
  "31",
  "December",
  "compared",
  "нема",
  "оружје",
  "armë",
  "increase",
  "No.",
);

test.each([
  ["any text", fc.string({ unit: "binary", maxLength: 400 })],
  ["words of the vocabulary in any order", fc.array(words, { maxLength: 80 }).map((list) => list.join(" "))],
  ["the same without spaces", fc.array(words, { maxLength: 80 }).map((list) => list.join(""))],
])("%s is read, and its tokens follow each other", (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      readText(text, lexicon);
      const tokens = joinDates(tokensOf(text, lexicon));
      const ends = [0, ...tokens.map(({ end }) => end)];
      expect(tokens.filter(({ start, end }, index) => start < (ends[index] ?? 0) || end <= start)).toEqual([]);
      expect(ends.at(-1)).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  "1.",
  "1 234 ",
  " ",
  "no ",
  "no firearms ",
  "1",
  "from 1 to ",
  "12 weapons and ",
  "1-",
  "January ",
  "%",
  "a",
  "destroyed,",
  "(",
  "1 January - ",
  ".",
])("a cell full of %p", (piece) => {
  const text = piece.repeat(CELL).slice(0, CELL);
  const tokens = tokensOf(text, lexicon);
  expect(tokens.length).toBeLessThanOrEqual(CELL);
  const sentences = sentencesOf(text, joinDates(tokens));
  expect(
    Math.max(0, ...sentences.map((parts) => parts.reduce((sum, part) => sum + part.tokens.length, 0))),
  ).toBeLessThanOrEqual(200);
  const { mentions, nones, changes } = readText(text, lexicon);
  for (const found of [mentions, nones, changes])
    for (const list of found.values()) expect(list.length).toBeLessThanOrEqual(tokens.length);
});
