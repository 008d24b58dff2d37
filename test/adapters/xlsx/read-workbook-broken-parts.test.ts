import { strToU8 } from "fflate";
import { expectIssue, issueOf } from "../../fixtures/xlsx/outcome";
import { changed, HEAD, MAIN, REL, without, workbookParts } from "../../fixtures/xlsx/workbook-parts";
import { joined } from "../../fixtures/xlsx/zip-file";
import type { Parts } from "../../fixtures/xlsx/workbook-parts";
import { namedFacts } from "../../fixtures/named-facts";

const SHEET = "xl/worksheets/sheet1.xml";
const GOOD = workbookParts({
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>',
  strings: "<si><t>a</t></si>",
});

const SHEET_XML = GOOD[SHEET] ?? "";
const BILLION = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
const XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

describe("missing and broken parts", () => {
  const both = '<sheet name="A" sheetId="1" r:id="rId1"/>';
  test.each<[string, Parts, string, object]>([
    ["no workbook part", without(GOOD, "xl/workbook.xml"), "file-part-missing", { facts: { part: "xl/workbook.xml" } }],
    ["no sheet part", without(GOOD, SHEET), "file-part-missing", { sheet: "Data", facts: { part: SHEET } }],
    [
      "no texts",
      without(GOOD, "xl/sharedStrings.xml"),
      "file-part-missing",
      { facts: { part: "xl/sharedStrings.xml" } },
    ],
    ["no styles", without(GOOD, "xl/styles.xml"), "file-part-missing", { facts: { part: "xl/styles.xml" } }],
    [
      "no relationships of the workbook",
      without(GOOD, "xl/_rels/workbook.xml.rels"),
      "file-link-broken",
      { sheet: "Data", facts: { part: "xl/workbook.xml", id: "rId1" } },
    ],
    [
      "texts outside of the file",
      changed(GOOD, "xl/_rels/workbook.xml.rels", 'sharedStrings.xml"', 'http://x/" TargetMode="External"'),
      "file-link-broken",
      { facts: { id: "rId3" } },
    ],
    [
      "a sheet outside of the file",
      changed(GOOD, "xl/_rels/workbook.xml.rels", 'worksheets/sheet1.xml"', 'http://x/" TargetMode="External"'),
      "file-link-broken",
      { sheet: "Data" },
    ],
    [
      "a sheet that is something else",
      changed(GOOD, "xl/_rels/workbook.xml.rels", `${REL}/worksheet`, `${REL}/image`),
      "file-link-broken",
      { sheet: "Data" },
    ],
    [
      "two links of one id",
      changed(GOOD, "xl/_rels/workbook.xml.rels", "rId2", "rId1"),
      "file-structure-broken",
      { facts: { part: "xl/_rels/workbook.xml.rels" } },
    ],
    ["no sheets", workbookParts({ sheets: "" }), "file-structure-broken", { facts: { element: "sheets" } }],
    [
      "two lists of sheets",
      changed(GOOD, "xl/workbook.xml", "</sheets>", `</sheets><sheets>${both}</sheets>`),
      "file-structure-broken",
      { facts: { element: "sheets" } },
    ],
    [
      "two sheets of one name",
      workbookParts({ sheets: both + both.replace('"A"', '"a"') }),
      "file-sheet-repeated",
      { facts: { name: "a" } },
    ],
    [
      "two sheets in one part",
      workbookParts({ sheets: both + both.replace('"A"', '"B"') }),
      "file-sheet-repeated",
      { facts: { name: "B" } },
    ],
    ["a sheet without a name", workbookParts({ sheets: '<sheet name="" r:id="rId1"/>' }), "file-sheet-broken", {}],
    [
      "a sheet without an id",
      workbookParts({ sheets: '<sheet name="A" id="rId1"/>' }),
      "file-sheet-broken",
      { facts: { name: "A" } },
    ],
    [
      "a sheet in an unknown state",
      workbookParts({ sheets: '<sheet name="A" state="shy" r:id="rId1"/>' }),
      "file-sheet-broken",
      { facts: { name: "A" } },
    ],
    [
      "a sheet without sheetData",
      { ...GOOD, [SHEET]: `<worksheet xmlns="${MAIN}"/>` },
      "file-structure-broken",
      { sheet: "Data", facts: { element: "sheetData" } },
    ],
    [
      "sheetData twice",
      changed(GOOD, SHEET, "<sheetData>", "<sheetData/><sheetData>"),
      "file-structure-broken",
      { facts: { element: "sheetData" } },
    ],
    [
      "another root",
      { ...GOOD, [SHEET]: `<styleSheet xmlns="${MAIN}"/>` },
      "file-structure-broken",
      { facts: { element: "styleSheet" } },
    ],
    [
      "no namespace",
      { ...GOOD, [SHEET]: "<worksheet><sheetData/></worksheet>" },
      "file-structure-broken",
      { facts: { element: "worksheet" } },
    ],
    [
      "a cell outside of a row",
      workbookParts({ rows: '<c r="A1"><v>1</v></c>' }),
      "file-structure-broken",
      { facts: { element: "c" } },
    ],
    [
      "a row in a row",
      workbookParts({ rows: "<row><row/></row>" }),
      "file-structure-broken",
      { facts: { element: "row" } },
    ],
    [
      "two values in a cell",
      workbookParts({ rows: "<row><c><v>1</v><v>2</v></c></row>" }),
      "file-structure-broken",
      { facts: { element: "v" } },
    ],
    [
      "another encoding",
      changed(GOOD, SHEET, "UTF-8", "windows-1250"),
      "file-encoding-unsupported",
      { sheet: "Data", facts: { encoding: "windows-1250" } },
    ],
    [
      "UTF-16 declared, UTF-8 delivered",
      changed(GOOD, SHEET, "UTF-8", "UTF-16"),
      "file-encoding-unsupported",
      { facts: { encoding: "UTF-16" } },
    ],
    [
      "another encoding, with bytes that are no UTF-8",
      { ...GOOD, [SHEET]: joined([strToU8(String(SHEET_XML).replace("UTF-8", "ISO-8859-2")), Uint8Array.of(0xe9)]) },
      "file-encoding-unsupported",
      { facts: { encoding: "ISO-8859-2" } },
    ],
    [
      "bytes that are no UTF-8",
      {
        ...GOOD,
        "xl/sharedStrings.xml": joined([
          strToU8(`${HEAD}<sst xmlns="${MAIN}"><si><t>`),
          Uint8Array.of(0xe9),
          strToU8("</t></si></sst>"),
        ]),
      },
      "file-xml-broken",
      { facts: { part: "xl/sharedStrings.xml" } },
    ],
    [
      "entity expansion",
      changed(GOOD, "xl/sharedStrings.xml", "<sst", `${BILLION}<sst`),
      "file-doctype",
      { facts: { part: "xl/sharedStrings.xml" } },
    ],
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
    [
      "too many namespaces",
      xml.replace(
        "<sheetData",
        `${Array.from({ length: 200 }, (_, index) => `<x xmlns:n="${String(index)}">`).join("")}${"</x>".repeat(200)}<sheetData`,
      ),
    ],
    [
      "too many attributes",
      xml.replace('r="B1"', Array.from({ length: 300 }, (_, index) => `a${String(index)}=""`).join(" ")),
    ],
  ])("%s", (_, broken) => {
    expect(broken).not.toBe(xml);
    expect(issueOf({ ...GOOD, [SHEET]: broken })).toMatchObject({
      code: "file-xml-broken",
      sheet: "Data",
      facts: { part: SHEET },
    });
  });

  test("the offset is the place of the mistake", () => {
    const broken = xml.replace("</c>", "</c>5");
    expect(namedFacts(issueOf({ ...GOOD, [SHEET]: broken }))["offset"]).toBe(broken.indexOf(">5<") + 1);
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
    [
      "a cell of another row",
      '<row r="5"><c r="A6"><v>1</v></c></row>',
      "file-cell-address-broken",
      { facts: { address: "A6" } },
    ],
    [
      "area of an array formula",
      '<row><c><f t="array" ref="A1:ZZZZ9">1</f></c></row>',
      "file-cell-address-broken",
      { facts: { address: "A1:ZZZZ9" } },
    ],
    [
      "the same cell twice",
      '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
      "file-cell-repeated",
      { cell: "B1" },
    ],
    [
      "the same cell in two rows of one number",
      '<row r="1"><c r="B1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
      "file-cell-repeated",
      { cell: "B1" },
    ],
    [
      "unknown type",
      '<row><c t="x"><v>1</v></c></row>',
      "file-cell-type-unknown",
      { cell: "A1", facts: { type: "x" } },
    ],
    ["unknown type without value", '<row><c t="N"/></row>', "file-cell-type-unknown", { cell: "A1" }],
    [
      "text as number",
      "<row><c><v>abc</v></c></row>",
      "file-cell-value-broken",
      { cell: "A1", facts: { type: "n", value: "abc" } },
    ],
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
    [
      "text number out of range",
      '<row><c/><c t="s"><v>1</v></c></row>',
      "file-cell-text-missing",
      { sheet: "Data", cell: "B1", facts: { index: 1, count: 0 } },
    ],
    ["text number beyond arrays", '<row><c t="s"><v>99999999999999999999</v></c></row>', "file-cell-text-missing", {}],
    [
      "format out of range",
      '<row><c s="7"><v>1</v></c></row>',
      "file-cell-format-missing",
      { cell: "A1", facts: { index: "7", count: 1 } },
    ],
    ["format of letters", '<row><c s="toString"><v>1</v></c></row>', "file-cell-format-missing", {}],
  ])("%s", (_, rows, code, place) => {
    expect(issueOf(workbookParts({ rows: rows }))).toMatchObject({ code, sheet: "Data", ...place });
  });

  test("long hostile values are cut in the facts", () => {
    const issue = issueOf(workbookParts({ rows: `<row><c><v>${"x".repeat(10_000)}</v></c></row>` }));
    expectIssue(issue);
    expect(String(namedFacts(issue)["value"])).toHaveLength(101);
  });
});
