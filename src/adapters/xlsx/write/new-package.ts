/** A package while it is written: each part is packed as soon as it is there, so that its text can be let go. */
import { xmlAttribute } from "../../ooxml/escape-xml";
import { relationshipsPart } from "../../ooxml/part-name";
import { packPart, packText, zipParts, type PackedPart } from "../../ooxml/zip-parts";
import { otherPart, RELATIONSHIPS } from "./part-xml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export interface NewPackage {
  /** `type`: of its content; none where its ending says it. Text may come piece by piece. */
  readonly add: (part: string, type: string | undefined, content: Iterable<string> | Uint8Array) => void;
  /**
   * Says that a part ("": the package itself) goes with another one. `kind`: whole, or what follows RELATIONSHIPS and a
   * slash. @returns under which id
   */
  readonly link: (from: string, kind: string, to: string) => string;
  readonly bytes: () => Uint8Array;
}

export function newPackage(): NewPackage {
  const packed: PackedPart[] = [];
  const types: string[] = [];
  const links = new Map<string, string[]>();
  const xmlPart = (name: string, text: string): PackedPart => packText(name, [text]);
  return {
    add: (part, type, content) => {
      if (type !== undefined) types.push(`<Override PartName="/${part}" ContentType="${type}"/>`);
      packed.push(content instanceof Uint8Array ? packPart(part, content) : packText(part, content));
    },
    link: (from, kind, to) => {
      const own = links.get(from) ?? [];
      links.set(from, own);
      const id = `rId${String(own.length + 1)}`;
      const type = kind.includes("/") ? kind : `${RELATIONSHIPS}/${kind}`;
      own.push(`<Relationship Id="${id}" Type="${type}" Target="/${xmlAttribute(to)}"/>`);
      return id;
    },
    bytes: () =>
      zipParts([
        xmlPart(
          "[Content_Types].xml",
          otherPart(
            "Types",
            `xmlns="${PACKAGE}/content-types"`,
            `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
              `<Default Extension="xml" ContentType="application/xml"/>${types.join("")}`,
          ),
        ),
        ...[...links].map(([from, own]) =>
          xmlPart(
            relationshipsPart(from),
            otherPart("Relationships", `xmlns="${PACKAGE}/relationships"`, own.join("")),
          ),
        ),
        ...packed,
      ]),
  };
}
