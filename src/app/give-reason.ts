import { labelsIn, type Framework } from "../core/framework/framework";
import { asksWhere, isEmptyGap, reasonIn, trimmedGap, type Gap, type GivenGap } from "../core/gap/gap";
import { impossible, type Issue, type Outcome } from "../core/issue/issue";
import { BLANK, sameContent, type CellContent } from "../core/observation/observation";
import { GAP_SHEET } from "../core/gap/gap-sheet";
import { planGaps } from "../core/gap/plan-gaps";
import type { Report } from "../core/report/read-report";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import { gapFaults } from "../core/gap/gap-faults";
import { ledgerPlan } from "../core/sheet/ledger-plan";
import type { TypedCell } from "./ports";
import { takesReason } from "../core/report/takes-reason";

/** A cell, and what the person saw in it. */
export interface SeenCell {
  /** Observation key. */
  readonly key: string;
  readonly seen: CellContent;
}

/** A reason for a cell, and for other years of its row where the person wants the same there. */
export interface ReasonGiven extends SeenCell {
  readonly given: GivenGap;
  readonly alike: readonly SeenCell[];
}

/**
 * What has to be written: first the sheet, then the cells, so that no figure is replaced by a word whose explanation
 * was refused.
 */
export interface ReasonWriting {
  /** Undefined when nothing is said beyond the reason, and nothing was before. */
  readonly sheet: WorkbookPlan | undefined;
  /** Without those that give this reason already. */
  readonly cells: readonly TypedCell[];
}

/**
 * Refuses when a cell no longer holds what the person saw. Lines of other cells that have figures by now are dropped.
 */
export function giveReason(
  framework: Framework,
  snapshot: Snapshot,
  report: Report,
  { given, alike, ...first }: ReasonGiven,
): Outcome<ReasonWriting> {
  const asked = [first, ...alike];
  const changed = asked.find(
    ({ key, seen }) =>
      !takesReason(framework, report, key) || !sameContent(report.observations.get(key)?.content ?? BLANK, seen),
  );
  if (changed) return { ok: false, issues: [outdated(report, changed.key)] };
  if (!framework.noData.includes(given.reason) || gapFaults(framework, given).length > 0)
    return impossible("a reason for no data was to be saved that is none");
  const labels = labelsIn(framework, report.identity.language);
  const keys = new Set(asked.map(({ key }) => key));
  const said = trimmedGap(given);
  const gap: Gap = asksWhere(framework, given.reason) ? said : { ...said, where: "" };
  const gaps = new Map([...report.gaps, ...[...keys].map((key) => [key, gap] as const)]);
  const contents = [...report.observations.values()].map(({ key, content }) => ({
    key,
    content: keys.has(key) ? ({ kind: "noData", reason: given.reason } as const) : content,
  }));
  const place = { snapshot, labels, identity: report.identity, wanted: labels.template.gaps };
  const hasLine = !isEmptyGap(gap) || [...keys].some((key) => report.gaps.has(key));
  const others = [...report.observations.values()].filter(
    ({ key, content }) => keys.has(key) && reasonIn(content) !== given.reason,
  );
  return {
    ok: true,
    issues: [],
    value: {
      sheet: hasLine
        ? ledgerPlan(GAP_SHEET, place, (name, footer) => planGaps(framework, labels, { gaps, contents }, name, footer))
        : undefined,
      cells: others.map(({ provenance: { sheet, cell } }) => ({
        sheet,
        cell,
        value: labels.noData[given.reason] ?? given.reason,
      })),
    },
  };
}

function outdated({ observations }: Report, key: string): Issue {
  const place = observations.get(key)?.provenance;
  return {
    code: "gap-outdated",
    severity: "error",
    key,
    ...(place ? { sheet: place.sheet, cell: place.cell } : {}),
    facts: {},
  };
}
