import { assessIssues, type Assessment } from "../core/assessment/assess";
import { isRegional } from "../core/regional/is-regional";
import { lookAtRegional } from "./look-at-regional";
import type { ReadFile } from "./read-file";

/** What a regional workbook holds that its reports do not say; undefined for a file that is none. */
export function checkRegional({ file, snapshot, open }: ReadFile): Assessment | undefined {
  if (!snapshot.ok || !isRegional(snapshot.value)) return undefined;
  const look = lookAtRegional(open, snapshot.value);
  switch (look.kind) {
    case "regional":
      return assessIssues(file, [...snapshot.issues, ...look.overwritten]);
    case "damaged":
      return assessIssues(file, [...snapshot.issues, ...look.issues]);
    case "blank":
    case "foreign":
    case "report":
      return undefined;
  }
}
