import fc from "fast-check";
import { numberReadings, thousandsReading } from "../../../src/core/content/number-readings";
import { unitWords } from "../../../src/core/content/unit-words";
import { opened } from "../../fixtures/shipped-framework";

const words = unitWords(opened().framework);
const PIECES = words.get("pieces") ?? new Set<string>();
const KILOGRAMS = words.get("kilograms") ?? new Set<string>();

describe("what a text can mean", () => {
  test.each<readonly [string, string, readonly number[]]>([
    ["digits", "1327", [1327]],
    ["nought", "0", [0]],
    ["leading noughts", "007", [7]],
    ["a point: thousands or decimals", "1.327", [1327, 1.327]],
    ["a comma: thousands or decimals", "1,327", [1327, 1.327]],
    ["a space", "1 327", [1327]],
    ["two spaces", "1  327", [1327]],
    ["a non-breaking space", "1\u00a0327", [1327]],
    ["a narrow non-breaking space", "1\u202f327", [1327]],
    ["a thin space", "1\u2009327", [1327]],
    ["an apostrophe", "1'327", [1327]],
    ["a typographic apostrophe", "1’327", [1327]],
    ["a point, then a decimal comma", "1.327,5", [1327.5]],
    ["a comma, then a decimal point", "1,327.50", [1327.5]],
    ["a space, then a decimal comma", "1 327,25", [1327.25]],
    ["an apostrophe, then a decimal point", "1'327.5", [1327.5]],
    ["two points", "1.327.500", [1327500]],
    ["two commas", "1,327,500", [1327500]],
    ["two spaces between groups", "1 327 500", [1327500]],
    ["one decimal", "10,8", [10.8]],
    ["two decimals", "300.45", [300.45]],
    ["more decimals than a group", "1.3275", [1.3275]],
    ["four digits before the mark", "1327.500", [1327.5]],
    ["0 before the mark is no thousand", "0,327", [0.327]],
    ["nothing before the mark", ",5", [0.5]],
    ["noughts behind the mark: a thousand or one", "1.000", [1000, 1]],
    ["a whole number with decimals", "1327,00", [1327]],
    ["spaces and line breaks around it", " \t1327 \r\n", [1327]],
    ["a zero-width space", "1327\u200b", [1327]],
    ["a soft hyphen", "13\u00ad27", [1327]],
    ["a byte order mark and bidi marks", "\ufeff\u202a1327\u202c\u200e", [1327]],
    ["full-width digits", "１３２７", [1327]],
    ["Arabic-Indic digits", "١٣٢٧", [1327]],
    ["extended Arabic-Indic digits", "۱۳۲۷", [1327]],
    ["a plus", "+1327", [1327]],
    ["a minus", "-5", [-5]],
    ["a typographic minus", "\u22125", [-5]],
    ["a minus before nought", "-0", [0]],
    ["an apostrophe before it, as a list from a file has", "'1327", [1327]],
    ["a Cyrillic O", "13О7", [1307]],
    ["Latin O, l, I and S", "1OlIS", [10115]],
    ["Cyrillic З and б", "1З2б", [1326]],
    ["Macedonian Ѕ, Cyrillic І, Greek Ο", "ЅІΟ7", [5107]],
    ["a look-alike in a group", "1.З27", [1327, 1.327]],
    ["a look-alike before a unit", "15О kom", [150]],
    ["a footnote's star", "1327*", [1327]],
    ["a footnote's star, set apart", "1.327 **", [1327, 1.327]],
    ["a footnote's small figure, which is no digit", "1327¹", [1327]],
    ["a point that ends a sentence", "1327.", [1327]],
    ["pieces in English", "1 327 pcs", [1327]],
    ["pieces in Bosnian", "120 kom", [120]],
    ["pieces with a point", "120 kom.", [120]],
    ["pieces in capitals, without a space", "120KOM", [120]],
    ["pieces in Macedonian", "300 ком.", [300]],
    ["pieces in Albanian", "15 copë", [15]],
    ["pieces in Albanian with a decomposed ë", "15 cope\u0308", [15]],
    ["pieces in Albanian with a Cyrillic ё", "15 copё", [15]],
    ["pieces in Albanian without the dots", "15 cope", [15]],
    ["the unit's own name", "15 Pieces", [15]],
    // No readings from here on.
    ["two numbers", "12 5", []],
    ["two numbers on two lines", "1\n327", []],
    ["about", "about 1300", []],
    ["a remark", "1327 (2 pending)", []],
    ["a range", "12-15", []],
    ["a range with a dash", "12–15", []],
    ["a sum", "3+4", []],
    ["a fraction", "1/2", []],
    ["a fraction in one sign", "½", []],
    ["a date", "1.3.2024", []],
    ["a day and month", "10.12.", []],
    ["a time", "10:30", []],
    ["groups of different marks", "1.327 500", []],
    ["a group of four", "1.3275.000", []],
    ["a group of two", "1,32,750", []],
    ["a mark at the end", "1327,", []],
    ["a mark and a space", "1, 327", []],
    ["only look-alikes", "SOS", []],
    ["only a look-alike", "O", []],
    ["letters that look like no digit", "B2", []],
    ["another unit", "10 kg", []],
    ["a unit without a number", "kom", []],
    ["the scientific way", "1E3", []],
    ["a percentage", "15 %", []],
    ["more digits than are exact", "1234567890123456", []],
    ["nothing", "", []],
  ])("%s: %j", (_, text, readings) => {
    expect(numberReadings(text, PIECES)).toEqual(readings);
  });

  test.each<readonly [string, readonly number[]]>([
    ["10,8 kg", [10.8]],
    ["10.8kg", [10.8]],
    ["1.327 кг", [1327, 1.327]],
    ["300,4 Kilograma", [300.4]],
    ["192 g", []],
    ["5 kom", []],
  ])("in kilograms: %j", (text, readings) => {
    expect(numberReadings(text, KILOGRAMS)).toEqual(readings);
  });
});

