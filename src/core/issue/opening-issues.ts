import { NUMBER, TEXT } from "./fact";
import type { IssueShapes } from "./issue-shape";

/** Files that cannot be read or saved at all, and tables as text (see adapters/node, adapters/csv). */
export const OPENING_ISSUES = {
  "file-not-found": { facts: { problem: TEXT } },
  "file-not-readable": { facts: { problem: TEXT } },
  "file-is-folder": { facts: { problem: TEXT } },
  "file-endless": { facts: {} },
  "file-held": { facts: { problem: TEXT } },
  "file-not-saved": { facts: { problem: TEXT } },
  "csv-too-large": { facts: { size: NUMBER, limit: NUMBER } },
  "csv-not-text": { facts: {} },
  "csv-quote-open": { facts: {} },
} satisfies IssueShapes;
