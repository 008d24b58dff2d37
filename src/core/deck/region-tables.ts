import { kpiCoverage } from "../consolidation/kpi-coverage";
import { openPoints } from "../consolidation/open-points";
import type { Revision } from "../consolidation/revisions";
import { contentText } from "../content/content-value";
import { splitKey } from "../framework/observation-key";
import { fillText } from "../labels/fill-text";
import { jurisdictionName, rowName } from "../labels/name-of";
import type { DeckContext } from "./deck-context";
import type { SlideTable } from "./deck-plan";

/** A KPI a row and a jurisdiction a column: how much of it was reported for the round. */
export function coverageTable({ framework, labels, lookup, regional }: DeckContext): SlideTable {
  const codes = framework.jurisdictions.map(({ code }) => code);
  const rows = framework.kpis
    .filter(({ reportedBy }) => reportedBy === "commissions")
    .map(({ id }) => [
      fillText(labels.template.kpiTitle, { kpi: id, title: labels.kpis[id]?.title ?? "" }),
      ...codes.map((code) => labels.regional[`coverage-${kpiCoverage(framework, lookup, id, code, regional.round)}`]),
    ]);
  const title = fillText(labels.regional.coverageOf, { round: regional.round });
  return { header: ["", ...codes.map((code) => jurisdictionName(labels, code))], rows, altText: title };
}

/** How many of each kind a jurisdiction has. */
export function openPointsTable({ framework, labels, regional }: DeckContext): SlideTable {
  const { glanceWarnings, glanceQueries, glanceAnswers, glanceNoOwner, glanceRevisions } = labels.regional;
  const pointsOf = openPoints(framework, regional);
  const rows = framework.jurisdictions.map(({ code }) => {
    const { warnings, queries, answers, noOwner, revisions } = pointsOf(code);
    return [jurisdictionName(labels, code), ...[warnings, queries, answers, noOwner, revisions].map(String)];
  });
  const header = ["", glanceWarnings, glanceQueries, glanceAnswers, glanceNoOwner, glanceRevisions];
  return { header, rows, altText: labels.regional.openPoints };
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
