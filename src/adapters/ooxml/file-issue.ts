/** How reading a file ends early: with one issue of the closed list in core/issue/file-issues. */
import type { Fact } from "../../core/issue/fact";
import type { FileIssueCode } from "../../core/issue/file-issues";
import type { Issue, IssueFacts } from "../../core/issue/issue";

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
export function refuse<Code extends FileIssueCode>(code: Code, facts: IssueFacts[Code], place: FilePlace = {}): never {
  const short = Object.entries<Fact>(facts).map(([name, fact]) => [name, shortened(fact)] as const);
  // Only texts were cut: these are the facts of the code still.
  throw new FileProblem({ code, severity: "blocker", ...place, facts: Object.fromEntries(short) } as Issue);
}

function shortened(fact: Fact): Fact {
  return typeof fact === "string" && fact.length > LONGEST_FACT ? `${fact.slice(0, LONGEST_FACT)}…` : fact;
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
