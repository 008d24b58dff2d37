import { crc32 } from "node:zlib";
import { strToU8 } from "fflate";
import { cellsOf, issueOf, read } from "../../fixtures/xlsx/outcome";
import {
  changed,
  relationship,
  without,
  workbookFile,
  workbookParts,
  zipParts,
} from "../../fixtures/xlsx/workbook-parts";
import { joined, zipFile } from "../../fixtures/xlsx/zip-file";
import type { Parts } from "../../fixtures/xlsx/workbook-parts";
import type { ZipPart } from "../../fixtures/xlsx/zip-file";

const SHEET = "xl/worksheets/sheet1.xml";
const GOOD = workbookParts({
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>',
  strings: "<si><t>a</t></si>",
});
const FILE = workbookFile(GOOD);
const GOOD_CELLS = [
  ["A1", "text", "a", false],
  ["B1", "number", 1, false],
];

/** A compound file with these stream names in its directory, which starts at byte 512. */
function compoundFile(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of names.entries()) {
    bytes.set(Buffer.from(name, "utf16le"), 512 + index * 128);
    bytes[512 + index * 128 + 64] = name.length * 2 + 2;
  }
  return bytes;
}

/** The good workbook with one zip part replaced or added. */
function withEntry(part: ZipPart): Uint8Array {
  return zipFile([...zipParts(GOOD).filter(({ name }) => name !== part.name), part]);
}

/** The sheet as last part claims these bytes of the directory behind it as its own, with the right checksum. */
function intoDirectory(more: number): Uint8Array {
  const claiming = (crc: number) =>
    withEntry({
      name: SHEET,
      data: SHEET_XML,
      stored: true,
      claims: { crc, size: SHEET_XML.length + more, packedSize: SHEET_XML.length + more },
    });
  const file = claiming(0);
  const dataAt = Buffer.from(file).indexOf(Buffer.from(SHEET_XML));
  return claiming(crc32(file.subarray(dataAt, dataAt + SHEET_XML.length + more)));
}

function patched(file: Uint8Array, at: number, ...bytes: readonly number[]): Uint8Array {
  const copy = file.slice();
  copy.set(bytes, at < 0 ? file.length + at : at);
  return copy;
}

const SHEET_XML = GOOD[SHEET] ?? "";

