/** The sheet "Queries" of the regional workbook: what was asked, what was answered, and how many of each there are. */
import { nameKey } from "../labels/name-key";
import { jurisdictionName, queryStateName } from "../labels/name-of";
import { speaker } from "../labels/speaker";
import { QUERY_STATES, queryState, type RegionalQuery } from "../query/query";
import type { SheetPlan } from "../workbook/plan";
import { planTableSheet, type ListContext } from "./plan-table-sheet";
import { REGIONAL_QUERIES, type RegionalQueryColumn } from "./read-queries";

export function planRegionalQueries(context: ListContext, queries: readonly RegionalQuery[]): SheetPlan {
  const { framework, labels } = context;
  const { regional, template } = labels;
  const say = speaker(regional);
  const count = (state: (typeof QUERY_STATES)[number]): number =>
    queries.filter((one) => queryState(one) === state).length;
  const [open, answered, closed] = QUERY_STATES.map(count);
  return planTableSheet<RegionalQueryColumn, RegionalQuery>(context, {
    keyed: REGIONAL_QUERIES,
    name: "Queries",
    tabColor: "C9A227",
    columns: [
      { title: regional.dataJurisdiction, width: 24, of: (one) => jurisdictionName(labels, one.jurisdiction) },
      { id: "id", title: template.queryId, width: 10, of: ({ id }) => id },
      { title: regional.dataStatus, width: 12, of: (one) => queryStateName(labels, queryState(one)) },
      { id: "when", title: template.justifiedWhen, width: 12, of: ({ when }) => when },
      { title: template.justifiedPlace, width: 34, of: ({ key }) => nameKey(framework, labels, key).place },
      { title: regional.dataRow, width: 40, of: ({ key }) => nameKey(framework, labels, key).row },
      { title: template.justifiedPeriod, width: 10, of: ({ key }) => nameKey(framework, labels, key).period },
      { id: "sheet", title: regional.dataSheet, width: 14, of: ({ sheet }) => sheet },
      { id: "cell", title: regional.dataCell, width: 8, of: ({ cell }) => cell },
      { id: "value", title: template.justifiedValue, width: 14, look: "dataValue", of: ({ value }) => value },
      { id: "question", title: template.queryQuestion, width: 60, of: ({ question }) => question },
      { id: "answer", title: template.queryAnswer, width: 60, of: ({ answer }) => answer },
      { id: "closed", title: regional["queryState-closed"], width: 12, of: (one) => one.closed },
      { id: "jurisdiction", width: 20, of: ({ jurisdiction }) => jurisdiction },
      { id: "key", width: 20, of: ({ key }) => key },
    ],
    listed: queries,
    notes: [say("queryCounts", { open: open ?? 0, answered: answered ?? 0, closed: closed ?? 0 })],
  });
}
