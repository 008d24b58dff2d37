import { shortNames } from "../core/consolidation/short-names";
import type { Framework } from "../core/framework/framework";
import type { Outcome } from "../core/issue/issue";
import { readSourceTable } from "../core/second-source/read-source-table";
import type { SecondSource } from "../core/second-source/second-source";
import { readSecondSource as readOwnSheet } from "../core/second-source/second-source-sheet";
import type { GivenFile } from "./given-file";
import type { SnapshotReader } from "./ports";

/** The readers of the files in which figures of a second source come; loaded when needed. */
export interface SourceReaders {
  readonly workbook: () => Promise<SnapshotReader>;
  readonly text: () => Promise<SnapshotReader>;
}

/**
 * Figures of the framework's second source from a workbook or a table as text; what a file is, its first bytes say and
 * not its name. A workbook of ours gives the figures that it keeps. Issues beside a value say what was left out.
 */
export async function readSecondSource(
  framework: Framework,
  { file, content }: GivenFile,
  readers: SourceReaders,
): Promise<Outcome<SecondSource>> {
  const [source] = framework.secondSources;
  if (!source) return { ok: false, issues: [{ code: "source-none", severity: "blocker", facts: {} }] };
  if (!content.ok) return content;
  const reader = await (isWorkbook(content.value) ? readers.workbook() : readers.text());
  const snapshot = reader.read(content.value);
  if (!snapshot.ok) return snapshot;
  const kept = readOwnSheet(framework, snapshot.value);
  if (kept.length > 0) return { ok: true, value: kept, issues: [] };
  return readSourceTable(framework, source.id, shortNames([file]).get(file) ?? file, snapshot.value);
}

/** A zip archive, or the container of old and of encrypted workbooks. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}
