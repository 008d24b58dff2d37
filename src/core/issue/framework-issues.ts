import { TEXT } from "./fact";
import type { IssueShapes } from "./issue-shape";

/** Faults of framework files and rule packs (see core/framework). */
export const FRAMEWORK_ISSUES = {
  "framework-invalid": { facts: { file: TEXT, key: TEXT, problem: TEXT } },
  "rule-pack-invalid": { facts: { key: TEXT, problem: TEXT } },
  "rule-pack-other": { facts: { found: TEXT, expected: TEXT } },
} satisfies IssueShapes;
