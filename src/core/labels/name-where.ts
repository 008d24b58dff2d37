import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { nameKey } from "./name-key";

/**
 * Where a figure is included, in words: "KPI 3, Illegal possession: Reported cases" for a row; a text stays as it is.
 */
export function nameWhere(framework: Framework, labels: Labels, where: string): string {
  const isKey = framework.rows.has(where) || framework.tables.some(({ key }) => key === where);
  if (!isKey) return where;
  const { place, row } = nameKey(framework, labels, where);
  return row === "" ? place : `${place}: ${row}`;
}
