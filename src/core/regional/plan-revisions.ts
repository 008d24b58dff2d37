/** The sheet "Revisions": the changed figures of closed years, and why they changed. */
import type { Revision } from "../consolidation/revisions";
import { contentCode } from "../content/content-code";
import { contentValue } from "../content/content-value";
import { splitKey } from "../framework/observation-key";
import { nameKey, type KeyNames } from "../labels/name-key";
import { jurisdictionName } from "../labels/name-of";
import type { CellContent } from "../observation/observation";
import type { SheetPlan } from "../workbook/plan";
import { planTableSheet, type ListContext } from "./plan-table-sheet";
import { REVISIONS, type RevisionColumn } from "./read-revisions";

export function planRevisions(context: ListContext, revisions: readonly Revision[]): SheetPlan {
  const { framework, labels } = context;
  const { regional, template, justificationReasons } = labels;
  const names = ({ key }: Revision): KeyNames => nameKey(framework, labels, key);
  const valueIn = ({ key }: Revision, content: CellContent): string | number | null => {
    const row = framework.rows.get(splitKey(key).row);
    return row ? contentValue(content, row, labels) : null;
  };
  return planTableSheet<RevisionColumn, Revision>(context, {
    keyed: REVISIONS,
    name: "Revisions",
    tabColor: "C9A227",
    columns: [
      { title: regional.dataJurisdiction, width: 24, of: (one) => jurisdictionName(labels, one.jurisdiction) },
      { title: template.justifiedPlace, width: 34, of: (one) => names(one).place },
      { title: regional.dataRow, width: 46, of: (one) => names(one).row },
      { title: template.justifiedPeriod, width: 10, of: (one) => names(one).period },
      { id: "old", title: regional.revisionOld, width: 18, look: "dataValue", of: (one) => valueIn(one, one.old) },
      { id: "now", title: regional.revisionNew, width: 18, look: "dataValue", of: (one) => valueIn(one, one.now) },
      {
        title: template.justifiedReason,
        width: 30,
        of: ({ reason }) => (reason === "" ? regional.revisionNoReason : (justificationReasons[reason] ?? reason)),
      },
      { id: "text", title: template.justifiedText, width: 60, of: ({ text }) => text },
      { id: "reason", width: 20, of: ({ reason }) => reason },
      { id: "jurisdiction", width: 20, of: ({ jurisdiction }) => jurisdiction },
      { id: "key", width: 20, of: ({ key }) => key },
      { id: "oldContent", width: 20, of: ({ old }) => contentCode(old) },
      { id: "nowContent", width: 20, of: ({ now }) => contentCode(now) },
    ],
    listed: revisions,
    notes: [regional.revisionsNote],
  });
}
