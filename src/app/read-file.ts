import type { Outcome } from "../core/issue/issue";
import type { Snapshot } from "../core/workbook/snapshot";
import { openNamed, type Frameworks } from "./frameworks";
import { readGiven, type GivenFile } from "./given-file";
import type { OpenFramework } from "./open-framework";
import type { WorkbookFormat } from "./ports";

/** A file that was read, beside the framework version that it says it is of. */
export interface ReadFile {
  /** As the user named it. */
  readonly file: string;
  /** What it holds, or why that cannot be read. */
  readonly snapshot: Outcome<Snapshot>;
  /** The preferred version where the file says none that is at hand. */
  readonly open: OpenFramework;
}

/** Fails only when the version that the file is of cannot be opened; what is wrong with the file stands in the value. */
export async function readFile(
  frameworks: Frameworks,
  format: WorkbookFormat,
  given: GivenFile,
): Promise<Outcome<ReadFile>> {
  const snapshot = readGiven(format, given);
  const open = await (snapshot.ok ? openNamed(frameworks, snapshot.value) : frameworks.open(frameworks.versions[0]));
  return open.ok ? { ok: true, issues: [], value: { file: given.file, snapshot, open: open.value } } : open;
}
