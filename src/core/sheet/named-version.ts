import type { VersionName } from "../framework/framework-version";
import type { Snapshot } from "../workbook/snapshot";
import { REGIONAL_MARK, REPORT_MARK, REPORT_PROPERTIES } from "./keys";
import { readMetadata } from "./metadata-sheet";

/** What a workbook of ours says of itself. */
export interface NamedVersion extends VersionName {
  /** Of its words; "" where it says none. */
  readonly language: string;
  readonly kind: "report" | "regional";
}

/**
 * Which framework version a workbook is of, and in which language; a workbook that is both is a regional one. Undefined
 * for workbooks of others. What it says may be anything: nothing is checked here.
 */
export function namedVersion(snapshot: Snapshot): NamedVersion | undefined {
  const regional = readMetadata(snapshot, REGIONAL_MARK);
  // Without its metadata sheet the document's properties say it; reading compares them with the cover.
  const metadata = regional ?? readMetadata(snapshot, REPORT_MARK) ?? snapshot.properties;
  if (!metadata || (metadata === snapshot.properties && REPORT_PROPERTIES.some((name) => !metadata.get(name))))
    return undefined;
  const read = (name: string): string => metadata.get(name) ?? "";
  return {
    id: read("framework"),
    version: read("version"),
    language: read("language"),
    kind: regional ? "regional" : "report",
  };
}
