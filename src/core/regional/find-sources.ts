/** A cell of the regional workbook -> the reported figures behind it. */
import type { RegionalObservation } from "../consolidation/regional";
import { labelsIn, NARRATIVE, type Framework, type Row } from "../framework/framework";
import { periodLabel } from "../labels/name-of";
import type { CellPosition } from "../workbook/address";
import type { Snapshot, SnapshotCell } from "../workbook/snapshot";
import type { RegionalWorkbook } from "./read-regional";
import { dataTitles } from "./regional-columns";
import {
  FIRST_JURISDICTION,
  PERIOD_COLUMN,
  regionalLines,
  regionalSheetName,
  type RegionalLine,
} from "./regional-lines";

export interface Sources {
  readonly row: Row;
  readonly period: string;
  /** Undefined for a total of the region. */
  readonly jurisdiction: string | undefined;
  /** One per jurisdiction that handed in a report, or the one of the cell; empty when there was no report. */
  readonly observations: readonly RegionalObservation[];
}

/**
 * Undefined for cells that are no figure, and for lines that somebody moved: the period beside the
 * cell must still be the one that the line was written for.
 */
export function findSources(
  framework: Framework,
  { regional, language }: RegionalWorkbook,
  snapshot: Snapshot,
  place: { readonly sheet: string; readonly position: CellPosition },
): Sources | undefined {
  const labels = labelsIn(framework, language);
  const sheet = snapshot.sheets.find(({ name }) => name === place.sheet);
  const at = (row: number, column: number): SnapshotCell | undefined =>
    sheet?.cells.find((cell) => cell.row === row && cell.column === column);
  const { row, column } = place.position;
  if (place.sheet === labels.regional.data)
    return dataSource(framework, regional.observations, row, at, dataTitles(labels).length);
  const kpi = [...framework.template.kpis, NARRATIVE].find((one) => regionalSheetName(labels, one) === place.sheet);
  if (kpi === undefined) return undefined;
  const line = regionalLines(framework, kpi, regional.round)
    .blocks.flatMap(({ rows }) => rows.flat())
    .find((one) => one.at === row);
  if (!line || String(at(row, PERIOD_COLUMN)?.value ?? "") !== periodLabel(labels, line.period)) return undefined;
  const codes = framework.jurisdictions.map(({ code }) => code);
  const own = codes[column - FIRST_JURISDICTION];
  const isTotal = kpi !== NARRATIVE && column === FIRST_JURISDICTION + codes.length;
  if (own === undefined && !isTotal) return undefined;
  return sourcesOf(
    line,
    regional.observations.filter(
      ({ key, jurisdiction }) => key === line.key && (own === undefined || jurisdiction === own),
    ),
    own,
  );
}

function sourcesOf(
  { row, period }: Pick<RegionalLine, "row" | "period">,
  observations: readonly RegionalObservation[],
  jurisdiction: string | undefined,
): Sources {
  return { row, period, jurisdiction, observations };
}

/** A line of the sheet "Regional data" names its observation in its last two cells. */
function dataSource(
  framework: Framework,
  observations: readonly RegionalObservation[],
  row: number,
  at: (row: number, column: number) => SnapshotCell | undefined,
  columns: number,
): Sources | undefined {
  const [code, key] = [at(row, columns - 2)?.value, at(row, columns - 1)?.value];
  const found = observations.find((one) => one.jurisdiction === code && one.key === key);
  const known = found && framework.rows.get(found.row);
  return found && known && sourcesOf({ row: known, period: found.period }, [found], found.jurisdiction);
}
