import type { Frameworks } from "../../app/frameworks";
import type { GivenFile } from "../../app/given-file";
import { checkFile, type CheckedFile } from "../../app/merge-workbooks";
import type { WorkbookFormat } from "../../app/ports";
import { readFile } from "../../app/read-file";
import type { Outcome } from "../../core/issue/issue";
import type { SecondSource } from "../../core/second-source/second-source";

/** Reads and checks one chosen file. Fails only when the version that it is of cannot be opened. */
export type CheckChosen = (
  frameworks: Frameworks,
  given: GivenFile,
  secondSource: SecondSource | undefined,
) => Promise<Outcome<CheckedFile>>;

/** On the thread that calls it. */
export function checkHere(format: () => Promise<WorkbookFormat>): CheckChosen {
  return async (frameworks, given, secondSource) => {
    const read = await readFile(frameworks, await format(), given);
    return read.ok ? { ...read, value: checkFile(read.value, secondSource, false) } : read;
  };
}
