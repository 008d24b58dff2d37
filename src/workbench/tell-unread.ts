import { SHIPPED_FRAMEWORK } from "../adapters/browser/shipped-framework";
import { openFramework } from "../app/open-framework";
import { labelsIn } from "../core/framework/framework";
import { languageFor } from "../core/labels/language-for";
import { tellIssue } from "../core/validation/tell-issue";
import type { UnreadFile } from "../host/files/open-workbook";

/** The sentences stand in the labels, which the workbench fetches only when it needs them. */
export function tellUnread({ issues }: UnreadFile, wanted: string): string {
  const opened = openFramework(SHIPPED_FRAMEWORK);
  // The tests load every framework that ships: one that cannot be opened never gets here.
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues[0]?.facts));
  const { framework } = opened.value;
  const labels = labelsIn(framework, languageFor(wanted, [...framework.labels.keys()]));
  return issues.map((issue) => tellIssue(framework, labels, issue)).join(" ");
}
