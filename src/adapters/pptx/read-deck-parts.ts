import { strFromU8 } from "fflate";
import type { Outcome } from "../../core/issue/issue";
import { FileProblem, refuse } from "../ooxml/file-issue";
import { relationshipsPart, resolveTarget } from "../ooxml/part-name";
import { READ_LIMITS } from "../ooxml/read-limits";
import { ZipArchive } from "../ooxml/zip-archive";
import { readZipDirectory } from "../ooxml/zip-directory";
import type { DeckParts } from "./deck-parts";

/** Every part of a .pptx file, or the Issue that says why it cannot be read. Any bytes in; never throws for them. */
export function readDeckParts(bytes: Uint8Array): Outcome<DeckParts> {
  try {
    const directory = readZipDirectory(bytes, READ_LIMITS) ?? refuse("file-directory-damaged", {});
    const archive = new ZipArchive(bytes, directory, READ_LIMITS);
    const names = [...directory.entries.values()].map(({ name }) => name).filter((name) => !name.endsWith("/"));
    return { ok: true, value: Object.fromEntries(names.map((name) => [name, archive.read(name)])), issues: [] };
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    return { ok: false, issues: [problem.issue] };
  }
}

export interface RelatedPart {
  readonly id: string;
  /** Last word of the relationship's type. */
  readonly kind: string;
  readonly part: string;
}

/** What a part refers to inside of the file; nothing outside of it is followed. */
export function relatedParts(parts: DeckParts, part: string): readonly RelatedPart[] {
  const list = parts[relationshipsPart(part)];
  if (!list) return [];
  return (strFromU8(list).match(/<Relationship\b[^>]*>/g) ?? []).flatMap((one) => {
    const read = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(one)?.[1] ?? "";
    if (read("TargetMode") === "External") return [];
    return [{ id: read("Id"), kind: read("Type").split("/").at(-1) ?? "", part: resolveTarget(part, read("Target")) }];
  });
}
