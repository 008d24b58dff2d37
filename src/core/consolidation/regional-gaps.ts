/** What of the region is no data: how much of each KPI, which rows in every year, and what is known about it. */
import type { Framework } from "../framework/framework";
import { isEmptyGap, reasonIn, type Gap } from "../gap/gap";
import type { Regional, RegionalGap, RegionalObservation } from "./regional";

/** A figure or status given as no data; totals follow from their parts. */
export interface Missing {
  readonly observation: RegionalObservation;
  readonly reason: string;
  readonly gap: Gap | undefined;
  /** True when the row has no data in any year of this jurisdiction. */
  readonly isEveryYear: boolean;
}

export interface KpiGaps {
  readonly kpi: string;
  /** Figures and statuses that are given or said to be no data; blank cells are not among them. */
  readonly filled: number;
  readonly missing: number;
  /** Rows without data in every year, each counted once per jurisdiction. */
  readonly rows: number;
}

/** In the order of the observations. */
export function missingIn(
  framework: Framework,
  { observations, gaps }: Pick<Regional, "observations" | "gaps">,
): readonly Missing[] {
  const known = new Map(gaps.map((gap) => [placeKey(gap), gap]));
  const given = new Set(
    inputs(framework, observations).flatMap((one) => (reasonIn(one.content) === undefined ? [rowKey(one)] : [])),
  );
  return inputs(framework, observations).flatMap((observation) => {
    const reason = reasonIn(observation.content);
    return reason === undefined
      ? []
      : [{ observation, reason, gap: known.get(placeKey(observation)), isEveryYear: !given.has(rowKey(observation)) }];
  });
}

/** Every KPI that commissions report, in the template's order. */
export function gapsByKpi(
  framework: Framework,
  observations: readonly RegionalObservation[],
  missing: readonly Missing[],
): readonly KpiGaps[] {
  const kpiOf = (row: string): string | undefined => framework.rows.get(row)?.kpi;
  const filled = inputs(framework, observations).filter(({ content }) => content.kind !== "blank");
  return framework.template.kpis.map((kpi) => {
    const own = missing.filter(({ observation }) => kpiOf(observation.row) === kpi);
    return {
      kpi,
      filled: filled.filter(({ row }) => kpiOf(row) === kpi).length,
      missing: own.length,
      rows: new Set(own.filter(({ isEveryYear }) => isEveryYear).map(({ observation }) => rowKey(observation))).size,
    };
  });
}

/**
 * Those that say something about a cell without data, in the order of the observations: any order in gives one order
 * out.
 */
export function gapsOf(
  framework: Framework,
  observations: readonly RegionalObservation[],
  gaps: readonly RegionalGap[],
): readonly RegionalGap[] {
  return missingIn(framework, { observations, gaps }).flatMap(({ observation: { jurisdiction, key }, gap }) => {
    if (!gap || isEmptyGap(gap)) return [];
    const { where, owner, expected, note } = gap;
    return [{ jurisdiction, key, where, owner, expected, note }];
  });
}

function inputs({ rows }: Framework, observations: readonly RegionalObservation[]): readonly RegionalObservation[] {
  return observations.filter(({ row }) => ["number", "code"].includes(rows.get(row)?.content.kind ?? ""));
}

function placeKey({ jurisdiction, key }: { readonly jurisdiction: string; readonly key: string }): string {
  return `${jurisdiction} ${key}`;
}

function rowKey({ jurisdiction, row }: RegionalObservation): string {
  return `${jurisdiction} ${row}`;
}
