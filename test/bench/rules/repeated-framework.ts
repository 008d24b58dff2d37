/** A framework whose tables are there several times, to see how the cost of the rules grows with the cells. */
import type { Framework, Row, Table } from "../../../src/core/framework/framework";

/**
 * The key of a row, table or observation in a copy of its table: "4.firearms.inland" -> "4.firearms~2.inland". Copy 0
 * is the original.
 */
export function copyKey(key: string, copy: number): string {
  const [kpi, table, ...rest] = key.split(".");
  return copy === 0 ? key : [kpi, `${table ?? ""}~${String(copy)}`, ...rest].join(".");
}

/** Rules that name rows and tables are there once for each copy too. */
export function repeated(framework: Framework, times: number): Framework {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const tables = copies.flatMap((copy) => framework.tables.map((table) => tableCopy(table, copy)));
  const isReference = (value: string): boolean => framework.rows.has(value);
  const rules = framework.rulePack.rules.flatMap((rule) => {
    const text = JSON.stringify(rule.parameters);
    const isOwn =
      rule.tables !== undefined || [...text.matchAll(/"([^"]+)"/g)].some(([, value]) => isReference(value ?? ""));
    return (isOwn ? copies : [0]).map((copy) => ({
      ...rule,
      id: copy === 0 ? rule.id : `${rule.id}~${String(copy)}`,
      parameters: JSON.parse(
        text.replace(/"([^"]+)"/g, (quoted, value: string) =>
          isReference(value) ? `"${copyKey(value, copy)}"` : quoted,
        ),
      ) as typeof rule.parameters,
      ...(rule.tables ? { tables: rule.tables.map((table) => copyKey(table, copy)) } : {}),
    }));
  });
  return {
    ...framework,
    tables,
    rows: new Map(tables.flatMap((table) => table.rows.map((row) => [row.key, row] as const))),
    rulePack: { ...framework.rulePack, rules },
  };
}

function tableCopy(table: Table, copy: number): Table {
  return { ...table, key: copyKey(table.key, copy), rows: table.rows.map((row) => rowCopy(row, copy)) };
}

function rowCopy(row: Row, copy: number): Row {
  const { content } = row;
  return {
    ...row,
    key: copyKey(row.key, copy),
    table: copyKey(row.table, copy),
    content:
      content.kind === "total" ? { ...content, parts: content.parts.map((part) => copyKey(part, copy)) } : content,
  };
}
