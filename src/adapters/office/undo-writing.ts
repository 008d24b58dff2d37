import type { Outcome } from "../../core/issue/issue";
import { errorCode, hostIssue } from "./host-issue";
import { restoreWorkbook, type SheetContents } from "./restore-workbook";
import type { WorkbookState } from "./workbook-state";

/**
 * After Excel refused in the middle of writing: puts the workbook back and says what Excel refused,
 * and also when it could not be put back. Errors that are not Excel's go on as they are.
 */
export async function undoWriting(
  context: Excel.RequestContext,
  error: unknown,
  before: WorkbookState,
  contents: readonly SheetContents[] = [],
): Promise<Outcome<never>> {
  try {
    await restoreWorkbook(context, before, contents);
  } catch (second) {
    if (errorCode(second) === "") throw second;
    return {
      ok: false,
      issues: [
        hostIssue(error),
        { code: "office-not-restored", severity: "blocker", facts: { problem: errorCode(second) } },
      ],
    };
  }
  if (errorCode(error) === "") throw error;
  return { ok: false, issues: [hostIssue(error)] };
}
