/** Regional state or a report -> one line for each observation, in the order of "Regional data". */
import { breaksOfRow, ownBreaks } from "../break/series-break";
import { byJurisdiction } from "../consolidation/by-jurisdiction";
import { statusOf, type Regional, type RegionalObservation } from "../consolidation/regional";
import type { Revision } from "../consolidation/revisions";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { impossible } from "../issue/issue";
import { markSamples } from "../labels/mark-samples";
import { jurisdictionName, rowName } from "../labels/name-of";
import { plainValue, unitOf } from "./plain-value";

/** What of a regional state is exported; a single report is given as one too. */
export type ExportState = Pick<Regional, "round" | "observations" | "samples" | "breaks" | "revisions">;

/** What a value is: `text` for one that a person wrote; `none` where there is none, for the reason that `status` says. */
export type ValueKind = "number" | "code" | "text" | "none";

export interface ExportLine {
  /** Code such as "XK". */
  readonly jurisdiction: string;
  /** "Kosovo*" with its asterisk, "(SAMPLE)" where its figures are invented. */
  readonly jurisdictionName: string;
  /** Number as text, or "narrative". */
  readonly kpi: string;
  readonly table: string;
  /** "<kpi>.<table>.<row>". */
  readonly row: string;
  readonly rowName: string;
  /** "2024", or "2024-H1" for a half-year. */
  readonly period: string;
  readonly value: number | string | null;
  readonly kind: ValueKind;
  /** "reported", "not-reported" for a blank cell, or the code of the reason for no data. */
  readonly status: string;
  /** Id such as "cases"; null for a status or a text. */
  readonly unit: string | null;
  /** Invented. */
  readonly sample: boolean;
  /** It is of the first year that cannot be compared with those before. */
  readonly isBreak: boolean;
  /** How often the figure was changed after its year was closed. */
  readonly revisions: number;
  /** What was accepted before the last of these changes; null without any. */
  readonly revisedFrom: number | string | null;
  /** Code of the reason given for it; "" for none. */
  readonly revisionReason: string;
  readonly file: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** "<row>.<period>". */
  readonly key: string;
}

/** `labels`: in which jurisdictions and rows are named; values, statuses and units are codes in every language. */
export function exportLines(framework: Framework, labels: Labels, state: ExportState): readonly ExportLine[] {
  const marked = markSamples(labels, state.samples);
  const revised = new Map<string, Revision[]>();
  for (const one of state.revisions) {
    const place = `${one.jurisdiction} ${one.key}`;
    revised.set(place, [...(revised.get(place) ?? []), one]);
  }
  const own = ownBreaks(framework, labels.language);
  const declared = byJurisdiction(state.breaks);
  const breaksAt = (jurisdiction: string, row: string, period: string): boolean =>
    breaksOfRow(framework, [...own, ...declared(jurisdiction)], row).some(({ from }) => from === period);
  return state.observations.map(({ jurisdiction, key, row: rowKey, period, content, file, sheet, cell }) => {
    const row = framework.rows.get(rowKey) ?? impossible(`the row ${rowKey} is merged but not in the framework`);
    const changes = revised.get(`${jurisdiction} ${key}`) ?? [];
    const last = changes.at(-1);
    return {
      jurisdiction,
      jurisdictionName: jurisdictionName(marked, jurisdiction),
      kpi: row.kpi,
      table: row.table,
      row: rowKey,
      rowName: rowName(labels, row),
      period,
      value: plainValue(content),
      kind: kindOf(content),
      status: statusOf(content),
      unit: unitOf(row),
      sample: state.samples.includes(jurisdiction),
      isBreak: breaksAt(jurisdiction, rowKey, period),
      revisions: changes.length,
      revisedFrom: last ? plainValue(last.old) : null,
      revisionReason: last?.reason ?? "",
      file,
      sheet,
      cell,
      key,
    };
  });
}

function kindOf({ kind }: RegionalObservation["content"]): ValueKind {
  return kind === "number" || kind === "code" || kind === "text" ? kind : "none";
}
