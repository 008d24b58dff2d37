/** What regional workbooks keep of their lines that were written before every line and table had a code. */
import type { Regional, RegionalObservation } from "../consolidation/regional";
import { contentCode } from "../content/content-code";
import type { Labels } from "../framework/framework-schema";
import type { Issue } from "../issue/issue";
import { fingerprint } from "../justification/fingerprint";

/** One Issue for each list that lost or gained lines, otherwise one where a figure is another one. */
export function countedOtherwise(
  { regional: words }: Labels,
  metadata: ReadonlyMap<string, string>,
  regional: Regional,
): readonly Issue[] {
  const lists: readonly (readonly [string, string, readonly unknown[]])[] = [
    ["linesData", words.data, regional.observations],
    ["linesFiles", words.log, regional.files],
    ["linesReasons", words.log, regional.reasons],
    ["linesJustifications", words.justifications, regional.justifications],
    ["linesRules", words.rules, regional.ruleFindings],
    ["linesRevisions", words.revisions, regional.revisions],
  ];
  const lost = lists.flatMap(([name, sheet, { length: found }]): readonly Issue[] => {
    const written = metadata.get(name);
    if (written === undefined || written === String(found)) return [];
    return [
      { code: "regional-lines-differ", severity: "blocker", sheet, facts: { sheet, found, written: Number(written) } },
    ];
  });
  const figures = metadata.get("figures");
  if (lost.length > 0 || figures === undefined || figures === codeOver(regional.observations)) return lost;
  return [{ code: "regional-figures-differ", severity: "blocker", sheet: words.data, facts: { sheet: words.data } }];
}

function codeOver(observations: readonly RegionalObservation[]): string {
  const lines = observations.map(({ jurisdiction, key, content }) =>
    [jurisdiction, key, contentCode(content), content.kind === "number" ? String(content.value) : ""].join(" "),
  );
  return fingerprint([...lines].sort().join("\n"));
}
