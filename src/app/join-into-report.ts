/** What copies of institutions bring into the open report, as what has to be written into its workbook. */
import { BREAK_SHEET } from "../core/break/break-sheet";
import { planBreaks } from "../core/break/plan-breaks";
import { contentValue } from "../core/content/content-value";
import { labelsIn, type Framework } from "../core/framework/framework";
import { GAP_SHEET } from "../core/gap/gap-sheet";
import { planGaps } from "../core/gap/plan-gaps";
import type { Issue, Outcome } from "../core/issue/issue";
import { JUSTIFICATION_SHEET } from "../core/justification/justification-sheet";
import { planJustifications } from "../core/justification/plan-justifications";
import { BLANK, sameContent, type CellContent } from "../core/observation/observation";
import { planQueries } from "../core/query/plan-queries";
import { QUERY_SHEET } from "../core/query/query-sheet";
import { coverFields } from "../core/report/cover-fields";
import { findTables } from "../core/report/find-tables";
import { planAccepted } from "../core/report/plan-accepted";
import { readReport, type Report } from "../core/report/read-report";
import { ledgerPlan } from "../core/sheet/ledger-plan";
import { cellAddress } from "../core/workbook/address";
import type { SheetPlan, WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import { compareReport } from "./compare-with-source";
import type { TypedCell } from "./ports";
import type { PreMerge } from "./pre-merge";

export interface JoinWriting {
  /** Ledgers that say more than before; undefined when none does. */
  readonly sheets: WorkbookPlan | undefined;
  /** Cells that hold something else than before. */
  readonly cells: readonly TypedCell[];
}

/**
 * Only what differs is written, and nothing of the open report is replaced but by what was settled or chosen. Refuses
 * when something has no place in it, or when a line of its breaks cannot be read and would be lost.
 */
export function joinIntoReport(framework: Framework, snapshot: Snapshot, merge: PreMerge): Outcome<JoinWriting> {
  const read = readReport(framework, "", snapshot);
  if (!read.ok) return read;
  const unread = read.issues.filter(({ code }) => code === "break-unreadable");
  if (unread.length > 0) return { ok: false, issues: unread };
  const report = read.value;
  const cells = changedCells(framework, report, merge);
  const lost = cells.filter(({ place }) => place === undefined);
  const notes = changedNotes(snapshot, report, merge);
  const lostNotes = notes.filter(({ typed }) => typed === undefined);
  if (lost.length + lostNotes.length > 0) {
    const rows = [...new Set([...lost, ...lostNotes].map(({ row }) => row))];
    const facts = { count: lost.length + lostNotes.length, rows };
    return { ok: false, issues: [{ code: "contribution-no-place", severity: "error", facts } satisfies Issue] };
  }
  const source = changedSource(framework, snapshot, report, merge);
  if (source && !source.ok) return source;
  return {
    ok: true,
    issues: [],
    value: {
      sheets: changedSheets(framework, snapshot, report, merge, source?.value),
      cells: [
        ...cells.flatMap(({ place, value }) => (place ? [{ sheet: place.sheet, cell: place.cell, value }] : [])),
        ...notes.flatMap(({ typed }) => typed ?? []),
        ...blankCoverFields(snapshot, merge),
      ],
    },
  };
}

/** Else Excel would calculate a text that begins like a formula. */
function quoted(text: string): string {
  return `'${text}`;
}

function changedCells(
  framework: Framework,
  { observations, identity }: Report,
  { joined }: PreMerge,
): readonly {
  readonly row: string;
  readonly place: { sheet: string; cell: string } | undefined;
  readonly value: string | number;
}[] {
  const labels = labelsIn(framework, identity.language);
  return joined.cells.flatMap(({ key, row, taken, isCalculated }) => {
    const known = observations.get(key);
    if (!taken || isCalculated || sameContent(known?.content ?? BLANK, taken)) return [];
    const value = contentValue(taken, row, labels);
    if (value === null) return [];
    return [{ row: row.key, place: known?.provenance, value: taken.kind === "text" ? quoted(taken.text) : value }];
  });
}

/** Notes and sources that say more than before, each in the cell beside its row. */
function changedNotes(
  snapshot: Snapshot,
  { notes }: Report,
  { joined }: PreMerge,
): readonly { readonly row: string; readonly typed: TypedCell | undefined }[] {
  const blocks = snapshot.sheets.flatMap(findTables);
  return [...joined.notes].flatMap(([row, now]) =>
    (["note", "source"] as const)
      .filter((column) => now[column] !== (notes.get(row)?.[column] ?? ""))
      .map((column) => {
        const block = blocks.find(({ rows, columns }) => rows.has(row) && columns.has(column));
        const at = block && { row: block.rows.get(row)?.[0] ?? 0, column: block.columns.get(column)?.[0] ?? 0 };
        return { row, typed: at && { sheet: block.sheet, cell: cellAddress(at), value: quoted(now[column]) } };
      }),
  );
}

/** What the cover of the open report says itself stays. */
function blankCoverFields(snapshot: Snapshot, { joined }: PreMerge): readonly TypedCell[] {
  return coverFields(snapshot).flatMap(({ field, sheet, name, said }) => {
    const text = joined.cover.get(field);
    if (text === undefined || String(said?.value ?? "").trim() !== "") return [];
    return [{ sheet, cell: cellAddress({ row: name.row, column: name.column + 1 }), value: quoted(text) }];
  });
}

function isMore(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}

/** The sheet of a second source where copies bring figures that the open report is not compared with yet. */
function changedSource(
  framework: Framework,
  snapshot: Snapshot,
  report: Report,
  { joined: { secondSource } }: PreMerge,
): Outcome<WorkbookPlan> | undefined {
  if (!secondSource || !isMore(secondSource, report.secondSource)) return undefined;
  return compareReport(framework, report, snapshot, secondSource);
}

function changedSheets(
  framework: Framework,
  snapshot: Snapshot,
  report: Report,
  { joined }: PreMerge,
  source: WorkbookPlan | undefined,
): WorkbookPlan | undefined {
  const { identity, justifications, gaps, breaks, queries, accepted, observations } = report;
  const labels = labelsIn(framework, identity.language);
  const place = { snapshot, labels, identity };
  const words = labels.template;
  const contents = [...observations.values()].map(({ key, content }): { key: string; content: CellContent } => ({
    key,
    content: joined.contents.get(key) ?? content,
  }));
  const plans: readonly WorkbookPlan[] = [
    ...(isMore(joined.justifications, justifications)
      ? [
          ledgerPlan(JUSTIFICATION_SHEET, { ...place, wanted: words.justifications }, (name, footer) =>
            planJustifications(framework, labels, joined.justifications, name, footer),
          ),
        ]
      : []),
    ...(isMore([...joined.gaps], [...gaps])
      ? [
          ledgerPlan(GAP_SHEET, { ...place, wanted: words.gaps }, (name, footer) =>
            planGaps(framework, labels, { gaps: joined.gaps, contents }, name, footer),
          ),
        ]
      : []),
    ...(isMore(joined.breaks, breaks)
      ? [
          ledgerPlan(BREAK_SHEET, { ...place, wanted: words.breaks }, (name, footer) =>
            planBreaks(framework, labels, { breaks: joined.breaks, round: identity.round }, name, footer),
          ),
        ]
      : []),
    ...(isMore(joined.queries, queries)
      ? [
          ledgerPlan(QUERY_SHEET, { ...place, wanted: words.queries }, (name, footer) =>
            planQueries(framework, labels, joined.queries, name, footer),
          ),
        ]
      : []),
    ...(source ? [source] : []),
  ];
  const guard: readonly SheetPlan[] = !accepted && joined.accepted ? [planAccepted(joined.accepted)] : [];
  const [first] = plans;
  const sheets = [...plans.flatMap((plan) => plan.sheets), ...guard];
  return sheets.length === 0 ? undefined : { title: "", properties: {}, looks: first?.looks ?? {}, names: [], sheets };
}
