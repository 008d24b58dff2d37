import { inSerbianLatin, SERBIAN_LETTERS } from "../../../src/core/labels/serbian-letters";

test("every letter has one of the other script", () => {
  expect(SERBIAN_LETTERS).toHaveLength(30);
  expect(new Set(SERBIAN_LETTERS.flat()).size).toBe(60);
});

test.each([
  ["нема података", "nema podataka"],
  ["њихов љубимац, џак", "njihov ljubimac, džak"],
  ["нема податоци ќ", "nema podatoci ќ"],
  ["nuk ka të dhëna", "nuk ka të dhëna"],
])("%s", (typed, latin) => {
  expect(inSerbianLatin(typed)).toBe(latin);
});
