import type { Framework } from "../framework/framework";
import { reasonIn } from "../gap/gap";
import type { CellContent, Observation } from "../observation/observation";
import type { Report } from "./read-report";
import { takesReason } from "./takes-reason";

/**
 * The other years of a cell's row that have no figure either, and for which nothing else was said: blank, a word that
 * may mean no data, the general "No data", or the same reason without more. One reason can be given for all of them.
 */
export function otherYears(
  framework: Framework,
  report: Report,
  { key, row, content }: Observation,
): readonly Observation[] {
  const unsaid = [reasonIn(content), framework.noData[0]];
  const isUnsaid = (one: CellContent): boolean =>
    one.kind === "blank" ||
    (one.kind === "unreadable" && one.as === "noDataWord") ||
    (one.kind === "noData" && unsaid.includes(one.reason));
  return [...report.observations.values()].filter(
    (one) =>
      one.row === row &&
      one.key !== key &&
      isUnsaid(one.content) &&
      !report.gaps.has(one.key) &&
      takesReason(framework, report, one.key),
  );
}
