/** A copy of the template that one institution of a jurisdiction filled in: the part of the report that it knows. */
import { institutionsIn } from "../framework/institutions";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { Report } from "../report/read-report";

export interface Contribution {
  readonly report: Report;
  /** Ids of the institutions whose it is; none where neither its cover nor the name of its file says. */
  readonly institutions: readonly string[];
  /** As people know it: what its cover says, else the institution, else the file. */
  readonly who: string;
}

export function contributionOf(framework: Framework, labels: Labels, report: Report): Contribution {
  const said = report.cover.get("institution") ?? "";
  const file = report.file.replace(/^.*[\\/]/, "");
  const onCover = institutionsIn(framework, said);
  const institutions = onCover.length > 0 ? onCover : institutionsIn(framework, file);
  const named = institutions.map((id) => labels.institutions[id] ?? id).join(", ");
  return { report, institutions, who: said || named || file };
}
