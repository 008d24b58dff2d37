import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { Justification } from "../issue/justification";
import { nameKey } from "../labels/name-key";
import type { SheetPlan } from "../workbook/plan";
import { JUSTIFICATION_SHEET, type JustificationColumn } from "./justification-sheet";
import { planLedger, type LedgerView } from "../sheet/plan-ledger";

const VIEW: LedgerView<JustificationColumn> = {
  ledger: JUSTIFICATION_SHEET,
  title: "justifications",
  hint: "justificationsHint",
  seen: {
    when: { title: "justifiedWhen", width: 12, look: "cellText" },
    place: { title: "justifiedPlace", width: 30, look: "cellText" },
    row: { title: "columnRow", width: 34, look: "cellText" },
    period: { title: "justifiedPeriod", width: 10, look: "cellText" },
    value: { title: "justifiedValue", width: 12, look: "figure" },
    said: { title: "justifiedSaid", width: 56, look: "cellText" },
    reason: { title: "justifiedReason", width: 24, look: "cellText" },
    text: { title: "justifiedText", width: 48, look: "cellText" },
    who: { title: "justifiedWho", width: 20, look: "cellText" },
  },
};

/**
 * `name`: what the sheet is called in this workbook. One line per justification, in the order in which they were given.
 */
export function planJustifications(
  framework: Framework,
  labels: Labels,
  justifications: readonly Justification[],
  name: string,
  footer: string,
): SheetPlan {
  const lines = justifications.map((one) => ({
    ...one,
    ...nameKey(framework, labels, one.key),
    reason: labels.justificationReasons[one.reason] ?? one.reason,
    code: one.reason,
  }));
  return planLedger(VIEW, labels, lines, name, footer);
}
