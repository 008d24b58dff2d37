import type { Regional, RegionalObservation } from "../consolidation/regional";
import { contentCode } from "../content/content-code";
import { fingerprint } from "../justification/fingerprint";

/** Under this name the metadata sheet keeps the figures' mark. */
export const FIGURES_MARK = "figures";

/** The figures of a regional workbook as one short text: another figure, key or line makes another one. */
export function figuresMark(observations: readonly RegionalObservation[]): string {
  const lines = observations.map(({ jurisdiction, key, content }) =>
    [jurisdiction, key, contentCode(content), content.kind === "number" ? String(content.value) : ""].join(" "),
  );
  return fingerprint([...lines].sort().join("\n"));
}

/** How many lines the lists of a regional workbook have, by the name under which the metadata sheet keeps the number. */
export function lineCounts({
  observations,
  files,
  reasons,
  justifications,
  ruleFindings,
  revisions,
}: Regional): Readonly<Record<CountName, number>> {
  return {
    linesData: observations.length,
    linesFiles: files.length,
    linesReasons: reasons.length,
    linesJustifications: justifications.length,
    linesRules: ruleFindings.length,
    linesRevisions: revisions.length,
  };
}

type CountName = "linesData" | "linesFiles" | "linesReasons" | "linesJustifications" | "linesRules" | "linesRevisions";
