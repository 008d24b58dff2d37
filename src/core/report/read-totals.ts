/** Totals of a table: calculated from their parts, or typed because they are known without them. */
import type { CodedFacts, Issue, Severity } from "../issue/issue";
import { deriveTotal, roundSum } from "../observation/derive-total";
import { BLANK, type Observation } from "../observation/observation";
import type { ReadCell } from "./read-cell";
import { observationKey } from "../framework/observation-key";

export interface ReadTotals {
  readonly observations: readonly Observation[];
  /** Totals whose formula was cleared, with the places of their parts: what the formula is made from anew. */
  readonly emptied: readonly EmptiedTotal[];
  readonly issues: readonly Issue[];
}

export interface EmptiedTotal {
  readonly total: Observation;
  readonly parts: readonly Observation[];
}

/**
 * A total that is a formula (or was emptied) is what its parts make, so a file without stored results reads the same.
 * A number typed over it is what was reported, and may be all that is known; where it agrees with its parts it is
 * theirs. Words typed over a total say nothing that its parts do not.
 */
export function readTotals(cells: readonly ReadCell[]): ReadTotals {
  const read = new Map(cells.map(({ observation }) => [observation.key, observation]));
  const issues: Issue[] = [];
  const emptied: EmptiedTotal[] = [];
  const observations = cells.map(({ observation, row, cell }): Observation => {
    const { content: stored, period } = observation;
    if (row.content.kind !== "total") {
      if (cell?.isFormula && stored.kind === "number")
        issues.push(
          totalIssue(
            { code: "formula-in-input", facts: { row: row.key, period, seen: stored.value } },
            "info",
            observation,
          ),
        );
      return observation;
    }
    const parts = row.content.parts.flatMap((part) => read.get(observationKey(part, period)) ?? []);
    const isWhole = parts.length === row.content.parts.length;
    const derived = deriveTotal(isWhole ? parts.map(({ content }) => content) : [BLANK]);
    const calculated: Observation = { ...observation, content: derived, derived: true };
    const isFormula = cell?.isFormula === true;
    if (!isFormula && stored.kind === "blank" && isWhole) emptied.push({ total: observation, parts });
    if (stored.kind !== "number" || derived.kind !== "number")
      return isFormula || stored.kind === "blank" || stored.kind === "noData" ? calculated : observation;
    if (roundSum(stored.value) === derived.value) return calculated;
    const facts = { row: row.key, period, seen: stored.value, sum: derived.value };
    issues.push(
      isFormula
        ? totalIssue({ code: "total-differs", facts }, "warning", observation)
        : totalIssue({ code: "total-overwritten-differs", facts }, "error", observation),
    );
    return isFormula ? calculated : observation;
  });
  return { observations, emptied, issues };
}

function totalIssue(what: CodedFacts, severity: Severity, { provenance, key }: Observation): Issue {
  return { ...what, severity, sheet: provenance.sheet, cell: provenance.cell, key };
}
