/** A cell of the regional workbook -> the reported figures behind it. */
import type { Regional, RegionalObservation } from "../consolidation/regional";
import { NARRATIVE, type Framework, type Row } from "../framework/framework";
import { observationKey, splitKey } from "../framework/observation-key";
import { tablesOn, type FoundTable, type KeyedTable } from "../sheet/keyed-table";
import type { CellPosition } from "../workbook/address";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { chartPlaces } from "./chart-places";
import { jurisdictionOf, KEY_COLUMN, kpiFigures, REGION_COLUMN } from "./kpi-figures";
import type { RegionalWorkbook } from "./read-regional";
import { observationOf } from "./regional-lines";
import { REGIONAL_DATA } from "./read-regional-data";

export interface Sources {
  readonly row: Row;
  readonly period: string;
  /** Undefined for a total of the region. */
  readonly jurisdiction: string | undefined;
  /** One per jurisdiction that handed in a report, or the one of the cell; empty when there was no report. */
  readonly observations: readonly RegionalObservation[];
}

/** Undefined for cells that are no figure. Lines and columns are known by their keys, wherever they have moved to. */
export function findSources(
  framework: Framework,
  workbook: RegionalWorkbook,
  snapshot: Snapshot,
  place: { readonly sheet: string; readonly position: CellPosition },
): Sources | undefined {
  const { regional } = workbook;
  const { row, column } = place.position;
  const sheet = snapshot.sheets.find(({ name }) => name === place.sheet);
  if (!sheet) return undefined;
  const data = lineIn(REGIONAL_DATA, sheet, row);
  if (data) {
    const [jurisdiction, key] = [data.line.text("jurisdiction"), data.line.text("key")];
    const found = regional.observations.filter((one) => one.jurisdiction === jurisdiction && one.key === key);
    return found.length === 0 ? undefined : sourcesOf(framework, key, found, jurisdiction);
  }
  for (const kpi of [...framework.template.kpis, NARRATIVE]) {
    const figures = lineIn(kpiFigures(framework, kpi), sheet, row);
    const id = figures && idOf(figures.table, column);
    if (!figures || id === undefined) continue;
    const jurisdiction = jurisdictionOf(id);
    if (jurisdiction === undefined && id !== REGION_COLUMN) return undefined;
    return figureSources(framework, regional, observationOf(figures.line.text(KEY_COLUMN)), jurisdiction);
  }
  const drawn = chartPlaces(framework, workbook, sheet).find((one) => one.row === row && one.column === column);
  if (!drawn) return undefined;
  const { area, line, period } = drawn;
  const figure = { key: observationKey(line.row.key, period), isRest: line.isRest };
  return figureSources(framework, regional, figure, area.kind === "region" ? undefined : area.code);
}

function figureSources(
  framework: Framework,
  { observations }: Regional,
  { key, isRest }: { readonly key: string; readonly isRest: boolean },
  jurisdiction: string | undefined,
): Sources | undefined {
  const keys = isRest ? [key, ...partKeys(framework, key)] : [key];
  const isWanted = (one: RegionalObservation): boolean =>
    keys.includes(one.key) && (jurisdiction === undefined || one.jurisdiction === jurisdiction);
  return sourcesOf(framework, key, observations.filter(isWanted), jurisdiction);
}

/** What is not broken down follows from the total and its parts. */
function partKeys({ rows }: Framework, total: string): readonly string[] {
  const { row, period } = splitKey(total);
  const content = rows.get(row)?.content;
  return content?.kind === "total" ? content.parts.map((part) => observationKey(part, period)) : [];
}

function lineIn<Column extends string>(
  keyed: KeyedTable<Column>,
  sheet: SheetSnapshot,
  row: number,
): { readonly table: FoundTable<Column>; readonly line: FoundTable<Column>["lines"][number] } | undefined {
  const [table] = tablesOn(keyed, sheet);
  const line = table?.lines.find((one) => one.row === row);
  return table && line && { table, line };
}

function idOf({ columns }: FoundTable<string>, column: number): string | undefined {
  return [...columns].find(([, places]) => places.includes(column))?.[0];
}

function sourcesOf(
  framework: Framework,
  key: string,
  observations: readonly RegionalObservation[],
  jurisdiction: string | undefined,
): Sources | undefined {
  const { row: rowKey, period } = splitKey(key);
  const row = framework.rows.get(rowKey);
  return row && { row, period, jurisdiction, observations };
}
