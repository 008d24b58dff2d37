import { partKey, relationshipsPart, resolveTarget } from "../../../src/adapters/ooxml/part-name";

test.each([
  ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/workbook.xml", "../other/./x.xml", "other/x.xml"],
  ["xl/workbook.xml", "../../../etc/passwd", "etc/passwd"],
  ["xl/workbook.xml", "worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["", "xl/workbook.xml", "xl/workbook.xml"],
])("from %j, %j is %j", (source, target, part) => {
  expect(resolveTarget(source, target)).toBe(part);
});

test.each([
  ["XL\\Workbook.XML", "xl/workbook.xml"],
  ["/xl/a.xml", "xl/a.xml"],
  ["xl/a%20b%4F.xml", "xl/a bo.xml"],
  ["xl/100%.xml", "xl/100%.xml"],
  ["xl/%00.xml", "xl/%00.xml"],
])("%j counts as %j", (name, key) => {
  expect(partKey(name)).toBe(key);
});

test.each([
  ["", "_rels/.rels"],
  ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"],
  ["a.xml", "_rels/a.xml.rels"],
])("relationships of %j are in %j", (part, list) => {
  expect(relationshipsPart(part)).toBe(list);
});