describe("files that are no workbook", () => {
  test.each<[string, Uint8Array, string]>([
    ["empty", new Uint8Array(), "file-empty"],
    ["one byte", Uint8Array.of(0x50), "file-not-a-workbook"],
    ["text", strToU8("jurisdiction;2019;2020\nA;1;2\n".repeat(20)), "file-not-a-workbook"],
    [
      "text with the end mark of a zip in it",
      joined([strToU8("text"), Uint8Array.of(0x50, 0x4b, 5, 6), new Uint8Array(40).fill(32)]),
      "file-not-a-workbook",
    ],
    ["PDF", strToU8("%PDF-1.7 …"), "file-not-a-workbook"],
    ["with password", compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"), "file-encrypted"],
    [".xls", compoundFile("Root Entry", "Workbook"), "file-old-xls"],
    [
      ".xls with a look-alike of the stream name in a cell",
      joined([
        compoundFile("Root Entry", "Workbook"),
        Uint8Array.of(1),
        compoundFile("EncryptedPackage").subarray(512),
      ]),
      "file-old-xls",
    ],
    [".doc", compoundFile("Root Entry", "WordDocument"), "file-not-a-workbook"],
    ["empty zip", zipFile([]), "file-no-workbook"],
    ["zip without a workbook", zipFile([{ name: "readme.txt", data: "hello" }]), "file-no-workbook"],
    [
      ".docx",
      workbookFile({ ...without(GOOD, "xl/workbook.xml"), "xl/workbook.xml": '<w:document xmlns:w="urn:w"/>' }),
      "file-no-workbook",
    ],
    [
      ".ods",
      zipFile([
        { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
        { name: "content.xml", data: "<x/>" },
      ]),
      "file-other-format",
    ],
    ["Apple Numbers", zipFile([{ name: "Index/Document.iwa", data: "x" }]), "file-numbers"],
    ["Apple Numbers of before 2013", zipFile([{ name: "index.apxl", data: "x" }]), "file-numbers"],
    ["a web page called .xls", strToU8("\ufeff\r\n<!DOCTYPE html><html><table>"), "file-web-page"],
    [
      "a web page that Excel saved",
      strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
      "file-web-page",
    ],
    ["a web page in one file", strToU8("MIME-Version: 1.0\nContent-Type: multipart/related; x"), "file-web-page"],
    [
      "a web page in UTF-16",
      Uint8Array.from(
        [0xff, 0xfe, ..."<html>"].flatMap((one) => (typeof one === "number" ? [one] : [one.charCodeAt(0), 0])),
      ),
      "file-web-page",
    ],
    ["a link of Google Drive", strToU8('{"": "WARNING!", "doc_id": "1x", "resource_key": ""}'), "file-cloud-link"],
    ["a link of Windows", strToU8("[InternetShortcut]\r\nURL=https://example.org"), "file-cloud-link"],
    [".xlsb", workbookFile(changed(GOOD, "_rels/.rels", "workbook.xml", "workbook.bin")), "file-other-format"],
  ])("%s", (_, bytes, code) => {
    expect(issueOf(bytes).code).toBe(code);
  });
});

describe("damaged and lying zips", () => {
  const bomb = new Uint8Array(9 * 1024 * 1024);
  const central = FILE.length - 22;
  test.each<[string, Uint8Array, string]>([
    ["cut off in the middle", FILE.subarray(0, FILE.length / 2), "file-cut-off"],
    ["last byte missing", FILE.subarray(0, -1), "file-cut-off"],
    [
      "cut off inside an embedded workbook",
      withEntry({ name: "xl/embeddings/inner.xlsx", data: FILE, stored: true }).subarray(0, -400),
      "file-cut-off",
    ],
    ["directory larger than it is", zipFile(zipParts(GOOD), { directorySize: 10 }), "file-cut-off"],
    ["fewer parts counted than listed", zipFile(zipParts(GOOD), { count: 3 }), "file-directory-damaged"],
    ["more parts counted than listed", zipFile(zipParts(GOOD), { count: 30 }), "file-directory-damaged"],
    ["split over disks", zipFile(zipParts(GOOD), { disk: 1 }), "file-packing-unsupported"],
    ["zip64 count", patched(FILE, central + 8, 0xff, 0xff, 0xff, 0xff), "file-packing-unsupported"],
    ["zip64 size", withEntry({ name: "x", data: "x", claims: { size: 0xff_ff_ff_ff } }), "file-packing-unsupported"],
    ["unknown method", withEntry({ name: "x", data: "x", claims: { method: 12 } }), "file-packing-unsupported"],
    ["password of a zip program", withEntry({ name: "x", data: "x", claims: { flags: 1 } }), "file-part-encrypted"],
    ["bomb, honest size", withEntry({ name: SHEET, data: bomb }), "file-ratio-suspicious"],
    [
      "bomb that claims to be small",
      withEntry({ name: SHEET, data: bomb, claims: { size: 1000 } }),
      "file-part-damaged",
    ],
    [
      "claims one byte less",
      withEntry({ name: SHEET, data: `${String(SHEET_XML)} `, claims: { size: SHEET_XML.length } }),
      "file-part-damaged",
    ],
    [
      "claims one byte less, with the checksum of what it claims",
      withEntry({
        name: SHEET,
        data: `${String(SHEET_XML)} `,
        claims: { size: SHEET_XML.length, crc: crc32(strToU8(String(SHEET_XML))) },
      }),
      "file-part-damaged",
    ],
    [
      "claims one byte more",
      withEntry({ name: SHEET, data: SHEET_XML, claims: { size: SHEET_XML.length + 1 } }),
      "file-part-damaged",
    ],
    ["wrong checksum", withEntry({ name: SHEET, data: SHEET_XML, claims: { crc: 1 } }), "file-part-damaged"],
    [
      "no deflate stream",
      withEntry({ name: SHEET, data: new Uint8Array(500).fill(0xff), stored: true, claims: { method: 8 } }),
      "file-part-damaged",
    ],
    [
      "nothing packed, something claimed",
      withEntry({ name: SHEET, data: "", stored: true, claims: { method: 8, size: 5 } }),
      "file-part-damaged",
    ],
    [
      "header outside of the file",
      withEntry({ name: SHEET, data: SHEET_XML, claims: { headerAt: 0x7f_ff_ff_ff } }),
      "file-part-damaged",
    ],
    [
      "header inside other data",
      withEntry({ name: SHEET, data: SHEET_XML, claims: { headerAt: 5 } }),
      "file-part-damaged",
    ],
    ["data running into the directory", intoDirectory(50), "file-part-damaged"],
    ["the same name twice", zipFile([...zipParts(GOOD), { name: SHEET, data: SHEET_XML }]), "file-part-repeated"],
    [
      "the same name in another case",
      zipFile([...zipParts(GOOD), { name: SHEET.toUpperCase(), data: SHEET_XML }]),
      "file-part-repeated",
    ],
  ])("%s", (_, bytes, code) => {
    expect(issueOf(bytes).code).toBe(code);
  });

  test("a big part that is a lie is refused", () => {
    const bytes = withEntry({ name: SHEET, data: new Uint8Array(100 * 1024 * 1024), claims: { size: 1000 } });
    expect(issueOf(bytes)).toMatchObject({ code: "file-part-damaged", facts: { part: SHEET } });
  });

  test("a big part is read in chunks and comes out whole", () => {
    const noise = Array.from(
      { length: 40_000 },
      (_, index) =>
        `<row><c t="inlineStr"><is><t>${String((index * 2_654_435_761) % 4_294_967_291)}</t></is></c></row>`,
    ).join("");
    expect(cellsOf(workbookParts({ rows: noise }))).toHaveLength(40_000);
  });
});

describe("limits", () => {
  test.each<[string, Parameters<typeof issueOf>[1], string, object]>([
    ["parts", { entries: 6 }, "file-too-many-parts", { count: 7, limit: 6 }],
    ["all bytes", { totalBytes: 1000 }, "file-too-large", { size: 1, limit: 1 }],
    ["bytes of a part", { entryBytes: 100 }, "file-part-too-large", { size: 1, limit: 1 }],
    ["ratio", { ratio: 1, ratioFromBytes: 10 }, "file-ratio-suspicious", { limit: 1 }],
    ["cells", { cells: 1 }, "file-too-many-cells", { limit: 1 }],
    ["texts", { cells: 0 }, "file-part-too-complex", { part: "xl/sharedStrings.xml" }],
  ])("%s", (_, limits, code, facts) => {
    expect(issueOf(GOOD, limits)).toMatchObject({ code, facts });
  });

  test("as many as allowed is allowed", () => {
    expect(read(GOOD, { entries: 7, cells: 2 }).ok).toBe(true);
  });

  test("cells are counted over all sheets", () => {
    const sheets = '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId9"/>';
    const rows = "<row><c><v>1</v></c><c><v>2</v></c></row>";
    const parts = workbookParts({ rows, sheets, relationships: relationship("rId9", "worksheet", "worksheets/b.xml") });
    expect(issueOf({ ...parts, "xl/worksheets/b.xml": parts[SHEET] ?? "" }, { cells: 3 })).toMatchObject({
      code: "file-too-many-cells",
      sheet: "B",
    });
  });

  test("array formulas over the whole sheet do not cost the square of the cells", () => {
    const areas = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${String(index + 1)}"><c><f t="array" ref="A1:XFD1048576">1</f></c></row>`,
    ).join("");
    expect(issueOf(workbookParts({ rows: areas })).code).toBe("file-part-too-complex");
  });
});

describe("long hostile values are read once: read again and again they would take hours", () => {
  const long = 3_000_000;
  test.each<[string, Parts, string]>([
    ["digits", workbookParts({ rows: `<row><c><v>${"1".repeat(long)}x</v></c></row>` }), "file-cell-value-broken"],
    [
      "spaces",
      workbookParts({ rows: `<row><c t="b"><v>1${" ".repeat(long)}1</v></c></row>` }),
      "file-cell-value-broken",
    ],
    [
      "brackets in a format",
      workbookParts({ rows: '<row><c t="x"/></row>', formats: ["[".repeat(long)] }),
      "file-cell-type-unknown",
    ],
    [
      "references",
      workbookParts({ rows: `<row><c t="x" s="${"&amp;".repeat(long / 5)}"/></row>` }),
      "file-cell-format-missing",
    ],
    [
      "comments in a value",
      workbookParts({ rows: `<row><c><v>${"1<!---->".repeat(long / 8)}</v></c></row>` }),
      "file-cell-value-broken",
    ],
    ["rows", workbookParts({ rows: "<row/>".repeat(1_048_577) }), "file-cell-address-broken"],
    [
      "dots in a target",
      changed(GOOD, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../".repeat(long / 3)),
      "file-part-missing",
    ],
  ])("%s", (_, parts, code) => {
    const file = workbookFile(parts);
    expect(issueOf(file, { ratio: 1e9 }).code).toBe(code);
  });
});

describe("tolerated", () => {
  const link = relationship("rId9", "externalLink", "externalLinks/externalLink1.xml");
  const huge = '<cols><col min="1" max="2000000000"/></cols>';
  const whole =
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576 A:A 1:9"><formula1>x</formula1></dataValidation></dataValidations>';
  test.each<[string, Parts | Uint8Array]>([
    ["bytes behind the zip", zipFile(zipParts(GOOD), { after: new Uint8Array(70_000) })],
    ["bytes in front of the zip", zipFile(zipParts(GOOD), { before: strToU8("\uFEFF\r\n--boundary\r\n") })],
    ["another zip behind", zipFile(zipParts(GOOD), { after: zipFile([{ name: "x", data: "x" }]) })],
    ["stored parts", zipFile(zipParts(GOOD).map((part) => ({ ...part, stored: true })))],
    [
      "folders, also twice",
      zipFile([{ name: "xl/", data: "", stored: true }, { name: "xl/", data: "", stored: true }, ...zipParts(GOOD)]),
    ],
    ["an embedded workbook", withEntry({ name: "xl/embeddings/inner.xlsx", data: FILE, stored: true })],
    [
      "names that climb and names of prototypes",
      zipFile([
        ...zipParts(GOOD),
        ...["../../etc/passwd", "__proto__", "constructor", "xl/__proto__", "C:\\x"].map((name) => ({
          name,
          data: "x",
        })),
      ]),
    ],
    ["macros, never opened", withEntry({ name: "xl/vbaProject.bin", data: "x", claims: { crc: 1 } })],
    [
      "external links, never followed",
      workbookFile(
        changed(
          GOOD,
          "xl/_rels/workbook.xml.rels",
          "</Relationships>",
          `${link}${relationship("rId10", "hyperlink", "http://example.com/", ' TargetMode="External"')}</Relationships>`,
        ),
      ),
    ],
    [
      "merges, columns and input restrictions over everything",
      changed(changed(GOOD, SHEET, "<sheetData>", `${huge}<sheetData>`), SHEET, "</sheetData>", `</sheetData>${whole}`),
    ],
    [
      "percent signs in targets",
      changed(
        { ...without(GOOD, SHEET), "xl/worksheets/sheet 1.xml": SHEET_XML },
        "xl/_rels/workbook.xml.rels",
        "sheet1.xml",
        "sheet%201.xml",
      ),
    ],
  ])("%s", (_, parts) => {
    expect(cellsOf(parts)).toEqual(GOOD_CELLS);
  });

  test("no prototype is touched", () => {
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});
