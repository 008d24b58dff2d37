import type { Frameworks } from "../app/frameworks";
import { labelsIn } from "../core/framework/framework";
import type { Outcome } from "../core/issue/issue";
import { tellIssue } from "../core/validation/tell-issue";
import type { UnreadFile } from "../host/files/open-workbook";

/** The sentences stand in the labels, which the workbench fetches only when it needs them. */
export async function tellUnread({ issues }: UnreadFile, frameworks: Frameworks): Promise<Outcome<string>> {
  const open = await frameworks.open(frameworks.versions[0]);
  if (!open.ok) return open;
  const { framework } = open.value;
  const labels = labelsIn(framework, frameworks.language);
  return { ok: true, value: issues.map((issue) => tellIssue(framework, labels, issue, "pane")).join(" "), issues: [] };
}
