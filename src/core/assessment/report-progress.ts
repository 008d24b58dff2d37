import { periodsOf, type Framework, type Table } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import { SEVERITIES, type Issue, type Severity } from "../issue/issue";
import type { Report } from "../report/read-report";

export interface KpiProgress {
  /** KPI id, or "narrative". */
  readonly kpi: string;
  /** Sheet of the open workbook where its first cell stands; undefined when it is gone. */
  readonly sheet: string | undefined;
  /** First cell that is still blank, or the first of all, A1. */
  readonly cell: string | undefined;
  readonly filled: number;
  readonly total: number;
  /**
   * Gravest finding on it, blank cells and justified warnings not counted; undefined when there is none graver than
   * info.
   */
  readonly worst: Severity | undefined;
}

/**
 * How many cells that take a figure, a status or a text are filled. Totals take none; optional tables count once begun.
 */
export interface Progress {
  readonly filled: number;
  readonly total: number;
  readonly kpis: readonly KpiProgress[];
}

export function reportProgress(framework: Framework, report: Report, issues: readonly Issue[]): Progress {
  const kpis = [...new Set(framework.tables.map((table) => table.kpi))].map((kpi) =>
    kpiProgress(framework, kpi, report, issues),
  );
  const sum = (count: (one: KpiProgress) => number): number => kpis.reduce((total, one) => total + count(one), 0);
  return { filled: sum(({ filled }) => filled), total: sum(({ total }) => total), kpis };
}

function kpiProgress(framework: Framework, kpi: string, report: Report, issues: readonly Issue[]): KpiProgress {
  const tables = framework.tables.filter((table) => table.kpi === kpi);
  const keys = tables.map((table) => inputKeys(framework, table, report.identity.round));
  const isFilled = (key: string): boolean => (report.observations.get(key)?.content.kind ?? "blank") !== "blank";
  const counted = keys.filter((own, index) => !(tables[index]?.optional ?? false) || own.some(isFilled)).flat();
  const first = report.observations.get(counted.find((key) => !isFilled(key)) ?? keys.flat()[0] ?? "")?.provenance;
  const own = issues.filter(
    (issue) => issue.code !== "cell-blank" && !issue.justification && kpiOf(framework, issue) === kpi,
  );
  return {
    kpi,
    sheet: first?.sheet,
    cell: first?.cell,
    filled: counted.filter(isFilled).length,
    total: counted.length,
    worst: SEVERITIES.find((severity) => severity !== "info" && own.some((issue) => issue.severity === severity)),
  };
}

function inputKeys(framework: Framework, table: Table, round: string): readonly string[] {
  const rows = table.rows.filter(({ content }) => content.kind !== "total");
  return rows.flatMap((row) => periodsOf(framework, table, round).map((period) => observationKey(row.key, period)));
}

/** The KPI that an issue belongs to; "" for those of the file itself. */
export function kpiOf(framework: Framework, issue: Issue): string {
  return framework.tables.find((table) => issue.key === table.key || issue.key?.startsWith(`${table.key}.`))?.kpi ?? "";
}
