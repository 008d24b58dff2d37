import { NARRATIVE, type Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "./fill-text";
import { periodLabel, rowName, tableName } from "./name-of";

/** A key in words: "KPI 3, Illegal possession", "Reported cases", "2024". Empty where the key says nothing of it. */
export interface KeyNames {
  readonly place: string;
  readonly row: string;
  readonly period: string;
}

/** For keys of observations, rows and tables; anything else is named as it is. */
export function nameKey(framework: Framework, labels: Labels, key: string): KeyNames {
  const rowKey = framework.rows.has(key) ? key : splitKey(key).row;
  const row = framework.rows.get(rowKey);
  const table = framework.tables.find((one) => one.key === (row?.table ?? key));
  if (!table) return { place: key, row: "", period: "" };
  const kpi =
    table.kpi === NARRATIVE ? labels.regional.narrative : fillText(labels.template.kpiSheet, { kpi: table.kpi });
  return {
    place: `${kpi}, ${tableName(labels, table)}`,
    row: row ? rowName(labels, row) : "",
    period: row && rowKey !== key ? periodLabel(labels, key.slice(rowKey.length + 1)) : "",
  };
}
