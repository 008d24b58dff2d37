import { contract, read } from "../excel-session";
import type { ContractCase } from "../excel-session";

const XML = "docs/excel/excel-add-ins-workbooks.md#add-custom-xml-data-to-the-workbook";
const REVIEW = "http://schemas.contoso.com/review/1.0";

function reviewers(name: string): string {
  return `<Reviewers xmlns="${REVIEW}"><Reviewer>${name}</Reviewer></Reviewers>`;
}

contract("Custom XML parts", [
  {
    name: "the namespace is that of the root",
    source: "ExcelApi 1.5 CustomXmlPart.namespaceUri",
    run: (context) => read(context.workbook.customXmlParts.add(reviewers("Juan")), "namespaceUri"),
    expected: REVIEW,
  },
  {
    name: "a prefix may name it",
    source: "ExcelApi 1.5 CustomXmlPart.namespaceUri",
    run: (context) => read(context.workbook.customXmlParts.add('<r:a xmlns:r="urn:x" xmlns="urn:y"/>'), "namespaceUri"),
    expected: "urn:x",
  },
  {
    name: "without a namespace it is empty",
    source: "ExcelApi 1.5 CustomXmlPart.namespaceUri",
    run: (context) =>
      read(context.workbook.customXmlParts.add('<?xml version="1.0"?><!-- note --><a/>'), "namespaceUri"),
    expected: "",
  },
  {
    name: "the id finds the part again",
    source: XML,
    run: async (context) => {
      const part = context.workbook.customXmlParts.add(reviewers("Hong"));
      const id = await read(part, "id");
      const xml = context.workbook.customXmlParts.getItem(id).getXml();
      await context.sync();
      return xml.value.includes("Hong");
    },
    expected: true,
  },
  {
    name: "setXml replaces the whole",
    source: "ExcelApi 1.5 CustomXmlPart.setXml",
    run: async (context) => {
      const part = context.workbook.customXmlParts.add(reviewers("Hong"));
      part.setXml('<other xmlns="urn:z"/>');
      const xml = part.getXml();
      return [await read(part, "namespaceUri"), xml.value];
    },
    expected: ["urn:z", '<other xmlns="urn:z"/>'],
  },
  {
    name: "getOnlyItem of a namespace with one part",
    source: XML,
    run: async (context) => {
      context.workbook.customXmlParts.add(reviewers("Sally"));
      context.workbook.customXmlParts.add('<a xmlns="urn:other"/>');
      const xml = context.workbook.customXmlParts.getByNamespace(REVIEW).getOnlyItem().getXml();
      await context.sync();
      return xml.value.includes("Sally");
    },
    expected: true,
  },
  {
    name: "getOnlyItem of two parts fails",
    source: "ExcelApi 1.5 CustomXmlPartScopedCollection.getOnlyItem",
    run: (context) => {
      for (const name of ["A", "B"]) context.workbook.customXmlParts.add(reviewers(name));
      context.workbook.customXmlParts.getByNamespace(REVIEW).getOnlyItem().delete();
    },
    code: "InvalidOperation",
  },
  {
    name: "getOnlyItemOrNullObject of none",
    source: "ExcelApi 1.5 CustomXmlPartScopedCollection.getOnlyItemOrNullObject",
    run: async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      await context.sync();
      return part.isNullObject;
    },
    expected: true,
  },
  {
    name: "parts of a namespace are listed",
    source: "ExcelApi 1.5 CustomXmlPartCollection.getByNamespace",
    run: async (context) => {
      for (const name of ["A", "B"]) context.workbook.customXmlParts.add(reviewers(name));
      context.workbook.customXmlParts.add("<a/>");
      const parts = context.workbook.customXmlParts.getByNamespace(REVIEW);
      parts.load("items/namespaceUri");
      await context.sync();
      return parts.items.map(({ namespaceUri }) => namespaceUri);
    },
    expected: [REVIEW, REVIEW],
  },
  {
    name: "a deleted part is gone",
    source: "ExcelApi 1.5 CustomXmlPart.delete",
    run: async (context) => {
      const part = context.workbook.customXmlParts.add("<a/>");
      const id = await read(part, "id");
      part.delete();
      const found = context.workbook.customXmlParts.getItemOrNullObject(id);
      await context.sync();
      return found.isNullObject;
    },
    expected: true,
  },
  ...["plain text", "<a><b></a>", "<a/><b/>", ""].map((xml): ContractCase => ({
    name: `${JSON.stringify(xml)} is no XML part`,
    source: "ExcelApi 1.5 CustomXmlPartCollection.add",
    run: (context) => {
      context.workbook.customXmlParts.add(xml);
    },
    code: "InvalidArgument",
  })),
  {
    name: "entities and CDATA are kept as they are",
    source: "ExcelApi 1.5 CustomXmlPart.getXml",
    run: async (context) => {
      const text = '<a b="1 &lt; 2"><![CDATA[<raw>]]>&amp;</a>';
      const xml = context.workbook.customXmlParts.add(text).getXml();
      await context.sync();
      return xml.value;
    },
    expected: '<a b="1 &lt; 2"><![CDATA[<raw>]]>&amp;</a>',
  },
]);
