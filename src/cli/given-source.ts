import { csvFormat } from "../adapters/csv/csv-format";
import { readBytes } from "../adapters/node/files";
import { xlsxFormat } from "../adapters/xlsx/xlsx-format";
import { readSecondSource } from "../app/read-second-source";
import { tellIssue } from "../core/validation/tell-issue";
import type { SecondSource } from "../core/second-source/second-source";
import type { CliContext } from "./cli-context";

/** What --avmp named. */
export interface GivenSource {
  /** Undefined when the file gave nothing that could be taken. */
  readonly figures: SecondSource | undefined;
  /** False when something of it was unclear and left out. */
  readonly isClean: boolean;
}

/** Reads the file and says on stderr what was left out of it. */
export async function givenSource(
  { open: { framework }, labels, complain }: CliContext,
  file: string,
): Promise<GivenSource> {
  const read = await readSecondSource(
    framework,
    { file, content: await readBytes(file) },
    { workbook: () => Promise.resolve(xlsxFormat), text: () => Promise.resolve(csvFormat) },
  );
  for (const issue of read.issues) {
    const place = [issue.sheet, issue.cell].filter((part) => part !== undefined).join(" ");
    complain(`${file}: ${place === "" ? "" : `${place}: `}${tellIssue(framework, labels, issue)}`);
  }
  return {
    figures: read.ok ? read.value : undefined,
    isClean: read.issues.every(({ severity }) => severity === "info"),
  };
}
