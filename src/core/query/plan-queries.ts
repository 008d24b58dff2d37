import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { nameKey } from "../labels/name-key";
import { planLedger, type LedgerView } from "../sheet/plan-ledger";
import type { SheetPlan } from "../workbook/plan";
import type { Query } from "./query";
import { QUERY_SHEET, type QueryColumn } from "./query-sheet";

/** Only the answers are open to typing. */
const VIEW: LedgerView<QueryColumn> = {
  ledger: QUERY_SHEET,
  title: "queries",
  hint: "queriesHint",
  seen: {
    id: { title: "queryId", width: 8, look: "cellText" },
    when: { title: "justifiedWhen", width: 12, look: "cellText" },
    place: { title: "justifiedPlace", width: 30, look: "cellText" },
    row: { title: "columnRow", width: 34, look: "cellText" },
    period: { title: "justifiedPeriod", width: 10, look: "cellText" },
    sheet: { title: "querySheet", width: 12, look: "cellText" },
    cell: { title: "queryCell", width: 8, look: "cellText" },
    value: { title: "justifiedValue", width: 14, look: "figure" },
    question: { title: "queryQuestion", width: 54, look: "cellText" },
    answer: { title: "queryAnswer", width: 54, look: "answer" },
  },
};

/** `name`: what the sheet is called in this workbook. */
export function planQueries(
  framework: Framework,
  labels: Labels,
  queries: readonly Query[],
  name: string,
  footer: string,
): SheetPlan {
  const lines = queries.map((one) => ({ ...one, ...nameKey(framework, labels, one.key) }));
  return planLedger(VIEW, labels, lines, name, footer);
}
