import { canMeanNotApplicable, looksLikeNoData } from "../../../src/core/content/no-data-words";

test.each([
  "n/d",
  "N/D",
  "n.d.",
  "nd",
  "bp",
  "B.P.",
  "/",
  "/ /",
  "//",
  "-",
  "---",
  "\u2013",
  "\u2014",
  "\u2212",
  "-/-",
  "\u2026",
  "...",
  "?",
  "??",
  "____",
  "nema podataka",
  "NEMA  PODATAKA",
  "nema podataka.",
  "nema\u00a0podataka",
  "nema\u200b podataka",
  "bez podataka",
  "nije poznato",
  "nema",
  "n\u0435ma podataka",
  "нема податоци",
  "Нема податоци.",
  "нема података",
  "није познато",
  "нeма",
  "nuk ka të dhëna",
  "nuk ka te\u0308 dhe\u0308na",
  "nuk ka tё dhёna",
  "nuk ka te dhena",
  "s'ka të dhëna",
  "s’ka te dhena",
  "unknown",
  "No information",
])("%j is asked about", (seen) => {
  expect(looksLikeNoData(seen)).toBe(true);
});

test.each(["x", "none", "0", "1", "nula", "1-2", "see note", "nema oružja", "pending", "+", "*", ""])(
  "%j is not: it may mean something else",
  (seen) => {
    expect(looksLikeNoData(seen)).toBe(false);
  },
);

test.each([
  ["n/a", true],
  ["N.A.", true],
  ["н/п", true],
  ["Nije primjenjivo.", true],
  ["n/d", false],
  ["nema podataka", false],
  ["-", false],
])("%p can mean that the row does not apply: %p", (seen, expected) => {
  expect([canMeanNotApplicable(seen), looksLikeNoData(seen)]).toEqual([expected, true]);
});
