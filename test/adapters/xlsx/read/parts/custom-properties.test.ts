import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../../../../src/adapters/xlsx/read-workbook";
import { writeWorkbook } from "../../../../../src/adapters/xlsx/write-workbook";
import { planTemplate } from "../../../../../src/core/template/plan-template";
import { opened } from "../../../../fixtures/shipped-framework";

const { framework } = opened();
const prefill = { contents: new Map(), notes: new Map(), cover: new Map() };
const plan = planTemplate(framework, { jurisdiction: "ME", round: "2024", language: "en", prefill });
const PART = "docProps/custom.xml";
let parts: Record<string, Uint8Array> = {};
let written = "";

beforeAll(async () => {
  parts = unzipSync(await writeWorkbook(plan));
  written = strFromU8(parts[PART] ?? new Uint8Array());
});

function propertiesOf(xml: string): unknown {
  const read = readWorkbook(zipSync({ ...parts, [PART]: strToU8(xml) }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.properties && Object.fromEntries(read.value.properties);
}
const STRICT = "http://purl.oclc.org/ooxml/officeDocument";
const property = (name: string, value: string): string => `<property name="${name}">${value}</property>`;
const strict = (...properties: readonly string[]): string =>
  `<Properties xmlns="${STRICT}/customProperties" xmlns:vt="${STRICT}/docPropsVTypes">${properties.join("")}</Properties>`;

test("what was written is read", () => {
  expect(propertiesOf(written)).toEqual(plan.properties);
});

test.each<[string, string, unknown]>([
  ["a Strict file", strict(property("round", "<vt:lpwstr>2024</vt:lpwstr>")), { round: "2024" }],
  ["a number", strict(property("round", "<vt:i4>2024</vt:i4>")), { round: "2024" }],
  ["a list", strict(property("a", "<vt:vector><vt:lpwstr>1</vt:lpwstr></vt:vector>")), undefined],
  ["a name twice", strict(...["1", "2"].map((n) => property("a", `<vt:lpwstr>${n}</vt:lpwstr>`))), { a: "1" }],
  ["a value of a foreign kind", strict(property("a", "<lpwstr xmlns='urn:x'>1</lpwstr>")), undefined],
  ["not well-formed", strict().slice(0, -9), undefined],
  [
    "a document type",
    `<!DOCTYPE x [<!ENTITY y "z">]>${strict(property("round", "<vt:lpwstr>2024</vt:lpwstr>"))}`,
    undefined,
  ],
  ["another root", strict().replaceAll("Properties", "Things"), undefined],
  [
    "more than any file has",
    strict(...Array.from({ length: 1_001 }, (_, n) => property(`p${String(n)}`, "<vt:lpwstr>1</vt:lpwstr>"))),
    undefined,
  ],
])("%s: the sheets are read whatever it is", (_, xml, properties) => {
  expect(propertiesOf(xml)).toEqual(properties);
});
