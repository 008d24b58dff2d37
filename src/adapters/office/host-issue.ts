/** What Excel refused -> an Issue that says what to do about it. Excel's own messages are not made for people. */
import type { Issue } from "../../core/issue/issue";

type KnownCode =
  | "office-cell-editing"
  | "office-protected"
  | "office-read-only"
  | "office-too-large"
  | "office-place-gone"
  | "office-too-old"
  | "office-other-workbook";

/**
 * Codes of Excel.ErrorCodes and of the client library. Whatever is not listed is our own fault until shown otherwise.
 */
const ISSUE_OF: Readonly<Record<string, KnownCode>> = {
  InvalidOperationInCellEditMode: "office-cell-editing",
  AccessDenied: "office-protected",
  ReadOnlyMode: "office-read-only",
  DocumentIsReadOnly: "office-read-only",
  ReadOnlyWorkbook: "office-read-only",
  RequestPayloadSizeLimitExceeded: "office-too-large",
  ResponsePayloadSizeLimitExceeded: "office-too-large",
  RangeExceedsLimit: "office-too-large",
  ItemNotFound: "office-place-gone",
  ApiNotFound: "office-too-old",
  ApiNotAvailable: "office-too-old",
  NotImplemented: "office-too-old",
  UnsupportedOperation: "office-too-old",
  UnsupportedFeature: "office-too-old",
  HostRestartNeeded: "office-other-workbook",
  ServiceNotAvailable: "office-other-workbook",
  ActivityLimitReached: "office-other-workbook",
};

/** Code of an error of the client library; "" for anything else. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/**
 * The Issue for an error of a batch; a blocker, since nothing was done. Errors that are not Excel's
 * are bugs of ours and are told with their message.
 *
 *     catch (error) { return { ok: false, issues: [hostIssue(error)] }; }
 */
export function hostIssue(error: unknown): Issue {
  const code = errorCode(error);
  const known = ISSUE_OF[code];
  if (known === "office-too-old")
    return { code: known, severity: "blocker", facts: { problem: location(error) || code } };
  if (known) return { code: known, severity: "blocker", facts: {} };
  const problem = code || (error instanceof Error ? error.message : String(error));
  return { code: "office-failed", severity: "blocker", facts: { problem, location: location(error) || "?" } };
}

/** Which member failed, e.g. "Range.values"; "" when the library does not say. */
function location(error: unknown): string {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  return typeof debugInfo === "object" &&
    debugInfo !== null &&
    "errorLocation" in debugInfo &&
    typeof debugInfo.errorLocation === "string"
    ? debugInfo.errorLocation
    : "";
}
