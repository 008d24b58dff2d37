/** What happened to the structure of a report: tables, rows and columns that are gone, copied or strange. */
import { periodsOf, type Framework, type Table } from "../framework/framework";
import type { Issue } from "../issue/issue";
import { cellAddress } from "../workbook/address";
import type { TableBlock } from "./find-tables";

export function checkStructure(framework: Framework, round: string, blocks: readonly TableBlock[]): readonly Issue[] {
  const known = new Map(framework.tables.map((table) => [table.key, table]));
  const unknown = blocks.filter((block) => !known.has(block.table));
  return [
    ...unknown.map((block) => structureIssue("table-unknown", block, block.at, block.table, { found: block.table })),
    ...framework.tables
      .filter((table) => framework.template.kpis.includes(table.kpi) || table.periods === "half-year")
      .flatMap((table) =>
        checkTable(
          framework,
          table,
          round,
          blocks.filter((block) => block.table === table.key),
        ),
      ),
  ];
}

function checkTable(
  framework: Framework,
  table: Table,
  round: string,
  blocks: readonly TableBlock[],
): readonly Issue[] {
  const [first] = blocks;
  // A narrative sheet that was deleted loses no figures, so it is no error.
  if (!first)
    return table.periods === "half-year"
      ? []
      : [{ code: "table-missing", severity: "error", key: table.key, facts: { table: table.key } }];
  const wanted = periodsOf(framework, table, round);
  const doubled = blocks.filter((block, index) =>
    blocks.slice(0, index).some((earlier) => [...earlier.periods.keys()].some((period) => block.periods.has(period))),
  );
  return [
    ...doubled.map((block) =>
      structureIssue("table-doubled", block, block.at, table.key, {
        table: table.key,
        places: [first, block].map((one) => `${one.sheet} ${cellAddress(one.at)}`),
      }),
    ),
    ...(table.periods === "year" ? missingPeriods(table, wanted, first) : []),
    ...blocks.flatMap((block) => [...checkPeriods(table, wanted, block, framework), ...checkRows(table, block)]),
  ];
}

function missingPeriods(table: Table, wanted: readonly string[], block: TableBlock): readonly Issue[] {
  return wanted
    .filter((period) => !block.periods.has(period))
    .map((period) => structureIssue("period-missing", block, block.at, table.key, { table: table.key, period }));
}

function checkPeriods(
  table: Table,
  wanted: readonly string[],
  block: TableBlock,
  framework: Framework,
): readonly Issue[] {
  return [...block.periods].flatMap(([period, columns]) => {
    const at = { row: block.at.row, column: columns[0] ?? 0 };
    if (!wanted.includes(period)) {
      return [
        structureIssue("period-unknown", block, at, table.key, {
          found: period,
          first: framework.years[0] ?? "",
          last: wanted.at(-1) ?? "",
        }),
      ];
    }
    const places = columns.map((column) => cellAddress({ row: block.at.row, column }));
    return columns.length > 1
      ? [structureIssue("period-doubled", block, at, table.key, { table: table.key, period, places })]
      : [];
  });
}

function checkRows(table: Table, block: TableBlock): readonly Issue[] {
  const keys = table.rows.map((row) => row.key);
  const missing = keys
    .filter((key) => !block.rows.has(key))
    .map((key) => structureIssue("row-missing", block, block.at, key, { row: key, table: table.key }));
  const strange = [...block.rows].flatMap(([key, rows]) => {
    const at = { row: rows[0] ?? 0, column: block.at.column };
    if (!keys.includes(key)) return [structureIssue("row-unknown", block, at, key, { found: key })];
    const places = rows.map((row) => cellAddress({ row, column: block.at.column }));
    return rows.length > 1
      ? [structureIssue("row-doubled", block, at, key, { row: key, table: table.key, places })]
      : [];
  });
  return [...missing, ...strange];
}

function structureIssue(
  code: Issue["code"],
  block: TableBlock,
  at: { row: number; column: number },
  key: string,
  facts: Issue["facts"],
): Issue {
  return { code, severity: "error", sheet: block.sheet, cell: cellAddress(at), key, facts };
}
