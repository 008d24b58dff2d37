import { XmlScan } from "../../../src/adapters/ooxml/xml-scan";

const KNOWN = new Set(["urn:a", "urn:b"]);

/** Names of all elements as [depth, name], by a walk over children. */
function walk(scan: XmlScan, depth: number): readonly [number, string][] {
  const found: [number, string][] = [];
  while (scan.nextChild(depth)) {
    found.push([depth + 1, scan.name]);
    found.push(...walk(scan, depth + 1));
  }
  return found;
}

test("names are local, those of unknown namespaces empty, scopes end with their element", () => {
  const xml =
    '<r xmlns="urn:a" xmlns:b="urn:b" xmlns:c="urn:c"><x/><b:y><c:z xmlns:b="urn:c"><b:w/></c:z><b:v/></b:y><n xmlns=""><m/></n><x/></r>';
  const scan = new XmlScan("p", xml, KNOWN);
  scan.openRoot("r");
  expect(walk(scan, 1)).toEqual([
    [2, "x"],
    [2, "y"],
    [3, ""],
    [4, ""],
    [3, "v"],
    [2, ""],
    [3, ""],
    [2, "x"],
  ]);
});

test("of alternatives the fallback is read, as if it stood there alone", () => {
  const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const choice = `<mc:Choice Requires="h"><x/></mc:Choice>`;
  const xml = `<r xmlns="urn:a" ${mc}><x/><mc:AlternateContent>${choice}<mc:Fallback><v><x/></v><x/></mc:Fallback></mc:AlternateContent><mc:AlternateContent><mc:Fallback/></mc:AlternateContent><y/></r>`;
  const scan = new XmlScan("p", xml, KNOWN);
  scan.openRoot("r");
  expect(walk(scan, 1)).toEqual([
    [2, "x"],
    [2, ""],
    [3, "x"],
    [2, "v"],
    [3, "x"],
    [2, "x"],
    [2, "y"],
  ]);
});

test("what is left of a child is passed over, its text too", () => {
  const scan = new XmlScan("p", '<r xmlns="urn:a"><x>text<y>more</y><![CDATA[<z>]]></x><v>1</v></r>', KNOWN);
  scan.openRoot("r");
  expect([scan.nextChild(1), scan.name, scan.nextChild(1), scan.name, scan.readText(), scan.nextChild(1)]).toEqual([
    true,
    "x",
    true,
    "v",
    "1",
    false,
  ]);
});

test("attributes by name, by namespace, with references and either quote", () => {
  const scan = new XmlScan("p", `<r xmlns="urn:a" xmlns:q="urn:b" a = "1 &amp; 2" bb='"' q:id="x" id="y"/>`, KNOWN);
  scan.openRoot("r");
  expect([scan.attribute("a"), scan.attribute("bb"), scan.attribute("id"), scan.attribute("b")]).toEqual([
    "1 & 2",
    '"',
    "y",
    undefined,
  ]);
  expect([scan.attributeOf(new Set(["urn:b"]), "id"), scan.attributeOf(new Set(["urn:c"]), "id")]).toEqual([
    "x",
    undefined,
  ]);
});

test("greater-than in an attribute does not end the tag", () => {
  const scan = new XmlScan("p", '<r xmlns="urn:a" f="a>b"><x f="1/>"/></r>', KNOWN);
  scan.openRoot("r");
  expect(walk(scan, 1)).toEqual([[2, "x"]]);
});
