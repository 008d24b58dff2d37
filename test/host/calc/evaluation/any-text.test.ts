import fc from "fast-check";
import { cellAddress } from "../../../../src/core/workbook/address";
import { formatNumber } from "../../../../src/host/calc/values/format-number";
import { parseInput } from "../../../../src/host/calc/values/parse-input";
import { fromR1C1, toR1C1 } from "../../../../src/host/calc/formula/r1c1";
import { SmallWorkbook } from "./small-workbook";

const pieces = fc.constantFrom(
  "A1",
  "$B$2",
  "A1:C3",
  "A:A",
  "2:2",
  "S!",
  "'No such'!",
  "SUM(",
  "IF(",
  "LET(",
  "(",
  ")",
  ",",
  "+",
  "-",
  "*",
  "=",
  "<",
  ">",
  "&",
  "%",
  "#",
  "#REF!",
  "{1,2",
  "}",
  '"',
  "x",
  "T[",
  "[@N]",
  "]",
  "1",
  ".5",
  " ",
  "TRUE",
  "@",
  ":",
  "!",
  "INDIRECT(",
  "\n",
);
const formulaText = fc.oneof(
  fc.string(),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
);

test("any formula text gives some result and harms no other", () => {
  fc.assert(
    fc.property(formulaText, (text) => {
      const book = new SmallWorkbook(["S"]);
      book.fill("S", [
        [1, 2],
        [3, "=A1+B1"],
      ]);
      book.calculator.setFormula(book.place("F6"), `=${text}`);
      const { changed } = book.recalculate();
      expect(changed.map(cellAddress)).toContain("F6");
      expect(book.get("B2")).toBe(3);
    }),
    { numRuns: 400 },
  );
});

test("any input is a value, a formula, a blank or refused", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        formulaText,
        formulaText.map((text) => `=${text}`),
      ),
      fc.constantFrom("General", "@", "0%"),
      (text, numberFormat) => {
        expect(["blank", "value", "formula", "refused"]).toContain(
          parseInput(text, { numberFormat, origin: "typed", currentYear: 2026 }).kind,
        );
      },
    ),
    { numRuns: 400 },
  );
});

test("any code shows some text", () => {
  const codes = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          "0",
          "#",
          "?",
          ",",
          ".",
          "%",
          "y",
          "m",
          "d",
          "h",
          "s",
          "[",
          "]",
          "Red",
          ";",
          "@",
          "E+",
          "/",
          '"',
          "\\",
          "*",
          "_",
          " ",
          "$",
          "General",
        ),
        { maxLength: 9 },
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer(), fc.string(), fc.boolean()), codes, (value, code) => {
      expect(typeof formatNumber(value, code)).toBe("string");
    }),
    { numRuns: 400 },
  );
});

test("any text goes to R1C1 and back without failing", () => {
  fc.assert(
    fc.property(formulaText, (text) => {
      expect(typeof fromR1C1(toR1C1(`=${text}`, { row: 3, column: 3 }), { row: 3, column: 3 })).toBe("string");
    }),
  );
});
