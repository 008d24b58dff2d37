/** How much of a KPI a jurisdiction reported for the round. */
import { periodsOf, type Framework } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { RegionalLookup } from "./series";

/**
 * complete: every cell has a figure, a status or a text. partly: some have. no-data: none has, and that was said.
 * not-reported: no report, or nothing was filled in.
 */
export type KpiCoverage = "complete" | "partly" | "no-data" | "not-reported";

/** Cells of the round alone; tables that need not be filled in count only where they are. */
export function kpiCoverage(
  framework: Framework,
  lookup: RegionalLookup,
  kpi: string,
  jurisdiction: string,
  round: string,
): KpiCoverage {
  const kinds = framework.tables
    .filter((table) => table.kpi === kpi)
    .flatMap((table) => {
      const keys = table.rows.flatMap(({ key }) =>
        periodsOf(framework, table, round)
          .filter((period) => period.startsWith(round))
          .map((period) => observationKey(key, period)),
      );
      const own = keys.map((key) => lookup(jurisdiction, key)?.kind ?? "blank");
      return table.optional && own.every((kind) => kind === "blank") ? [] : own;
    });
  const known = kinds.filter((kind) => kind === "number" || kind === "code" || kind === "text").length;
  if (known > 0) return known === kinds.length ? "complete" : "partly";
  return kinds.includes("noData") ? "no-data" : "not-reported";
}
