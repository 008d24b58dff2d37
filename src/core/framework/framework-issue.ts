import type { Issue } from "../issue/issue";

/** A fault of a framework file: which key of which file, and what is wrong with it. */
export function frameworkIssue(file: string, key: string, problem: string): Issue {
  return { code: "framework-invalid", severity: "blocker", facts: { file, key, problem } };
}
