import type { Outcome } from "../core/issue/issue";
import type { Snapshot } from "../core/workbook/snapshot";
import type { SnapshotReader } from "./ports";

/** A file that a user named: its bytes, or why they could not be had. */
export interface GivenFile {
  /** As the user named it. */
  readonly file: string;
  readonly content: Outcome<Uint8Array>;
}

export function readGiven(format: SnapshotReader, { content }: GivenFile): Outcome<Snapshot> {
  return content.ok ? format.read(content.value) : content;
}
