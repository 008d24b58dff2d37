import { assessIssues, type Assessment } from "../core/assessment/assess";
import { findOverwritten } from "../core/regional/find-overwritten";
import type { Issue } from "../core/issue/issue";
import { isRegional } from "../core/regional/is-regional";
import { lookAtRegional } from "./look-at-regional";
import type { OldWorkbook } from "./merge-workbooks";
import type { ReadFile } from "./read-file";

/** What a regional workbook holds that its reports do not say; undefined for a file that is none. */
export function checkRegional({ file, snapshot, open }: ReadFile): Assessment | undefined {
  if (!snapshot.ok || !isRegional(snapshot.value)) return undefined;
  const look = lookAtRegional(open, snapshot.value);
  switch (look.kind) {
    case "regional":
      return assessIssues(file, [...snapshot.issues, ...look.overwritten, ...(look.certificate?.issues ?? [])]);
    case "damaged":
      return assessIssues(file, [...snapshot.issues, ...look.issues]);
    case "blank":
    case "foreign":
    case "report":
      return undefined;
  }
}

/** Cells of a regional workbook that was read already that are not what its reports say. */
export function overwrittenIn({ open, workbook, snapshot }: OldWorkbook): readonly Issue[] {
  return findOverwritten(open.framework, workbook, snapshot);
}
