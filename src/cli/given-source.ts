import { csvFormat } from "../adapters/csv/csv-format";
import { readBytes } from "../adapters/node/files";
import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import { readSecondSource } from "../app/read-second-source";
import type { ReadFile } from "../app/read-file";
import type { SecondSource } from "../core/second-source/second-source";
import { complainOf, valueOf, type CliContext } from "./cli-context";

/** What --avmp named. */
export interface GivenSource {
  /** Undefined when the file gave nothing that could be taken. */
  readonly figures: SecondSource | undefined;
  /** False when something of it was unclear and left out. */
  readonly isClean: boolean;
}

/**
 * Reads the file by the framework version of the workbooks that it is compared with, in whatever shipped language its
 * columns are named, and says on stderr what was left out of it.
 */
export async function givenSource(
  context: CliContext,
  file: string,
  [beside]: readonly ReadFile[],
): Promise<GivenSource> {
  const { frameworks } = context;
  const { framework: wanted } = (beside ?? context).open;
  const languages = wanted.inputWords.map(({ language }) => language);
  const open = valueOf(await frameworks.open(wanted, languages));
  const read = await readSecondSource(
    open.framework,
    { file, content: await readBytes(file) },
    { workbook: () => Promise.resolve(xlsxFormat), text: () => Promise.resolve(csvFormat) },
  );
  complainOf(context, open, file, read.issues);
  return {
    figures: read.ok ? read.value : undefined,
    isClean: read.issues.every(({ severity }) => severity === "info"),
  };
}
