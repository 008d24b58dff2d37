import { cellsOf, issueOf, read } from "../../fixtures/xlsx/outcome";
import {
  changed,
  HEAD,
  MAIN,
  REL,
  relationship,
  workbookFile,
  workbookParts,
} from "../../fixtures/xlsx/workbook-parts";
import type { ShortCell } from "../../fixtures/xlsx/outcome";
import type { Parts } from "../../fixtures/xlsx/workbook-parts";

const STRINGS = [
  "<si><t>plain</t></si>",
  '<si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r></si>',
  '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh><phoneticPr fontId="1"/></si>',
  '<si><t xml:space="preserve"> spaced </t></si>',
  "<si><t>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos; &#1046;&#x416;</t></si>",
  "<si><t>CR_x000D_LF, _x005F_x000D_ stays</t></si>",
  "<si><t><![CDATA[1 < 2 &amp;]]> done</t></si>",
  "<si><t/></si>",
].join("");
const FORMATS = [0, 14, "[Red]#,##0", '"day" 0', "h:mm", "dd.mm.yyyy"];

/** One row after the other; a cell that is missing shows that places are counted right without `r`. */
const ROWS: readonly (readonly string[])[] = [
  [
    't="s"><v>0</v>',
    't="s"><v>1</v>',
    't="s"><v>2</v>',
    't="s"><v>3</v>',
    't="s"><v>4</v>',
    't="s"><v>5</v>',
    't="s"><v>6</v>',
    't="s"><v>7</v>',
  ],
  [
    "><v>2018</v>",
    's="1"><v>45000</v>',
    's="2"><v>-1.5E-3</v>',
    's="3"><v>7</v>',
    's="4"><v>0.25</v>',
    's="5"><v>59</v>',
    's="1">',
    't="d"><v>2024-02-29T12:00:00</v>',
    't="d"><v>1900-02-28</v>',
    's="2"><v>0</v>',
  ],
  [
    "><f>1+1</f><v>2</v>",
    '><f t="shared" ref="B3:C3" si="0">A3*2</f><v>4</v>',
    '><f t="shared" si="0"/><v>8</v>',
    '><f t="array" ref="D3:E3">A3:B3</f><v>2</v>',
    "><v>4</v>",
    ">" + "<f>A3</f>",
    "><f>A3</f><v></v>",
    't="str"><f>""</f><v></v>',
    't="str"><f>"a"</f><v>a</v>',
    't="e"><f>1/0</f><v>#DIV/0!</v>',
    't="b"><f>TRUE()</f><v>1</v>',
    's="1"><f>TODAY()</f><v>45000</v>',
  ],
  [
    't="b"><v>0</v>',
    't="e"><v>#N/A</v>',
    't="inlineStr"><is><t>in</t></is>',
    't="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is>',
    't="str"><v>str</v>',
    't="inlineStr"><is><t></t></is>',
    't="s">',
  ],
];

const EXPECTED: readonly ShortCell[] = [
  ["A1", "text", "plain", false],
  ["B1", "text", "rich text", false],
  ["C1", "text", "課", false],
  ["D1", "text", " spaced ", false],
  ["E1", "text", "a & b <c> \"d\" 'e' ЖЖ", false],
  ["F1", "text", "CR\rLF, _x000D_ stays", false],
  ["G1", "text", "1 < 2 &amp; done", false],
  ["A2", "number", 2018, false],
  ["B2", "date", 45000, false],
  ["C2", "number", -0.0015, false],
  ["D2", "number", 7, false],
  ["E2", "date", 0.25, false],
  ["F2", "date", 59, false],
  ["H2", "date", 45351.5, false],
  ["I2", "date", 59, false],
  ["J2", "number", 0, false],
  ["A3", "number", 2, true],
  ["B3", "number", 4, true],
  ["C3", "number", 8, true],
  ["D3", "number", 2, true],
  ["E3", "number", 4, true],
  ["F3", "notCalculated", null, true],
  ["G3", "notCalculated", null, true],
  ["H3", "text", "", true],
  ["I3", "text", "a", true],
  ["J3", "error", "#DIV/0!", true],
  ["K3", "boolean", true, true],
  ["L3", "date", 45000, true],
  ["A4", "boolean", false, false],
  ["B4", "error", "#N/A", false],
  ["C4", "text", "in", false],
  ["D4", "text", "inline", false],
  ["E4", "text", "str", false],
];

