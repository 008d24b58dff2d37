import { periodsOf, type Framework, type Row } from "../core/framework/framework";
import { observationKey } from "../core/framework/observation-key";
import { numberIn, type Observation } from "../core/observation/observation";
import type { Report } from "../core/report/read-report";
import { rulesOfCell } from "../core/validation/rules-of-cell";
import type { RowNotes } from "../core/report/row-notes";
import type { OpenFramework } from "./open-framework";
import type { CellPlace } from "./ports";

/** What is known about one cell of a report that takes a figure, a status or a text. */
export interface CellDescription {
  readonly row: Row;
  readonly period: string;
  readonly observation: Observation;
  /** The row through all periods, oldest first; null is no figure, never 0. */
  readonly series: readonly { readonly period: string; readonly value: number | null }[];
  /** Ids of the rules that look at this cell. */
  readonly rules: readonly string[];
  readonly notes: RowNotes | undefined;
}

/** Undefined for cells that hold no observation. */
export function describeCell(
  { framework, rulesFor }: OpenFramework,
  report: Report,
  { sheet, cell }: CellPlace,
): CellDescription | undefined {
  const observation = [...report.observations.values()].find(
    ({ provenance }) => provenance.sheet === sheet && provenance.cell === cell,
  );
  const row = observation && framework.rows.get(observation.row);
  if (!row) return undefined;
  const { round } = report.identity;
  const rules = rulesOfCell(rulesFor(round), observation.key);
  return {
    row,
    period: observation.period,
    observation,
    series: rowPeriods(framework, row, round).map((period) => ({
      period,
      value: numberIn(report.observations.get(observationKey(row.key, period))?.content) ?? null,
    })),
    rules: rules.map(({ definition }) => definition.id),
    notes: report.notes.get(row.key),
  };
}

function rowPeriods(framework: Framework, row: Row, round: string): readonly string[] {
  const table = framework.tables.find(({ key }) => key === row.table);
  return table ? periodsOf(framework, table, round) : [];
}
