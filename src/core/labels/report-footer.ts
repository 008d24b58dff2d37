import type { Labels } from "../framework/framework-schema";
import { fillText } from "./fill-text";
import { jurisdictionName } from "./name-of";

/** What stands at the foot of every printed page of a report. */
export function reportFooter(
  labels: Labels,
  { jurisdiction, round }: { readonly jurisdiction: string; readonly round: string },
): string {
  return fillText(labels.template.footer, {
    title: fillText(labels.template.title, { round }),
    jurisdiction: jurisdictionName(labels, jurisdiction),
    round,
  });
}
