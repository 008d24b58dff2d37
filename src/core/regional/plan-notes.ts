/** The sheet "Notes": what the officers wrote beside their rows, and which institution they named. */
import type { RegionalNote } from "../consolidation/regional";
import { nameKey, type KeyNames } from "../labels/name-key";
import { jurisdictionName } from "../labels/name-of";
import type { SheetPlan } from "../workbook/plan";
import { planTableSheet, type ListContext } from "./plan-table-sheet";
import { REGIONAL_NOTES, type RegionalNoteColumn } from "./read-notes";

export function planRegionalNotes(context: ListContext, notes: readonly RegionalNote[]): SheetPlan {
  const { framework, labels } = context;
  const { regional, template } = labels;
  const names = ({ row }: RegionalNote): KeyNames => nameKey(framework, labels, row);
  return planTableSheet<RegionalNoteColumn, RegionalNote>(context, {
    keyed: REGIONAL_NOTES,
    name: "Notes",
    tabColor: "C9A227",
    columns: [
      { title: regional.dataJurisdiction, width: 24, of: (one) => jurisdictionName(labels, one.jurisdiction) },
      { title: template.justifiedPlace, width: 34, of: (one) => names(one).place },
      { title: regional.dataRow, width: 46, of: (one) => names(one).row },
      { id: "note", title: template.gapNote, width: 70, of: ({ note }) => note },
      { id: "source", title: template.columnSource, width: 34, of: ({ source }) => source },
      { id: "file", title: regional.dataFile, width: 34, of: ({ provenance }) => provenance.file },
      { id: "sheet", title: regional.dataSheet, width: 16, of: ({ provenance }) => provenance.sheet },
      { id: "cell", title: regional.dataCell, width: 8, of: ({ provenance }) => provenance.cell },
      { id: "jurisdiction", width: 20, of: ({ jurisdiction }) => jurisdiction },
      { id: "row", width: 20, of: ({ row }) => row },
    ],
    listed: notes,
    isPrinted: false,
  });
}
