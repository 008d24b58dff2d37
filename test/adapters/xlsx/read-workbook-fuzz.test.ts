/** Any bytes in: a well-formed Snapshot or one Issue of the list, never an exception. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, unzipSync } from "fflate";
import { expectIssue, expectWellFormed, read } from "../../fixtures/xlsx/outcome";
import { zipFile } from "../../fixtures/xlsx/zip-file";

const GOOD = new Uint8Array(readFileSync(join(__dirname, "../../fixtures/xlsx/libreoffice.xlsx")));
const PARTS = unzipSync(GOOD);
const XML_PARTS = [
  "_rels/.rels",
  "xl/_rels/workbook.xml.rels",
  "xl/workbook.xml",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "xl/worksheets/sheet1.xml",
];

/** Runs of our own so that a hostile size cannot make the test itself slow. */
const LIMITS = { cells: 10_000 };

/** The good workbook with one part replaced, not compressed to save time. */
function withPart(name: string, data: Uint8Array): Uint8Array {
  return zipFile(
    Object.entries({ ...PARTS, [name]: data }).map(([part, bytes]) => ({ name: part, data: bytes, stored: true })),
  );
}

interface Change {
  readonly kind: "replace" | "remove" | "insert";
  readonly at: number;
  readonly bytes: Uint8Array;
}

function change(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Change> {
  return fc.record({
    kind: fc.constantFrom("replace", "remove", "insert"),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes,
  });
}

const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 4 });
/** Pieces that mean something to a reader of XML or of spreadsheets. */
const xmlPiece = fc
  .constantFrom(
    "<",
    ">",
    "/",
    "</",
    "/>",
    '"',
    "'",
    "=",
    "&",
    ";",
    "&amp;",
    "&#0;",
    "<c>",
    "<c/>",
    "</c>",
    "<v>",
    "</v>",
    "<v/>",
    "<f/>",
    "<is>",
    "<t>",
    "</t>",
    "<row>",
    "<row/>",
    "</row>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "<!DOCTYPE",
    ' r="A1"',
    ' r="XFD1048576"',
    ' r="B2"',
    ' t="s"',
    ' t="d"',
    ' t="b"',
    ' t="str"',
    ' s="1"',
    ' s="99"',
    "-1",
    "1e308",
    "9999999999",
    "NaN",
    ":",
    "x:",
    ' xmlns=""',
    "\0",
    "\uFEFF",
    " ",
    "_x0000_",
    'ref="A1:XFD1048576"',
    't="array" ref="A1:C3"',
  )
  .map((text) => strToU8(text));

function mutated(good: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = good;
  for (const { kind, at, bytes: piece } of changes) {
    const from = Math.floor(at * bytes.length);
    const to = kind === "insert" ? from : Math.min(bytes.length, from + piece.length);
    const middle = kind === "remove" ? new Uint8Array() : piece;
    const next = new Uint8Array(from + middle.length + bytes.length - to);
    next.set(bytes.subarray(0, from));
    next.set(middle, from);
    next.set(bytes.subarray(to), from + middle.length);
    bytes = next;
  }
  return bytes;
}

/** Gives whether it was read, so that a test can see that it tries both ways. */
function check(bytes: Uint8Array): boolean {
  const outcome = read(bytes, LIMITS);
  if (outcome.ok) {
    expectWellFormed(outcome.value);
    expect(outcome.issues).toEqual([]);
    return true;
  }
  expect(outcome.issues).toHaveLength(1);
  for (const issue of outcome.issues) expectIssue(issue);
  return false;
}

test("random bytes", () => {
  const magic = fc.constantFrom<readonly number[]>(
    [],
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 5, 6],
    [0xd0, 0xcf, 0x11, 0xe0],
  );
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 300 }), (head, tail) => !check(Uint8Array.from([...head, ...tail]))),
    { numRuns: 2000 },
  );
});

test("a good workbook with 1 to 8 changes", () => {
  fc.assert(
    fc.property(fc.array(change(anyBytes), { minLength: 1, maxLength: 8 }), (changes) => {
      check(mutated(GOOD, changes));
    }),
    { numRuns: 1500 },
  );
});

test("changes to the directory of the zip", () => {
  const directoryAt =
    GOOD.length - 22 - new DataView(GOOD.buffer, GOOD.byteOffset + GOOD.length - 22).getUint32(12, true);
  const inDirectory = fc.array(change(anyBytes), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(inDirectory, (changes) => {
      const bytes = mutated(GOOD.subarray(directoryAt), changes);
      check(Uint8Array.from([...GOOD.subarray(0, directoryAt), ...bytes]));
    }),
    { numRuns: 1500 },
  );
});

test("a valid zip with changed XML: both outcomes occur, neither is an exception", () => {
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...XML_PARTS),
      fc.array(change(fc.oneof(xmlPiece, xmlPiece, anyBytes)), { minLength: 1, maxLength: 4 }),
      (name, changes) => {
        const part = PARTS[name] ?? new Uint8Array();
        expect(part.length).toBeGreaterThan(0);
        seen[check(withPart(name, mutated(part, changes))) ? "read" : "refused"]++;
      },
    ),
    { numRuns: 3000 },
  );
  expect(seen.read).toBeGreaterThan(30);
  expect(seen.refused).toBeGreaterThan(300);
});

test("cut off after any number of bytes, in the zip and in each part", () => {
  for (let length = 0; length < GOOD.length; length += 13) expect(check(GOOD.subarray(0, length))).toBe(false);
  for (const name of XML_PARTS) {
    const part = PARTS[name] ?? new Uint8Array();
    const step = Math.max(1, Math.floor(part.length / 60));
    // A line end behind the root may be missing.
    for (let length = 0; length < part.length - 2; length += step)
      expect(check(withPart(name, part.subarray(0, length)))).toBe(false);
  }
});
