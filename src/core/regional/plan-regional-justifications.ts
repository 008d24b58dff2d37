/** The sheet "Justifications": the warnings that were justified, in all reports that are merged. */
import type { RegionalJustification } from "../consolidation/regional";
import { nameKey, type KeyNames } from "../labels/name-key";
import { jurisdictionName } from "../labels/name-of";
import type { SheetPlan } from "../workbook/plan";
import { planTableSheet, type ListContext } from "./plan-table-sheet";
import { REGIONAL_JUSTIFICATIONS } from "./read-regional-justifications";

export function planRegionalJustifications(
  context: ListContext,
  justifications: readonly RegionalJustification[],
): SheetPlan {
  const { framework, labels } = context;
  const { regional, template } = labels;
  const names = ({ key }: RegionalJustification): KeyNames => nameKey(framework, labels, key);
  return planTableSheet<(typeof REGIONAL_JUSTIFICATIONS.columns)[number], RegionalJustification>(context, {
    keyed: REGIONAL_JUSTIFICATIONS,
    name: "Justifications",
    tabColor: "C9A227",
    columns: [
      { title: regional.dataJurisdiction, width: 24, of: (one) => jurisdictionName(labels, one.jurisdiction) },
      { id: "when", title: template.justifiedWhen, width: 12, of: ({ when }) => when },
      { title: template.justifiedPlace, width: 34, of: (one) => names(one).place },
      { title: regional.dataRow, width: 40, of: (one) => names(one).row },
      { title: template.justifiedPeriod, width: 10, of: (one) => names(one).period },
      { id: "value", title: template.justifiedValue, width: 12, look: "dataValue", of: ({ value }) => value },
      { id: "said", title: template.justifiedSaid, width: 60, of: ({ said }) => said },
      { title: template.justifiedReason, width: 26, of: ({ reason }) => labels.justificationReasons[reason] ?? reason },
      { id: "text", title: template.justifiedText, width: 50, of: ({ text }) => text },
      { id: "who", title: template.justifiedWho, width: 22, of: ({ who }) => who },
      { id: "rule", width: 20, of: ({ rule }) => rule },
      { id: "definition", width: 20, of: ({ definition }) => definition },
      { id: "compared", width: 20, of: ({ compared }) => compared },
      { id: "reason", width: 20, of: ({ reason }) => reason },
      { id: "jurisdiction", width: 20, of: ({ jurisdiction }) => jurisdiction },
      { id: "key", width: 20, of: ({ key }) => key },
    ],
    listed: justifications,
  });
}