/** Digits in groups of three from the right. */
const grouped = (whole: number, mark: string): string => String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, mark);
const wholes = fc.integer({ min: 0, max: 999_999_999 });
const thousandsMark = fc.constantFrom("", ".", ",", " ", "\u00a0", "\u202f", "\u2009", "'", "’");
const around = fc.constantFrom("", " ", "\u00a0", "\u200b", "\u200e", "\t", "\r\n", "\ufeff");
const digitsOf = fc.constantFrom(0x30, 0xff10, 0x0660, 0x06f0);

describe("any number", () => {
  test("written in any of the ways is among what it can mean", () => {
    fc.assert(
      fc.property(
        wholes,
        fc.option(fc.tuple(fc.constantFrom(".", ","), fc.integer({ min: 1, max: 999 })), { nil: undefined }),
        thousandsMark,
        around,
        around,
        digitsOf,
        fc.constantFrom("", " kom", " pcs.", "*", "kom"),
        (whole, decimals, mark, before, after, zero, behind) => {
          const [point = "", places = 0] = decimals ?? [];
          if (point !== "" && point === mark) return;
          const fraction = point === "" ? "" : `${point}${String(places)}`;
          const text = `${before}${grouped(whole, mark)}${fraction}`.replaceAll(/\d/g, (digit) =>
            String.fromCharCode(zero + Number(digit)),
          );
          expect(numberReadings(`${text}${behind}${after}`, PIECES)).toContain(
            Number(`${String(whole)}${point === "" ? "" : `.${String(places)}`}`),
          );
        },
      ),
    );
  });

  test("with look-alikes for some of its digits is among what it can mean", () => {
    const twins: Readonly<Record<string, string>> = { "0": "О", "1": "l", "3": "З", "5": "S", "6": "б" };
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999 }), (value) => {
        const [first = "", ...rest] = String(value);
        expect(numberReadings(first + rest.map((digit) => twins[digit] ?? digit).join(""), PIECES)).toEqual([value]);
      }),
    );
  });
});

describe("any text", () => {
  const closeToNumbers = fc
    .array(fc.constantFrom(..."0123456789.,' +-*/О\u00a0\u200bSlkgkom"), { maxLength: 14 })
    .map((letters) => letters.join(""));

  test("has at most two readings, each of them a finite number", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), closeToNumbers), (text) => {
        const readings = numberReadings(text, PIECES);
        expect(
          readings.length <= 2 && readings.every(Number.isFinite) && new Set(readings).size === readings.length,
        ).toBe(true);
      }),
    );
  });

  test("with a letter that is neither a look-alike nor of a unit has none", () => {
    fc.assert(
      fc.property(
        wholes,
        fc.constantFrom(..."abcdefghijkmnpqrstuvwxyzABCDЖФшщčšđ%()[]=:;#@"),
        fc.nat({ max: 9 }),
        (value, letter, at) => {
          const digits = String(value);
          expect(numberReadings(digits.slice(0, at) + letter + digits.slice(at), PIECES)).toEqual([]);
        },
      ),
    );
  });

  test.each(["1", " ", "\u00a0", "1 ", "1.", "1,327.", "*", "1 *", "a", "- ", "'", "kom ", "\u200b", "e\u0308", ". "])(
    "as long as a cell can be, all of %j, is only long",
    (part) => {
      const text = part.repeat(Math.floor(32_767 / part.length));
      expect(numberReadings(text, PIECES)).toEqual([]);
      expect(numberReadings(`${text}x`, PIECES)).toEqual([]);
    },
  );
});

test.each([
  [1.327, 1327],
  [1.32, 1320],
  [1.3, 1300],
  [12.5, 12500],
  [999.999, 999999],
  [-1.327, -1327],
  [0.327, undefined],
  [1000.5, undefined],
  [1.3275, undefined],
  [1.0001, undefined],
])("a fraction %p among whole numbers was %p with a mark for thousands", (value, whole) => {
  expect(thousandsReading(value)).toBe(whole);
});
