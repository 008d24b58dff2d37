import fc from "fast-check";
import { csvFormat } from "../../../src/adapters/csv/csv-format";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string, high: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from([...text].map((letter) => high[letter] ?? letter.charCodeAt(0)));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
  ]);

/** Every cell as "row,column=text". */
function cells(bytes: Uint8Array): readonly string[] {
  const read = csvFormat.read(bytes);
  if (!read.ok) return read.issues.map(({ code, severity }) => `${severity} ${code}`);
  expect(read.value.sheets).toHaveLength(1);
  return (read.value.sheets[0]?.cells ?? []).map(
    ({ row, column, type, value }) =>
      `${String(row)},${String(column)}=${type === "text" ? String(value) : "not a text"}`,
  );
}

const TWO = ["0,0=a", "0,1=b", "1,0=c", "1,1=d e"];
test.each<readonly [string, Uint8Array, readonly string[]]>([
  ["commas", utf8("a,b\nc,d e\n"), TWO],
  ["semicolons and Windows line ends", utf8("a;b\r\nc;d e\r\n"), TWO],
  ["tabs", utf8("a\tb\nc\td e"), TWO],
  ["a byte order mark", utf8("\ufeffa,b\nc,d e"), TWO],
  ["Excel's line that names the separator", utf8("sep=;\na;b,c"), ["0,0=sep=", "1,0=a", "1,1=b,c"]],
  [
    "quotes with separators, quotes and line ends in them",
    utf8('a,"b, ""x""\ny"\nc,d'),
    ["0,0=a", '0,1=b, "x"\ny', "1,0=c", "1,1=d"],
  ],
  ["empty fields and lines keep the places of the others", utf8("a,,b\n\n,,c"), ["0,0=a", "0,2=b", "2,2=c"]],
  [
    "thousands in a file with semicolons",
    utf8("a;b\nc;1,262\nd;1,300"),
    ["0,0=a", "0,1=b", "1,0=c", "1,1=1,262", "2,0=d", "2,1=1,300"],
  ],
  ["UTF-8", utf8("Shqipëria,Србија"), ["0,0=Shqipëria", "0,1=Србија"]],
  ["UTF-16, as Excel's Unicode text", utf16("Србија\tb"), ["0,0=Србија", "0,1=b"]],
  ["Windows-1250", latin("Priština,1", { š: 0x9a }), ["0,0=Priština", "0,1=1"]],
  [
    "Windows-1251",
    latin("Србија,1", { С: 0xd1, р: 0xf0, б: 0xe1, и: 0xe8, ј: 0xbc, а: 0xe0 }),
    ["0,0=Србија", "0,1=1"],
  ],
  ["no bytes", new Uint8Array(), ["blocker file-empty"]],
  ["a picture", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74]), ["blocker csv-not-text"]],
  ["a file beyond the limit", new Uint8Array(5 * 1024 * 1024 + 1).fill(97), ["blocker csv-too-large"]],
  ["a quote that is never closed", utf8('a,b\n"c,d\ne,f\n'), ["blocker csv-quote-open"]],
])("%s", (_, bytes, expected) => {
  expect(cells(bytes)).toEqual(expected);
});

test("blank fields are counted too", () => {
  const read = csvFormat.read(utf8("a,b\nc,1,262,\n"));
  expect(read.ok && read.value.sheets[0]?.fields).toEqual([2, 4]);
});

test("a file at the limit is read", () => {
  expect(csvFormat.read(new Uint8Array(5 * 1024 * 1024).fill(97))).toMatchObject({ ok: true });
});

test("any bytes give cells or one issue, never an exception", () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom(...['"', ",", ";", "\n", "sep=", "a,b\n", "\ufeff"].map(utf8)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const read = csvFormat.read(Uint8Array.from(pieces.flatMap((one) => [...one])));
      expect(read.ok ? read.value.sheets.length : read.issues.length).toBe(1);
    }),
    { numRuns: 500 },
  );
});
