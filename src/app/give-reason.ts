import { labelsIn, type Framework } from "../core/framework/framework";
import { asksWhere, isEmptyGap, reasonIn, trimmedGap, type Gap, type GivenGap } from "../core/gap/gap";
import { impossible, type Issue, type Outcome } from "../core/issue";
import { sameContent, type CellContent } from "../core/observation/observation";
import { GAP_SHEET } from "../core/template/gap-sheet";
import { planGaps } from "../core/template/plan-gaps";
import type { Report } from "../core/template/read-report";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import { gapFaults } from "./gap-faults";
import { ledgerPlan } from "./ledger-plan";
import type { TypedCell } from "./ports";
import { takesReason } from "./takes-reason";

/** A reason for a cell, and what the person saw in it. */
export interface ReasonGiven {
  /** Observation key. */
  readonly key: string;
  readonly seen: CellContent;
  readonly given: GivenGap;
}

/** What has to be written: first the sheet, then the cell, so that no figure is replaced by a word whose explanation was refused. */
export interface ReasonWriting {
  /** Undefined when nothing is said beyond the reason, and nothing was before. */
  readonly sheet: WorkbookPlan | undefined;
  /** Undefined when the cell gives this reason already. */
  readonly cell: TypedCell | undefined;
}

/** Refuses when the cell no longer holds what the person saw. Lines of other cells that have figures by now are dropped. */
export function giveReason(framework: Framework, snapshot: Snapshot, report: Report, { key, seen, given }: ReasonGiven): Outcome<ReasonWriting> {
  const observation = report.observations.get(key);
  if (!observation || !takesReason(framework, report, key) || !sameContent(observation.content, seen)) return { ok: false, issues: [outdated(report, key)] };
  if (!framework.noData.includes(given.reason) || gapFaults(framework, given).length > 0) return impossible("a reason for no data was to be saved that is none");
  const labels = labelsIn(framework, report.identity.language);
  const content: CellContent = { kind: "noData", reason: given.reason };
  const said = trimmedGap(given);
  const gap: Gap = asksWhere(framework, given.reason) ? said : { ...said, where: "" };
  const contents = [...report.observations.values()].map((one) => ({ key: one.key, content: one.key === key ? content : one.content }));
  const place = { snapshot, labels, identity: report.identity, wanted: labels.template.gaps };
  const hasLine = !isEmptyGap(gap) || report.gaps.has(key);
  const { provenance } = observation;
  return {
    ok: true, issues: [],
    value: {
      sheet: hasLine ? ledgerPlan(GAP_SHEET, place, (name, footer) => planGaps(framework, labels, { gaps: new Map([...report.gaps, [key, gap]]), contents }, name, footer)) : undefined,
      cell: reasonIn(observation.content) === given.reason ? undefined : { sheet: provenance.sheet, cell: provenance.cell, value: labels.noData[given.reason] ?? given.reason },
    },
  };
}

function outdated({ observations }: Report, key: string): Issue {
  const place = observations.get(key)?.provenance;
  return { code: "gap-outdated", severity: "error", key, ...(place ? { sheet: place.sheet, cell: place.cell } : {}), facts: {} };
}
