import type { Framework } from "../core/framework/framework";
import { versionText } from "../core/framework/framework-version";
import type { Issue } from "../core/issue/issue";
import type { CellContent, Observation } from "../core/observation/observation";
import type { Report } from "../core/report/read-report";
import { measuresOf } from "../core/second-source/second-source";
import type { Prefill } from "../core/template/template-request";

/**
 * What of an earlier report goes into the template of a later year: figures of the years before it, with notes,
 * sources, cover, justifications, gaps and the figures of a second source. The figures are kept a second time as the
 * accepted ones, so that a change of them is noticed. The report may be of another framework version: its figures keep
 * their places by key, and an Issue counts those that have none in the template's.
 */
export function carryOver(
  framework: Framework,
  round: string,
  { identity, observations, notes, cover, justifications, gaps, secondSource }: Report,
): { readonly prefill: Prefill; readonly issues: readonly Issue[] } {
  const contents = new Map<string, CellContent>();
  let left = 0;
  for (const observation of observations.values()) {
    const { key, period, content } = observation;
    if (!/^[0-9]+$/.test(period) || period >= round || content.kind === "unreadable") continue;
    if (hasPlace(framework, observation)) contents.set(key, content);
    else if (content.kind !== "blank" && !observation.derived) left += 1;
  }
  const measures = new Set(measuresOf(framework));
  const own = secondSource?.filter(({ measure, year }) => measures.has(measure) && framework.years.includes(year));
  const found = versionText({ id: identity.framework, version: identity.version });
  const issue: Issue = {
    code: "figures-left",
    severity: "warning",
    facts: { count: left, found, expected: versionText(framework) },
  };
  return {
    prefill: {
      contents,
      notes: new Map([...notes].filter(([row]) => framework.rows.has(row))),
      cover,
      justifications,
      gaps,
      accepted: contents,
      ...(own && own.length > 0 ? { secondSource: own } : {}),
    },
    issues: left > 0 ? [issue] : [],
  };
}

/** Whether the framework has a cell of this row and year that can hold the content. */
function hasPlace(framework: Framework, { row: key, period, content }: Observation): boolean {
  const row = framework.rows.get(key);
  if (!row || !framework.years.includes(period)) return false;
  switch (content.kind) {
    case "number":
      return row.content.kind === "number" || row.content.kind === "total";
    case "code": {
      const { content: wanted } = row;
      return (
        wanted.kind === "code" &&
        framework.codeLists.some(({ id, codes }) => id === wanted.codeList && codes.includes(content.code))
      );
    }
    case "noData":
      return framework.noData.includes(content.reason);
    case "text":
      return row.content.kind === "text";
    case "blank":
      return true;
    case "unreadable":
      return false;
  }
}
