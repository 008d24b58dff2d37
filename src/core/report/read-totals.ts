/** Totals of a table: calculated from their parts, unless somebody typed over the formula. */
import type { Issue } from "../issue/issue";
import { deriveTotal, roundSum } from "../observation/derive-total";
import { BLANK, type CellContent, type Observation } from "../observation/observation";
import type { ReadCell } from "./read-cell";

/**
 * A total that is a formula (or was emptied) is what its parts make, so a file without stored
 * results reads the same. A number typed over it is kept as reported: it may be all that is known.
 */
export function readTotals(cells: readonly ReadCell[]): {
  readonly observations: readonly Observation[];
  readonly issues: readonly Issue[];
} {
  const contents = new Map(cells.map(({ observation }) => [observation.key, observation.content]));
  const issues: Issue[] = [];
  const observations = cells.map(({ observation, row, cell }): Observation => {
    if (row.content.kind !== "total") {
      if (cell?.isFormula && observation.content.kind === "number")
        issues.push(totalIssue("formula-in-input", "info", observation, { seen: observation.content.value }));
      return observation;
    }
    const derived = deriveTotal(
      row.content.parts.map((part) => contents.get(`${part}.${observation.period}`) ?? BLANK),
    );
    const stored = observation.content;
    const agrees = stored.kind === "number" && derived.kind === "number" && roundSum(stored.value) === derived.value;
    if (!cell || cell.isFormula || stored.kind === "blank") {
      if (stored.kind === "number" && derived.kind === "number" && !agrees)
        issues.push(totalIssue("total-differs", "warning", observation, { seen: stored.value, sum: derived.value }));
      return { ...observation, content: derived, derived: true };
    }
    issues.push(...overwritten(observation, stored, derived, agrees));
    return agrees || stored.kind === "noData" ? { ...observation, content: derived, derived: true } : observation;
  });
  return { observations, issues };
}

function overwritten(
  observation: Observation,
  stored: CellContent,
  derived: CellContent,
  agrees: boolean,
): readonly Issue[] {
  // Words typed over a total say nothing that its parts do not; anything else is for the type rule.
  if (stored.kind !== "number") return [];
  if (agrees) return [totalIssue("total-overwritten", "warning", observation, { seen: stored.value })];
  return derived.kind === "number"
    ? [totalIssue("total-overwritten-differs", "error", observation, { seen: stored.value, sum: derived.value })]
    : [totalIssue("total-overwritten-unchecked", "warning", observation, { seen: stored.value })];
}

function totalIssue(
  code: Issue["code"],
  severity: Issue["severity"],
  { provenance, key, row, period }: Observation,
  facts: Issue["facts"],
): Issue {
  return { code, severity, sheet: provenance.sheet, cell: provenance.cell, key, facts: { row, period, ...facts } };
}
