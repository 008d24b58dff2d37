/** The sheet "Breaks in series" of the regional workbook: who declared which, and what changed. */
import type { RegionalBreak } from "../consolidation/regional";
import { nameKey } from "../labels/name-key";
import { jurisdictionName } from "../labels/name-of";
import type { SheetPlan } from "../workbook/plan";
import { planTableSheet, type ListContext } from "./plan-table-sheet";
import { REGIONAL_BREAKS, type RegionalBreakColumn } from "./read-breaks";

export function planRegionalBreaks(context: ListContext, breaks: readonly RegionalBreak[]): SheetPlan {
  const { framework, labels } = context;
  const { regional, template } = labels;
  return planTableSheet<RegionalBreakColumn, RegionalBreak>(context, {
    keyed: REGIONAL_BREAKS,
    name: "Breaks",
    tabColor: "C9A227",
    columns: [
      { title: regional.dataJurisdiction, width: 24, of: (one) => jurisdictionName(labels, one.jurisdiction) },
      { title: template.justifiedPlace, width: 34, of: ({ row }) => nameKey(framework, labels, row).place },
      { title: regional.dataRow, width: 46, of: ({ row }) => nameKey(framework, labels, row).row },
      { id: "from", title: template.breakFrom, width: 12, of: ({ from }) => from },
      { id: "note", title: template.breakNote, width: 60, of: ({ note }) => note },
      { id: "jurisdiction", width: 20, of: ({ jurisdiction }) => jurisdiction },
      { id: "row", width: 20, of: ({ row }) => row },
    ],
    listed: breaks,
    notes: [regional.breaksNote],
  });
}
