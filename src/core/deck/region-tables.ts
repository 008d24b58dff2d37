import { isOfRound, type RegionalObservation } from "../consolidation/regional";
import type { Revision } from "../consolidation/revisions";
import { contentText } from "../content/content-value";
import { NARRATIVE, type Table } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import { jurisdictionName, rowName } from "../labels/name-of";
import { queryState } from "../query/query";
import type { DeckContext } from "./deck-context";
import type { SlideTable } from "./deck-plan";

/** Cells of the round that a jurisdiction's report was asked to fill: totals follow from them, texts are no figures. */
function askedCells({ framework, regional }: DeckContext, code: string, kpi?: string): readonly RegionalObservation[] {
  const own = regional.observations.filter((one) => one.jurisdiction === code && one.period === regional.round);
  const isLeftOut = (table: Table): boolean =>
    table.optional && own.every(({ row, content }) => !row.startsWith(`${table.key}.`) || content.kind === "blank");
  const asked = new Set(
    framework.tables
      .filter((table) => table.kpi !== NARRATIVE && (kpi === undefined || table.kpi === kpi) && !isLeftOut(table))
      .flatMap(({ rows }) => rows.filter(({ content }) => content.kind !== "total").map(({ key }) => key)),
  );
  return own.filter(({ row }) => asked.has(row));
}

function isFigure({ content }: RegionalObservation): boolean {
  return content.kind === "number" || content.kind === "code";
}

/** A KPI a row and a jurisdiction a column: how many of the cells hold a figure or status, or that there is no report. */
export function coverageTable(context: DeckContext): SlideTable {
  const { framework, labels, regional, say } = context;
  const codes = framework.jurisdictions.map(({ code }) => code);
  const reports = codes.filter((code) =>
    isOfRound(
      regional.observations.filter((one) => one.jurisdiction === code),
      regional.round,
    ),
  );
  const rows = framework.kpis
    .filter(({ reportedBy }) => reportedBy === "commissions")
    .map(({ id }) => [
      labels.regional.kpiSheet.replace("{kpi}", id),
      ...codes.map((code) => {
        if (!reports.includes(code)) return labels.regional.noFile;
        const asked = askedCells(context, code, id);
        return say("coverageOf", { filled: asked.filter(isFigure).length, all: asked.length });
      }),
    ]);
  const title = say("coverage", { round: regional.round });
  return { header: ["", ...codes.map((code) => jurisdictionName(labels, code))], rows, altText: title };
}

export function openPointsTable(context: DeckContext): SlideTable {
  const { framework, labels, regional, say } = context;
  const rows = framework.jurisdictions.map(({ code }) => {
    const queries = regional.queries.filter((one) => one.jurisdiction === code && queryState(one) === "open");
    const asked = askedCells(context, code);
    const count = (kinds: readonly string[]): string =>
      String(asked.filter(({ content }) => kinds.includes(content.kind)).length);
    const cells =
      asked.length === 0
        ? [labels.regional.noFile, labels.regional.noFile]
        : [count(["noData"]), count(["blank", "unreadable"])];
    return [jurisdictionName(labels, code), String(queries.length), ...cells];
  });
  return { header: ["", say("openQueries"), say("openNoData"), say("openBlank")], rows, altText: say("openPoints") };
}

export function revisionsTable({ framework, labels, say }: DeckContext, revisions: readonly Revision[]): SlideTable {
  const { regional } = labels;
  const rows = revisions.flatMap(({ jurisdiction, key, old, now, reason }) => {
    const { row: rowKey, period } = splitKey(key);
    const row = framework.rows.get(rowKey);
    if (!row) return [];
    const told = reason === "" ? regional.revisionNoReason : (labels.justificationReasons[reason] ?? reason);
    const text = (content: Revision["old"]): string => contentText(content, row, labels) ?? regional.statusNotReported;
    return [
      [
        jurisdictionName(labels, jurisdiction),
        `${rowName(labels, row)} (${row.kpi})`,
        period,
        text(old),
        text(now),
        told,
      ],
    ];
  });
  const header = [
    regional.dataJurisdiction,
    regional.columnRow,
    regional.columnPeriod,
    regional.revisionOld,
    regional.revisionNew,
    "",
  ];
  return { header, rows, altText: say("revisions") };
}
