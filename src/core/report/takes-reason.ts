import type { Framework } from "../framework/framework";
import type { Report } from "./read-report";

/**
 * True for cells of figures and statuses, unless what they hold cannot be seen (not calculated, or there twice): nobody
 * could say what would be replaced.
 */
export function takesReason(framework: Framework, report: Report, key: string): boolean {
  const observation = report.observations.get(key);
  const kind = framework.rows.get(observation?.row ?? "")?.content.kind;
  return (
    (kind === "number" || kind === "code") &&
    !(observation?.content.kind === "unreadable" && observation.content.seen === "")
  );
}
