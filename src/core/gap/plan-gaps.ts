import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { reasonIn, type Gaps } from "./gap";
import { nameKey } from "../labels/name-key";
import { nameWhere } from "../labels/name-where";
import type { SheetPlan } from "../workbook/plan";
import { GAP_SHEET, gapsInForce, type GapColumn, type GapContent } from "./gap-sheet";
import { planLedger, type LedgerView } from "../sheet/plan-ledger";

const VIEW: LedgerView<GapColumn> = {
  ledger: GAP_SHEET,
  title: "gaps",
  hint: "gapsHint",
  seen: {
    place: { title: "justifiedPlace", width: 30, look: "cellText" },
    row: { title: "columnRow", width: 34, look: "cellText" },
    period: { title: "justifiedPeriod", width: 10, look: "cellText" },
    reason: { title: "justifiedReason", width: 22, look: "cellText" },
    included: { title: "gapWhere", width: 40, look: "cellText" },
    owner: { title: "gapOwner", width: 28, look: "cellText" },
    expected: { title: "gapExpected", width: 14, look: "cellText" },
    note: { title: "gapNote", width: 44, look: "cellText" },
  },
};

/**
 * `name`: what the sheet is called in this workbook. One line per gap whose cell holds no data in `contents`, in their
 * order.
 */
export function planGaps(
  framework: Framework,
  labels: Labels,
  { gaps, contents }: { readonly gaps: Gaps; readonly contents: readonly GapContent[] },
  name: string,
  footer: string,
): SheetPlan {
  const known = new Map(contents.map(({ key, content }) => [key, reasonIn(content) ?? ""]));
  const lines = [...gapsInForce(gaps, contents)].map(([key, gap]) => {
    const reason = known.get(key) ?? "";
    return {
      ...gap,
      ...nameKey(framework, labels, key),
      key,
      reason: labels.noData[reason] ?? reason,
      included: nameWhere(framework, labels, gap.where),
    };
  });
  return planLedger(VIEW, labels, lines, name, footer);
}