function sheetRows(withAddresses: boolean): string {
  const cell = (content: string, row: number, column: number) =>
    `<c${withAddresses ? ` r="${"ABCDEFGHIJKL"[column] ?? ""}${String(row + 1)}"` : ""} ${content}</c>`;
  return ROWS.map(
    (cells, row) =>
      `<row${withAddresses ? ` r="${String(row + 1)}"` : ""}>${cells.map((content, column) => cell(content, row, column)).join("")}</row>`,
  ).join("\n");
}

const PLAIN = workbookParts({ rows: sheetRows(true), strings: STRINGS, formats: FORMATS });

/** Every SpreadsheetML element with the prefix "x:". */
function prefixed(parts: Parts): Parts {
  const withPrefix = (xml: string) =>
    xml.replaceAll(/<(\/?)(?=[A-Za-z])/g, "<$1x:").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      typeof xml === "string" && xml.includes(MAIN) && !name.includes("_rels") ? withPrefix(xml) : xml,
    ]),
  );
}

function strict(parts: Parts): Parts {
  const converted = (xml: string) =>
    xml
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships");
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, typeof xml === "string" ? converted(xml) : xml]),
  );
}

function absoluteTargets(parts: Parts): Parts {
  return changed(
    changed(
      changed(parts, "_rels/.rels", '"xl/', '"/xl/'),
      "xl/_rels/workbook.xml.rels",
      '"worksheets/',
      '"/xl/worksheets/',
    ),
    "xl/_rels/workbook.xml.rels",
    '"styles',
    '"../xl/./styles',
  );
}

const backslashed = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll("/", "\\"), xml]));
const uppercased = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.toUpperCase(), xml]));

function utf16(parts: Parts, bigEndian: boolean): Parts {
  const encoded = (xml: string) => {
    const bytes = Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le");
    return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, typeof xml === "string" ? encoded(xml) : xml]),
  );
}

