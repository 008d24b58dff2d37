import { hostIssue } from "../../../src/adapters/office/host-issue";
import { tellIssue } from "../../../src/core/validation/tell-issue";
import { labelsIn } from "../../../src/core/framework/framework";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();

test.each([
  ["InvalidOperationInCellEditMode", "office-cell-editing"],
  ["AccessDenied", "office-protected"],
  ["ReadOnlyMode", "office-read-only"],
  ["RequestPayloadSizeLimitExceeded", "office-too-large"],
  ["ResponsePayloadSizeLimitExceeded", "office-too-large"],
  ["ItemNotFound", "office-place-gone"],
  ["ApiNotFound", "office-too-old"],
  ["NotImplemented", "office-too-old"],
  ["ServiceNotAvailable", "office-other-workbook"],
  ["InvalidArgument", "office-failed"],
  ["GeneralException", "office-failed"],
])("%s is told as %s", (code, expected) => {
  const issue = hostIssue({ code, message: "not for people", debugInfo: { errorLocation: "Range.values" } });
  expect(issue).toMatchObject({ code: expected, severity: "blocker" });
  expect(tellIssue(framework, labelsIn(framework, "en"), issue)).not.toMatch(/[{}]|not for people/);
});

test("a fault that we do not know is shown with its code and place", () => {
  expect(hostIssue({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } }).facts).toEqual({
    problem: "InvalidArgument",
    location: "Range.values",
  });
  expect(hostIssue(new Error("boom")).facts).toEqual({ problem: "boom", location: "?" });
});
