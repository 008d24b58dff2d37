/**
 * An Office file as parts and the relationships between them (ISO 29500-2). Every part is reached
 * by relationships from the root, never by its usual name: producers are free to name parts.
 */
import { decodePart } from "./decode-part";
import { refuse } from "./file-issue";
import { relationshipsPart, resolveTarget } from "./part-name";
import { XmlScan } from "./xml-scan";
import type { ZipArchive } from "./zip-archive";

export interface Relationship {
  readonly id: string;
  /** Last word of the type, such as "worksheet", the same for Strict and Transitional; other types in full. */
  readonly kind: string;
  /** Name of the part; null when it is outside of the file, which is never followed. */
  readonly target: string | null;
}

const PACKAGE_NAMESPACES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/package/2006/relationships",
]);
const KIND_PREFIXES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  "http://purl.oclc.org/ooxml/officeDocument/relationships/",
  "http://schemas.microsoft.com/office/2006/relationships/",
];
/** A workbook of 255 sheets has some 270. */
const MOST_RELATIONSHIPS = 65_536;

export class OoxmlPackage {
  constructor(private readonly archive: ZipArchive) {}

  has(part: string): boolean {
    return this.archive.has(part);
  }

  /** Opens a part for reading; see XmlScan for what `namespaces` does. */
  scan(part: string, namespaces: ReadonlySet<string>): XmlScan {
    return new XmlScan(part, decodePart(part, this.archive.read(part)), namespaces);
  }

  /** The relationships of a part by their id, or of the package itself (""); none when it has no list of them. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const listPart = relationshipsPart(part);
    const relationships = new Map<string, Relationship>();
    if (!this.has(listPart)) return relationships;
    const scan = this.scan(listPart, PACKAGE_NAMESPACES);
    scan.openRoot("Relationships");
    while (scan.nextChild(1)) {
      if (scan.name !== "Relationship") continue;
      if (relationships.size === MOST_RELATIONSHIPS)
        refuse("file-part-too-complex", { part: listPart, limit: MOST_RELATIONSHIPS });
      const relationship = readRelationship(scan, part);
      if (relationships.has(relationship.id)) scan.misplaced();
      relationships.set(relationship.id, relationship);
    }
    return relationships;
  }
}

function readRelationship(scan: XmlScan, source: string): Relationship {
  const id = scan.attribute("Id");
  const type = scan.attribute("Type");
  const target = scan.attribute("Target");
  if (id === undefined || type === undefined || target === undefined) return scan.misplaced();
  const prefix = KIND_PREFIXES.find((start) => type.startsWith(start)) ?? "";
  return {
    id,
    kind: type.slice(prefix.length),
    target: scan.attribute("TargetMode") === "External" ? null : resolveTarget(source, target),
  };
}
