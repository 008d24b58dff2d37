import { crc32 } from "node:zlib";
import { strToU8 } from "fflate";
import { cellsOf, expectIssue, issueOf, read } from "../../fixtures/xlsx/outcome";
import { changed, HEAD, MAIN, REL, relationship, without, workbookFile, workbookParts, zipParts } from "../../fixtures/xlsx/workbook-parts";
import { joined, zipFile } from "../../fixtures/xlsx/zip-file";
import type { Parts } from "../../fixtures/xlsx/workbook-parts";
import type { ZipPart } from "../../fixtures/xlsx/zip-file";

const SHEET = "xl/worksheets/sheet1.xml";
const GOOD = workbookParts({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>', strings: "<si><t>a</t></si>" });
const FILE = workbookFile(GOOD);
const GOOD_CELLS = [["A1", "text", "a", false], ["B1", "number", 1, false]];

function withRows(rows: string): Parts {
  return workbookParts({ rows });
}

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
  const claiming = (crc: number) => withEntry({ name: SHEET, data: SHEET_XML, stored: true, claims: { crc, size: SHEET_XML.length + more, packedSize: SHEET_XML.length + more } });
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
const BILLION = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
const XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

describe("files that are no workbook", () => {
  test.each<[string, Uint8Array, string]>([
    ["empty", new Uint8Array(), "file-empty"],
    ["one byte", Uint8Array.of(0x50), "file-not-a-workbook"],
    ["text", strToU8("jurisdiction;2019;2020\nA;1;2\n".repeat(20)), "file-not-a-workbook"],
    ["text with the end mark of a zip in it", joined([strToU8("text"), Uint8Array.of(0x50, 0x4b, 5, 6), new Uint8Array(40).fill(32)]), "file-not-a-workbook"],
    ["PDF", strToU8("%PDF-1.7 …"), "file-not-a-workbook"],
    ["with password", compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage"), "file-encrypted"],
    [".xls", compoundFile("Root Entry", "Workbook"), "file-old-xls"],
    [".xls with a look-alike of the stream name in a cell", joined([compoundFile("Root Entry", "Workbook"), Uint8Array.of(1), compoundFile("EncryptedPackage").subarray(512)]), "file-old-xls"],
    [".doc", compoundFile("Root Entry", "WordDocument"), "file-not-a-workbook"],
    ["empty zip", zipFile([]), "file-no-workbook"],
    ["zip without a workbook", zipFile([{ name: "readme.txt", data: "hello" }]), "file-no-workbook"],
    [".docx", workbookFile({ ...without(GOOD, "xl/workbook.xml"), "xl/workbook.xml": '<w:document xmlns:w="urn:w"/>' }), "file-no-workbook"],
    [".ods", zipFile([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true }, { name: "content.xml", data: "<x/>" }]), "file-other-format"],
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
    ["cut off inside an embedded workbook", withEntry({ name: "xl/embeddings/inner.xlsx", data: FILE, stored: true }).subarray(0, -400), "file-cut-off"],
    ["directory larger than it is", zipFile(zipParts(GOOD), { directorySize: 10 }), "file-cut-off"],
    ["fewer parts counted than listed", zipFile(zipParts(GOOD), { count: 3 }), "file-directory-damaged"],
    ["more parts counted than listed", zipFile(zipParts(GOOD), { count: 30 }), "file-directory-damaged"],
    ["split over disks", zipFile(zipParts(GOOD), { disk: 1 }), "file-packing-unsupported"],
    ["zip64 count", patched(FILE, central + 8, 0xff, 0xff, 0xff, 0xff), "file-packing-unsupported"],
    ["zip64 size", withEntry({ name: "x", data: "x", claims: { size: 0xff_ff_ff_ff } }), "file-packing-unsupported"],
    ["unknown method", withEntry({ name: "x", data: "x", claims: { method: 12 } }), "file-packing-unsupported"],
    ["password of a zip program", withEntry({ name: "x", data: "x", claims: { flags: 1 } }), "file-part-encrypted"],
    ["bomb, honest size", withEntry({ name: SHEET, data: bomb }), "file-ratio-suspicious"],
    ["bomb that claims to be small", withEntry({ name: SHEET, data: bomb, claims: { size: 1000 } }), "file-part-damaged"],
    ["claims one byte less", withEntry({ name: SHEET, data: `${String(SHEET_XML)} `, claims: { size: SHEET_XML.length } }), "file-part-damaged"],
    ["claims one byte less, with the checksum of what it claims", withEntry({ name: SHEET, data: `${String(SHEET_XML)} `, claims: { size: SHEET_XML.length, crc: crc32(strToU8(String(SHEET_XML))) } }), "file-part-damaged"],
    ["claims one byte more", withEntry({ name: SHEET, data: SHEET_XML, claims: { size: SHEET_XML.length + 1 } }), "file-part-damaged"],
    ["wrong checksum", withEntry({ name: SHEET, data: SHEET_XML, claims: { crc: 1 } }), "file-part-damaged"],
    ["no deflate stream", withEntry({ name: SHEET, data: new Uint8Array(500).fill(0xff), stored: true, claims: { method: 8 } }), "file-part-damaged"],
    ["nothing packed, something claimed", withEntry({ name: SHEET, data: "", stored: true, claims: { method: 8, size: 5 } }), "file-part-damaged"],
    ["header outside of the file", withEntry({ name: SHEET, data: SHEET_XML, claims: { headerAt: 0x7f_ff_ff_ff } }), "file-part-damaged"],
    ["header inside other data", withEntry({ name: SHEET, data: SHEET_XML, claims: { headerAt: 5 } }), "file-part-damaged"],
    ["data running into the directory", intoDirectory(50), "file-part-damaged"],
    ["the same name twice", zipFile([...zipParts(GOOD), { name: SHEET, data: SHEET_XML }]), "file-part-repeated"],
    ["the same name in another case", zipFile([...zipParts(GOOD), { name: SHEET.toUpperCase(), data: SHEET_XML }]), "file-part-repeated"],
  ])("%s", (_, bytes, code) => {
    expect(issueOf(bytes).code).toBe(code);
  });

  test("a big part that is a lie is refused", () => {
    const bytes = withEntry({ name: SHEET, data: new Uint8Array(100 * 1024 * 1024), claims: { size: 1000 } });
    expect(issueOf(bytes)).toMatchObject({ code: "file-part-damaged", facts: { part: SHEET } });
  });

  test("a big part is read in chunks and comes out whole", () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => `<row><c t="inlineStr"><is><t>${String((index * 2_654_435_761) % 4_294_967_291)}</t></is></c></row>`).join("");
    expect(cellsOf(withRows(noise))).toHaveLength(40_000);
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
    expect(issueOf({ ...parts, "xl/worksheets/b.xml": parts[SHEET] ?? "" }, { cells: 3 })).toMatchObject({ code: "file-too-many-cells", sheet: "B" });
  });

  test("array formulas over the whole sheet do not cost the square of the cells", () => {
    const areas = Array.from({ length: 20_000 }, (_, index) => `<row r="${String(index + 1)}"><c><f t="array" ref="A1:XFD1048576">1</f></c></row>`).join("");
    expect(issueOf(withRows(areas)).code).toBe("file-part-too-complex");
  });
});

