/** Core values -> the entries of the JSON documents. */
import type { Assessment } from "../core/assessment/assess";
import type { RegionalChanges } from "../core/consolidation/regional-changes";
import { statusOf, type RegionalNote, type RegionalObservation } from "../core/consolidation/regional";
import { contentValue } from "../core/content/content-value";
import type { Framework } from "../core/framework/framework";
import type { Labels } from "../core/framework/framework-schema";
import { ownBreaks } from "../core/break/series-break";
import { reasonIn } from "../core/gap/gap";
import type { Issue } from "../core/issue/issue";
import { plainValue, unitOf } from "../core/export/plain-value";
import { tellIssue } from "../core/validation/tell-issue";
import { rowName, tableName } from "../core/labels/name-of";
import { groupByCause } from "../core/assessment/group-by-cause";
import type { CellContent } from "../core/observation/observation";
import type { SourceFigure } from "../core/second-source/second-source";
import { figureCells, type InputCell, type Layout } from "../core/template/layout";
import type { Report } from "../core/report/read-report";
import { cellAddress } from "../core/workbook/address";
import type {
  BreakEntry,
  FileEntry,
  GapEntry,
  IssueEntry,
  LayoutEntry,
  NoteEntry,
  ObservationEntry,
  SecondSourceEntry,
  MergeDocument,
} from "./json-shapes";

export function layoutEntries(labels: Labels, layout: Layout): readonly LayoutEntry[] {
  return figureCells(layout).map(({ key, sheet, position, row, period }) => ({
    key,
    sheet,
    address: cellAddress(position),
    kpi: row.kpi,
    table: row.table,
    tableLabel: tableName(labels, { key: row.table, kpi: row.kpi }),
    row: row.key,
    rowLabel: rowName(labels, row),
    period,
    unit: unitOf(row),
    kind: kindOf(row),
  }));
}

function kindOf({ content }: InputCell["row"]): LayoutEntry["kind"] {
  if (content.kind !== "number") return content.kind;
  return content.decimals > 0 ? "quantity" : "count";
}

/** By cause, the finding that says most first; what is justified comes last. */
export function issueEntries(framework: Framework, labels: Labels, issues: readonly Issue[]): readonly IssueEntry[] {
  const [unsettled, justified] = [
    issues.filter(({ justification }) => !justification),
    issues.filter(({ justification }) => justification),
  ];
  return [...groupByCause(framework, unsettled), ...groupByCause(framework, justified)].flatMap(
    ({ lead, others }, cause) => [lead, ...others].map((issue) => issueEntry(framework, labels, issue, cause)),
  );
}

function issueEntry(framework: Framework, labels: Labels, issue: Issue, cause: number): IssueEntry {
  const { code, severity, facts, justification: found } = issue;
  const justification = found ? { reason: found.reason, text: found.text, who: found.who, when: found.when } : null;
  return {
    cause,
    justification,
    code,
    rule: issue.rule ?? null,
    severity,
    sheet: issue.sheet ?? null,
    cell: issue.cell ?? null,
    key: issue.key ?? null,
    facts,
    message: tellIssue(framework, labels, issue, "commandLine"),
  };
}

export function fileEntry(
  framework: Framework,
  labels: Labels,
  { file, report, verdict, counts, issues }: Assessment,
): FileEntry {
  const identity = report?.identity;
  return {
    file,
    jurisdiction: identity?.jurisdiction ?? null,
    framework: identity ? `${identity.framework} ${identity.version}` : null,
    round: identity?.round ?? null,
    sample: identity?.sample !== undefined,
    verdict,
    counts,
    issues: issueEntries(framework, labels, issues),
    gaps: report ? gapEntries(report) : [],
  };
}

function said(text: string): string | null {
  return text === "" ? null : text;
}

function gapEntries({ gaps, observations }: Report): readonly GapEntry[] {
  return [...gaps].map(([key, { where, owner, expected, note }]) => ({
    key,
    reason: reasonIn(observations.get(key)?.content) ?? "",
    where: said(where),
    owner: said(owner),
    expected: said(expected),
    note: said(note),
  }));
}

/** `samples`: jurisdictions whose figures are invented. */
export function observationEntry(
  framework: Framework,
  observation: RegionalObservation,
  samples: readonly string[],
): ObservationEntry {
  const row = framework.rows.get(observation.row);
  const { jurisdiction, period, content, file, sheet, cell, key } = observation;
  return {
    jurisdiction,
    kpi: row?.kpi ?? "",
    table: row?.table ?? "",
    row: observation.row,
    period,
    value: plainValue(content),
    status: statusOf(content),
    sample: samples.includes(jurisdiction),
    unit: row ? unitOf(row) : null,
    file,
    sheet,
    cell,
    key,
  };
}

/** Those that frameworks declare themselves, of each framework once. */
export function ownBreakEntries(frameworks: readonly Framework[], language: string): readonly BreakEntry[] {
  return [...new Set(frameworks)].flatMap((framework) =>
    ownBreaks(framework, language).map((one) => ({ jurisdiction: null, ...one })),
  );
}

/** A checked report's observations, as a merge would take them. */
export function reportObservations({ report }: Assessment): readonly RegionalObservation[] {
  if (!report) return [];
  return [...report.observations.values()].map(({ key, row, period, content, provenance }) => ({
    jurisdiction: report.identity.jurisdiction,
    key,
    row,
    period,
    content,
    ...provenance,
  }));
}

/** A checked report's notes, as a merge would take them. */
export function reportNotes({ report }: Assessment): readonly RegionalNote[] {
  if (!report) return [];
  return [...report.notes].map(([row, notes]) => ({ ...notes, row, jurisdiction: report.identity.jurisdiction }));
}

export function noteEntry({ jurisdiction, row, note, source, provenance }: RegionalNote): NoteEntry {
  return { jurisdiction, row, note: said(note), source: said(source), ...provenance };
}

export function secondSourceEntry({
  jurisdiction,
  measure: key,
  period,
  value,
  provenance,
}: SourceFigure): SecondSourceEntry {
  const [source = "", measure = ""] = key.split(".");
  return { source, measure, jurisdiction, year: period, value, ...provenance };
}

export function changesEntry(
  { rows }: Framework,
  labels: Labels,
  { jurisdictions, totals, missing }: RegionalChanges,
): MergeDocument["changes"] {
  return {
    jurisdictions: jurisdictions.map(({ cells, ...one }) => ({
      ...one,
      cells: cells.flatMap(({ row: key, period, old, now }) => {
        const row = rows.get(key);
        if (!row) return [];
        const told = (content: CellContent | undefined): number | string | null =>
          content ? contentValue(content, row, labels) : null;
        return [{ row: key, name: rowName(labels, row), period, old: told(old), now: told(now) }];
      }),
    })),
    missing,
    totals: totals.map(({ old, now, because, ...one }) => ({
      ...one,
      old: old ?? null,
      now: now ?? null,
      because: because ?? null,
    })),
  };
}