describe("the same cells in every packaging", () => {
  const commented = changed(
    PLAIN,
    "xl/worksheets/sheet1.xml",
    "<sheetData>",
    '<sheetData><!-- <row r="1"><c r="A1"><v>666</v></c></row> --><?php <row/> ?>',
  );
  const pretty = Object.fromEntries(
    Object.entries(PLAIN).map(([name, xml]) => [
      name,
      name.includes("sheet1") && typeof xml === "string" ? xml.replaceAll("<c ", "\r\n\t <c\n ") : xml,
    ]),
  );
  const extended = changed(
    PLAIN,
    "xl/worksheets/sheet1.xml",
    "</sheetData>",
    '</sheetData><extLst><ext xmlns:y="urn:y"><y:sheetData><y:row r="1"><y:c r="A1"><y:v>666</y:v></y:c></y:row></y:sheetData></ext></extLst>',
  );
  test.each<[string, Parts]>([
    ["transitional", PLAIN],
    ["prefixed", prefixed(PLAIN)],
    ["strict", strict(PLAIN)],
    ["strict and prefixed", prefixed(strict(PLAIN))],
    ["rows and cells without r", workbookParts({ rows: sheetRows(false), strings: STRINGS, formats: FORMATS })],
    ["absolute targets", absoluteTargets(PLAIN)],
    ["backslashes in names", backslashed(PLAIN)],
    ["names in another case", uppercased(PLAIN)],
    ["UTF-16 little endian", utf16(PLAIN, false)],
    ["UTF-16 big endian", utf16(PLAIN, true)],
    [
      "UTF-16 without byte order mark",
      Object.fromEntries(Object.entries(utf16(PLAIN, false)).map(([name, bytes]) => [name, bytes.slice(2)])),
    ],
    ["UTF-8 with byte order mark", changed(PLAIN, "xl/worksheets/sheet1.xml", "<?xml", "\uFEFF<?xml")],
    ["comments and processing instructions between", commented],
    ["white space between and inside tags", pretty],
    ["look-alikes of another namespace", extended],
  ])("%s", (_, parts) => {
    expect(cellsOf(parts)).toEqual(EXPECTED);
  });

  test("1904: dates move by 1,462 days, times of day and ISO dates do not", () => {
    const parts = changed(PLAIN, "xl/workbook.xml", "<sheets>", '<workbookPr date1904="1"/><sheets>');
    const moved = EXPECTED.map((cell): ShortCell =>
      ["B2", "F2", "L3"].includes(cell[0]) ? [cell[0], cell[1], Number(cell[2]) + 1462, cell[3]] : cell,
    );
    expect(cellsOf(parts)).toEqual(moved);
  });

  test("a cell without a format number has the first format", () => {
    expect(
      cellsOf(workbookParts({ rows: '<row><c><v>45000</v></c><c s="1"><v>45000</v></c></row>', formats: [14, 0] })).map(
        ([, type]) => type,
      ),
    ).toEqual(["date", "number"]);
  });

  test("format 0 of an empty list is no mistake", () => {
    expect(cellsOf(workbookParts({ rows: '<row><c s="0"><v>1</v></c></row>', formats: [] }))).toEqual([
      ["A1", "number", 1, false],
    ]);
  });

  test("without styles and strings parts", () => {
    const parts = changed(
      changed(
        workbookParts({ rows: '<row><c s="3"><v>45000</v></c></row>' }),
        "xl/_rels/workbook.xml.rels",
        "/styles",
        "/theme",
      ),
      "xl/_rels/workbook.xml.rels",
      "/sharedStrings",
      "/theme",
    );
    expect(cellsOf(parts)).toEqual([["A1", "number", 45000, false]]);
  });
});

test("a text without a number is no text, wherever it stands", () => {
  const rows = '<row r="1"><c r="A1" t="s"><v/></c><c r="B1" t="s"><v></v></c><c r="C1"><v>1</v></c></row>';
  expect(cellsOf(workbookParts({ rows, strings: "<si><t>a</t></si>" })).map(([address]) => address)).toEqual(["C1"]);
});

test("a text that Excel has no room for is cut, and that is said at its cell", () => {
  const rows = `<row r="1"><c r="B1" t="inlineStr"><is><t>${"x".repeat(40_000)}</t></is></c></row>`;
  const outcome = read(workbookParts({ rows }));
  expect(outcome).toMatchObject({
    ok: true,
    issues: [{ code: "file-text-cut", severity: "warning", sheet: "Data", cell: "B1", facts: { count: 40_000 } }],
  });
  expect(outcome.ok && String(outcome.value.sheets[0]?.cells[0]?.value).length).toBe(32_767);
});

test("characters that no file can hold are left out, escaped or not", () => {
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>a_xFFFE_b_x0001_c_xD800_d</t></is></c></row>';
  expect(cellsOf(workbookParts({ rows }))).toEqual([["A1", "text", "abcd", false]]);
});

describe("white space in texts", () => {
  const inline = (t: string) =>
    cellsOf(workbookParts({ rows: `<row><c t="inlineStr"><is>${t}</is></c></row>` }))[0]?.[2];
  test.each([
    ["kept with preserve", '<t xml:space="preserve"> a </t>', " a "],
    ["dropped without, as Excel does", "<t>\n a b\t</t>", "a b"],
    ["a no-break space is text", "<t>\u00A0a\u00A0</t>", "\u00A0a\u00A0"],
    ["a run of white space between two words", "<r><t>a</t></r><r><t> </t></r><r><t>b</t></r>", "a b"],
    ["line ends become LF", "<t>a\r\nb\rc</t>", "a\nb\nc"],
    ["a CR as reference stays", "<t>a&#13;b</t>", "a\rb"],
    ["a comment inside splits nothing", "<t>a<!-- x -->b</t>", "ab"],
    ["a white-space cell counts as empty", "<t> </t>", undefined],
  ])("%s", (_, xml, expected) => {
    expect(inline(xml)).toBe(expected);
  });
});