describe("long hostile values are read once: read again and again they would take hours", () => {
  const long = 3_000_000;
  test.each<[string, Parts, string]>([
    ["digits", withRows(`<row><c><v>${"1".repeat(long)}x</v></c></row>`), "file-cell-value-broken"],
    ["spaces", withRows(`<row><c t="b"><v>1${" ".repeat(long)}1</v></c></row>`), "file-cell-value-broken"],
    ["brackets in a format", workbookParts({ rows: '<row><c t="x"/></row>', formats: ["[".repeat(long)] }), "file-cell-type-unknown"],
    ["references", withRows(`<row><c t="x" s="${"&amp;".repeat(long / 5)}"/></row>`), "file-cell-format-missing"],
    ["comments in a value", withRows(`<row><c><v>${"1<!---->".repeat(long / 8)}</v></c></row>`), "file-cell-value-broken"],
    ["rows", withRows("<row/>".repeat(1_048_577)), "file-cell-address-broken"],
    ["dots in a target", changed(GOOD, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../".repeat(long / 3)), "file-part-missing"],
  ])("%s", (_, parts, code) => {
    const file = workbookFile(parts);
    expect(issueOf(file, { ratio: 1e9 }).code).toBe(code);
  });
});

describe("tolerated", () => {
  const link = relationship("rId9", "externalLink", "externalLinks/externalLink1.xml");
  const huge = '<cols><col min="1" max="2000000000"/></cols>';
  const whole = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576 A:A 1:9"><formula1>x</formula1></dataValidation></dataValidations>';
  test.each<[string, Parts | Uint8Array]>([
    ["bytes behind the zip", zipFile(zipParts(GOOD), { after: new Uint8Array(70_000) })],
    ["bytes in front of the zip", zipFile(zipParts(GOOD), { before: strToU8("\uFEFF\r\n--boundary\r\n") })],
    ["another zip behind", zipFile(zipParts(GOOD), { after: zipFile([{ name: "x", data: "x" }]) })],
    ["stored parts", zipFile(zipParts(GOOD).map((part) => ({ ...part, stored: true })))],
    ["folders, also twice", zipFile([{ name: "xl/", data: "", stored: true }, { name: "xl/", data: "", stored: true }, ...zipParts(GOOD)])],
    ["an embedded workbook", withEntry({ name: "xl/embeddings/inner.xlsx", data: FILE, stored: true })],
    ["names that climb and names of prototypes", zipFile([...zipParts(GOOD), ...["../../etc/passwd", "__proto__", "constructor", "xl/__proto__", "C:\\x"].map((name) => ({ name, data: "x" }))])],
    ["macros, never opened", withEntry({ name: "xl/vbaProject.bin", data: "x", claims: { crc: 1 } })],
    ["external links, never followed", workbookFile(changed(GOOD, "xl/_rels/workbook.xml.rels", "</Relationships>", `${link}${relationship("rId10", "hyperlink", "http://example.com/", ' TargetMode="External"')}</Relationships>`))],
    ["merges, columns and input restrictions over everything", changed(changed(GOOD, SHEET, "<sheetData>", `${huge}<sheetData>`), SHEET, "</sheetData>", `</sheetData>${whole}`)],
    ["percent signs in targets", changed({ ...without(GOOD, SHEET), "xl/worksheets/sheet 1.xml": SHEET_XML }, "xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet%201.xml")],
  ])("%s", (_, parts) => {
    expect(cellsOf(parts)).toEqual(GOOD_CELLS);
  });

  test("no prototype is touched", () => {
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

describe("missing and broken parts", () => {
  const both = '<sheet name="A" sheetId="1" r:id="rId1"/>';
  test.each<[string, Parts, string, object]>([
    ["no workbook part", without(GOOD, "xl/workbook.xml"), "file-part-missing", { facts: { part: "xl/workbook.xml" } }],
    ["no sheet part", without(GOOD, SHEET), "file-part-missing", { sheet: "Data", facts: { part: SHEET } }],
    ["no texts", without(GOOD, "xl/sharedStrings.xml"), "file-part-missing", { facts: { part: "xl/sharedStrings.xml" } }],
    ["no styles", without(GOOD, "xl/styles.xml"), "file-part-missing", { facts: { part: "xl/styles.xml" } }],
    ["no relationships of the workbook", without(GOOD, "xl/_rels/workbook.xml.rels"), "file-link-broken", { sheet: "Data", facts: { part: "xl/workbook.xml", id: "rId1" } }],
    ["texts outside of the file", changed(GOOD, "xl/_rels/workbook.xml.rels", 'sharedStrings.xml"', 'http://x/" TargetMode="External"'), "file-link-broken", { facts: { id: "rId3" } }],
    ["a sheet outside of the file", changed(GOOD, "xl/_rels/workbook.xml.rels", 'worksheets/sheet1.xml"', 'http://x/" TargetMode="External"'), "file-link-broken", { sheet: "Data" }],
    ["a sheet that is something else", changed(GOOD, "xl/_rels/workbook.xml.rels", `${REL}/worksheet`, `${REL}/image`), "file-link-broken", { sheet: "Data" }],
    ["two links of one id", changed(GOOD, "xl/_rels/workbook.xml.rels", "rId2", "rId1"), "file-structure-broken", { facts: { part: "xl/_rels/workbook.xml.rels" } }],
    ["no sheets", workbookParts({ sheets: "" }), "file-structure-broken", { facts: { element: "sheets" } }],
    ["two lists of sheets", changed(GOOD, "xl/workbook.xml", "</sheets>", `</sheets><sheets>${both}</sheets>`), "file-structure-broken", { facts: { element: "sheets" } }],
    ["two sheets of one name", workbookParts({ sheets: both + both.replace('"A"', '"a"') }), "file-sheet-repeated", { facts: { name: "a" } }],
    ["two sheets in one part", workbookParts({ sheets: both + both.replace('"A"', '"B"') }), "file-sheet-repeated", { facts: { name: "B" } }],
    ["a sheet without a name", workbookParts({ sheets: '<sheet name="" r:id="rId1"/>' }), "file-sheet-broken", {}],
    ["a sheet without an id", workbookParts({ sheets: '<sheet name="A" id="rId1"/>' }), "file-sheet-broken", { facts: { name: "A" } }],
    ["a sheet in an unknown state", workbookParts({ sheets: '<sheet name="A" state="shy" r:id="rId1"/>' }), "file-sheet-broken", { facts: { name: "A" } }],
    ["a sheet without sheetData", { ...GOOD, [SHEET]: `<worksheet xmlns="${MAIN}"/>` }, "file-structure-broken", { sheet: "Data", facts: { element: "sheetData" } }],
    ["sheetData twice", changed(GOOD, SHEET, "<sheetData>", "<sheetData/><sheetData>"), "file-structure-broken", { facts: { element: "sheetData" } }],
    ["another root", { ...GOOD, [SHEET]: `<styleSheet xmlns="${MAIN}"/>` }, "file-structure-broken", { facts: { element: "styleSheet" } }],
    ["no namespace", { ...GOOD, [SHEET]: "<worksheet><sheetData/></worksheet>" }, "file-structure-broken", { facts: { element: "worksheet" } }],
    ["a cell outside of a row", withRows('<c r="A1"><v>1</v></c>'), "file-structure-broken", { facts: { element: "c" } }],
    ["a row in a row", withRows("<row><row/></row>"), "file-structure-broken", { facts: { element: "row" } }],
    ["two values in a cell", withRows("<row><c><v>1</v><v>2</v></c></row>"), "file-structure-broken", { facts: { element: "v" } }],
    ["another encoding", changed(GOOD, SHEET, "UTF-8", "windows-1250"), "file-encoding-unsupported", { sheet: "Data", facts: { encoding: "windows-1250" } }],
    ["UTF-16 declared, UTF-8 delivered", changed(GOOD, SHEET, "UTF-8", "UTF-16"), "file-encoding-unsupported", { facts: { encoding: "UTF-16" } }],
    ["another encoding, with bytes that are no UTF-8", { ...GOOD, [SHEET]: joined([strToU8(String(SHEET_XML).replace("UTF-8", "ISO-8859-2")), Uint8Array.of(0xe9)]) }, "file-encoding-unsupported", { facts: { encoding: "ISO-8859-2" } }],
    ["bytes that are no UTF-8", { ...GOOD, "xl/sharedStrings.xml": joined([strToU8(`${HEAD}<sst xmlns="${MAIN}"><si><t>`), Uint8Array.of(0xe9), strToU8("</t></si></sst>")]) }, "file-xml-broken", { facts: { part: "xl/sharedStrings.xml" } }],
    ["entity expansion", changed(GOOD, "xl/sharedStrings.xml", "<sst", `${BILLION}<sst`), "file-doctype", { facts: { part: "xl/sharedStrings.xml" } }],
    ["external entity", changed(GOOD, SHEET, "<worksheet", `${XXE}<worksheet`), "file-doctype", { sheet: "Data" }],
    ["document type inside", changed(GOOD, SHEET, "<sheetData>", `<sheetData>${BILLION}`), "file-doctype", {}],
  ])("%s", (_, parts, code, place) => {
    expect(issueOf(parts)).toMatchObject({ code, ...place });
  });
});

describe("XML that is not well-formed", () => {
  const xml = String(SHEET_XML);
  test.each<[string, string]>([
    ["nothing", ""],
    ["only a declaration", HEAD],
    ["cut off between tags", xml.slice(0, xml.indexOf("</row>"))],
    ["cut off in a tag", xml.slice(0, xml.indexOf('r="B1"'))],
    ["cut off in a value", xml.slice(0, xml.indexOf("</v>"))],
    ["wrong end tag", xml.replace("</c>", "</d>")],
    ["end tag with more", xml.replace("</c>", "</c x>")],
    ["end tag of the same beginning", xml.replace("</row>", "</rows>")],
    ["end tag too many", `${xml}</x>`],
    ["second root", `${xml}<x/>`],
    ["text behind the root", `${xml}x`],
    ["text before the root", `x${xml}`],
    ["text between cells", xml.replace("</c>", "</c>5")],
    ["CDATA between cells", xml.replace("</c>", "</c><![CDATA[5]]>")],
    ["element in a value", xml.replace("<v>", "<v><x/>")],
    ["attribute twice", xml.replace('r="B1"', 'r="B1" r="C1"')],
    ["attribute without quotes", xml.replace('r="B1"', "r=B1")],
    ["attribute without value", xml.replace('r="B1"', "r")],
    ["attribute without end", xml.replace('r="B1"', 'r="B1')],
    ["attributes without space", xml.replace('r="A1" ', 'r="A1"')],
    ["less-than in an attribute", xml.replace('r="B1"', 'x="<"')],
    ["space before the name", xml.replace("<row", "< row")],
    ["empty name", xml.replace("<row", "<")],
    ["unknown entity", xml.replace("<v>1", "<v>&one;")],
    ["prototype entity", xml.replace("<v>1", "<v>&constructor;")],
    ["bare ampersand", xml.replace("<v>1", "<v>1 & 2")],
    ["reference to no character", xml.replace("<v>1", "<v>&#0;")],
    ["reference to half a character", xml.replace("<v>1", "<v>&#xD800;")],
    ["reference beyond Unicode", xml.replace("<v>1", "<v>&#x110000;")],
    ["endless comment", xml.replace("<row", "<!-- <row")],
    ["endless CDATA", xml.replace("<v>1", "<v><![CDATA[1")],
    ["endless instruction", xml.replace("<row", "<?x <row")],
    ["unknown markup", xml.replace("<row", "<!x><row")],
    ["too deep", xml.replace("<sheetData", `${"<x>".repeat(300)}${"</x>".repeat(300)}<sheetData`)],
    ["too many namespaces", xml.replace("<sheetData", `${Array.from({ length: 200 }, (_, index) => `<x xmlns:n="${String(index)}">`).join("")}${"</x>".repeat(200)}<sheetData`)],
    ["too many attributes", xml.replace('r="B1"', Array.from({ length: 300 }, (_, index) => `a${String(index)}=""`).join(" "))],
  ])("%s", (_, broken) => {
    expect(broken).not.toBe(xml);
    expect(issueOf({ ...GOOD, [SHEET]: broken })).toMatchObject({ code: "file-xml-broken", sheet: "Data", facts: { part: SHEET } });
  });

  test("the offset is the place of the mistake", () => {
    const broken = xml.replace("</c>", "</c>5");
    expect(issueOf({ ...GOOD, [SHEET]: broken }).facts["offset"]).toBe(broken.indexOf(">5<") + 1);
  });
});

describe("broken cells", () => {
  test.each<[string, string, string, object]>([
    ["row 0", '<row r="0"/>', "file-cell-address-broken", { facts: { address: "0" } }],
    ["row below the last", '<row r="1048577"/>', "file-cell-address-broken", {}],
    ["row without number below the last", '<row r="1048576"/><row/>', "file-cell-address-broken", {}],
    ["row of letters", '<row r="1a"/>', "file-cell-address-broken", {}],
    ["column behind the last", '<row><c r="XFE1"/></row>', "file-cell-address-broken", { facts: { address: "XFE1" } }],
    ["column without letter behind the last", '<row><c r="XFD1"/><c/></row>', "file-cell-address-broken", {}],
    ["four letters", '<row><c r="AAAA1"/></row>', "file-cell-address-broken", {}],
    ["no letters", '<row><c r="1"/></row>', "file-cell-address-broken", {}],
    ["no digits", '<row><c r="A"/></row>', "file-cell-address-broken", {}],
    ["empty address", '<row><c r=""/></row>', "file-cell-address-broken", {}],
    ["dollar signs", '<row><c r="$A$1"/></row>', "file-cell-address-broken", {}],
    ["a cell of another row", '<row r="5"><c r="A6"><v>1</v></c></row>', "file-cell-address-broken", { facts: { address: "A6" } }],
    ["area of an array formula", '<row><c><f t="array" ref="A1:ZZZZ9">1</f></c></row>', "file-cell-address-broken", { facts: { address: "A1:ZZZZ9" } }],
    ["the same cell twice", '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>', "file-cell-repeated", { cell: "B1" }],
    ["the same cell in two rows of one number", '<row r="1"><c r="B1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>', "file-cell-repeated", { cell: "B1" }],
    ["unknown type", '<row><c t="x"><v>1</v></c></row>', "file-cell-type-unknown", { cell: "A1", facts: { type: "x" } }],
    ["unknown type without value", '<row><c t="N"/></row>', "file-cell-type-unknown", { cell: "A1" }],
    ["text as number", "<row><c><v>abc</v></c></row>", "file-cell-value-broken", { cell: "A1", facts: { type: "n", value: "abc" } }],
    ["decimal comma", "<row><c><v>1,5</v></c></row>", "file-cell-value-broken", {}],
    ["hexadecimal", "<row><c><v>0x10</v></c></row>", "file-cell-value-broken", {}],
    ["infinity", "<row><c><v>1e999</v></c></row>", "file-cell-value-broken", {}],
    ["no number", "<row><c><v>NaN</v></c></row>", "file-cell-value-broken", {}],
    ["white space as number", "<row><c><v> </v></c></row>", "file-cell-value-broken", {}],
    ["another boolean", '<row><c t="b"><v>2</v></c></row>', "file-cell-value-broken", {}],
    ["empty boolean", '<row><c t="b"><v/></c></row>', "file-cell-value-broken", {}],
    ["empty error", '<row><c t="e"><v/></c></row>', "file-cell-value-broken", {}],
    ["31 February", '<row><c t="d"><v>2024-02-31</v></c></row>', "file-cell-value-broken", {}],
    ["date in words", '<row><c t="d"><v>today</v></c></row>', "file-cell-value-broken", {}],
    ["date before 1900", '<row><c t="d"><v>1899-01-01</v></c></row>', "file-cell-value-broken", {}],
    ["inline text without its element", '<row><c t="inlineStr"><v>x</v></c></row>', "file-cell-value-broken", {}],
    ["inline text in a number", "<row><c><is><t>x</t></is></c></row>", "file-cell-value-broken", {}],
    ["text number as text", '<row><c t="s"><v>a</v></c></row>', "file-cell-value-broken", {}],
    ["negative text number", '<row><c t="s"><v>-1</v></c></row>', "file-cell-value-broken", {}],
    ["empty text number", '<row><c t="s"><v></v></c></row>', "file-cell-value-broken", {}],
    ["text number out of range", '<row><c/><c t="s"><v>1</v></c></row>', "file-cell-text-missing", { sheet: "Data", cell: "B1", facts: { index: 1, count: 0 } }],
    ["text number beyond arrays", '<row><c t="s"><v>99999999999999999999</v></c></row>', "file-cell-text-missing", {}],
    ["format out of range", '<row><c s="7"><v>1</v></c></row>', "file-cell-format-missing", { cell: "A1", facts: { index: "7", count: 1 } }],
    ["format of letters", '<row><c s="toString"><v>1</v></c></row>', "file-cell-format-missing", {}],
  ])("%s", (_, rows, code, place) => {
    expect(issueOf(withRows(rows))).toMatchObject({ code, sheet: "Data", ...place });
  });

  test("long hostile values are cut in the facts", () => {
    const issue = issueOf(withRows(`<row><c><v>${"x".repeat(10_000)}</v></c></row>`));
    expectIssue(issue);
    expect(String(issue.facts["value"])).toHaveLength(101);
  });
});
