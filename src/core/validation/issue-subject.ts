/** What a finding is about, as it is told before the sentence: a row or a table, and its years. */
import type { Framework, Row } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { splitKey } from "../framework/observation-key";
import type { FactKind } from "../issue/fact";
import type { Issue } from "../issue/issue";
import { fillText } from "../labels/fill-text";
import { goalOf, periodLabel, rowName, tableName } from "../labels/name-of";
import { periodList } from "../labels/period-list";
import { factOf, shapeOf } from "./issue-shapes";

export interface IssueSubject {
  /** The row; undefined where it is about a table, or about the file as a whole. */
  readonly row: Row | undefined;
  /** Key of the table that its name says, so that other rows of the table go without it. */
  readonly table: string | undefined;
  readonly periods: readonly string[];
}

/**
 * By the facts of the finding; where they name no row or period, by the cell at which it stands. Rows that are added up
 * or told one by one are named in the sentence: then it is about their table, or about nothing in particular.
 */
export function subjectOf(framework: Framework, labels: Labels, issue: Issue): IssueSubject {
  const kinds = Object.values(shapeOf(issue.code).facts).map(({ kind }) => kind);
  const has = (...wanted: readonly FactKind[]): boolean => wanted.some((kind) => kinds.includes(kind));
  const cell = splitKey(issue.key ?? "");
  const isOfCell = framework.rows.has(cell.row);
  const periods = has("period", "periods")
    ? [factOf(issue, "period") ?? factOf(issue, "periods") ?? []].flat().map(String)
    : isOfCell && !has("row", "rows", "table")
      ? [cell.period]
      : [];
  if (has("table", "rowSum")) {
    const table = factOf(issue, "table") ?? framework.rows.get(cell.row)?.table;
    return { row: undefined, table: table === undefined ? undefined : String(table), periods };
  }
  const key = has("row") ? String(factOf(issue, "row")) : has("rows") ? "" : cell.row;
  const row = framework.rows.get(key);
  return { row, table: row && isAmbiguous(framework, labels, row) ? row.table : undefined, periods };
}

/** "" for neither row nor table. */
export function subjectName(framework: Framework, labels: Labels, { row, table }: IssueSubject): string {
  if (row) return nameOfRow(framework, labels, row.key, undefined);
  const one = framework.tables.find(({ key }) => key === table);
  return one ? tableName(labels, one) : "";
}

export function periodText(labels: Labels, periods: readonly string[]): string {
  return periods.some((period) => period.includes("-"))
    ? periods.map((period) => periodLabel(labels, period)).join(", ")
    : periodList(periods);
}

/** What the row counts; "" for what has no unit. */
export function unitIn(labels: Labels, row: Row | undefined): string {
  return row && "unit" in row.content ? (labels.units[row.content.unit] ?? row.content.unit) : "";
}

/** A row's name; with its table's where a row of another table is called the same. @param within table that is known */
export function nameOfRow(framework: Framework, labels: Labels, key: string, within: string | undefined): string {
  const row = framework.rows.get(key);
  if (!row) return key;
  const name = rowName(labels, row);
  if (row.table === within || !isAmbiguous(framework, labels, row)) return name;
  const table =
    row.content.kind === "text"
      ? fillText(labels.phrases.ofGoal, { goal: goalOf(row.table) })
      : tableName(labels, { key: row.table, kpi: row.kpi });
  return `${name} (${table})`;
}

function isAmbiguous(framework: Framework, labels: Labels, row: Row): boolean {
  const name = rowName(labels, row);
  return [...framework.rows.values()].some((other) => other.key !== row.key && rowName(labels, other) === name);
}