describe("places", () => {
  test("mixed: with r, then without", () => {
    const rows = '<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(cellsOf(workbookParts({ rows })).map(([address]) => address)).toEqual(["C5", "D5", "A6"]);
  });

  test("rows and cells out of order are put in order", () => {
    const rows = '<row r="2"><c r="B2"><v>3</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(cellsOf(workbookParts({ rows })).map(([address, , value]) => [address, value])).toEqual([
      ["A1", 1],
      ["A2", 2],
      ["B2", 3],
    ]);
  });

  test("lower case addresses", () => {
    expect(cellsOf(workbookParts({ rows: '<row r="7"><c r="ab7"><v>1</v></c></row>' }))[0]?.[0]).toBe("AB7");
  });

  test("first and last cell of a sheet", () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    expect(cellsOf(workbookParts({ rows })).map(([address]) => address)).toEqual(["A1", "XFD1048576"]);
  });

  test("array formula areas mark typed-looking cells of their area only", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:C2">X</f><v>1</v></c><c r="C1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>';
    expect(
      cellsOf(workbookParts({ rows }))
        .filter(([, , , isFormula]) => isFormula)
        .map(([address]) => address),
    ).toEqual(["B1", "C1", "C2"]);
  });
});

describe("sheets", () => {
  const sheets =
    '<sheet name="Über &amp; _x0041_" sheetId="1" r:id="rId1"/><sheet name="Chart" sheetId="2" r:id="rId8"/><sheet name="_meta" sheetId="3" state="veryHidden" r:id="rId9"/><sheet name="old" sheetId="4" state="hidden" r:id="rId10"/>';
  const relationships =
    relationship("rId8", "chartsheet", "chartsheets/sheet1.xml") +
    relationship("rId9", "worksheet", "worksheets/sheet2.xml") +
    relationship("rId10", "worksheet", "worksheets/sheet3.xml");
  const empty = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
  const parts = {
    ...workbookParts({ sheets, relationships }),
    "xl/worksheets/sheet2.xml": empty,
    "xl/worksheets/sheet3.xml": empty,
  };

  test("in tab order with visibility; chart sheets are left out and not even opened", () => {
    const outcome = read(parts);
    expect(outcome.ok && outcome.value.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Über & A", "visible"],
      ["_meta", "veryHidden"],
      ["old", "hidden"],
    ]);
  });

  test("Excel 4 macro sheets are left out", () => {
    const macros = changed(
      parts,
      "xl/_rels/workbook.xml.rels",
      `${REL}/chartsheet`,
      "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
    );
    expect(read(macros).ok).toBe(true);
  });

  test("a link id is found whatever its prefix", () => {
    const other = changed(
      changed(workbookParts(), "xl/workbook.xml", "xmlns:r=", "xmlns:rel="),
      "xl/workbook.xml",
      "r:id=",
      "rel:id=",
    );
    expect(read(other).ok).toBe(true);
  });

  test("an issue on a sheet tells its name and cell", () => {
    const broken = changed(
      parts,
      "xl/worksheets/sheet3.xml",
      "<sheetData/>",
      '<sheetData><row><c r="A1"/><c r="B1" t="b"><v>maybe</v></c></row></sheetData>',
    );
    expect(issueOf(workbookFile(broken))).toEqual({
      code: "file-cell-value-broken",
      severity: "blocker",
      sheet: "old",
      cell: "B1",
      facts: { part: "xl/worksheets/sheet3.xml", type: "b", value: "maybe" },
    });
  });
});
