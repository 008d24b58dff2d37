/** How reading a workbook file ends early: with one issue of the closed list in core/issue-codes. */
import type { Issue } from "../../core/issue/issue";
import type { FILE_ISSUE_FACTS, FileIssueCode } from "../../core/issue/issue-codes";

export type FileFacts<Code extends FileIssueCode> = Readonly<
  Record<(typeof FILE_ISSUE_FACTS)[Code][number], string | number>
>;

/** Where in the workbook: the sheet by name, the cell as A1 address. */
export interface FilePlace {
  readonly sheet?: string;
  readonly cell?: string;
}

/** Only for leaving deep loops; `readWorkbook` turns it into an Outcome and nobody else sees it. */
export class FileProblem extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
  }
}

/** Facts are shown to people: a hostile megabyte of attribute value is not. */
const LONGEST_FACT = 100;

/** Stops reading the file, for this reason. */
export function refuse<Code extends FileIssueCode>(code: Code, facts: FileFacts<Code>, place: FilePlace = {}): never {
  const short = Object.entries<string | number>(facts).map(
    ([name, value]) =>
      [
        name,
        typeof value === "string" && value.length > LONGEST_FACT ? `${value.slice(0, LONGEST_FACT)}…` : value,
      ] as const,
  );
  throw new FileProblem({ code, severity: "blocker", ...place, facts: Object.fromEntries(short) });
}

/** Runs a reading step; whatever it refuses is told with the name of the sheet. */
export function onSheet<T>(sheet: string, read: () => T): T {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    throw new FileProblem({ sheet, ...problem.issue });
  }
}
