/** What happened to the structure of a report: tables, rows and columns that are gone, copied or strange. */
import { periodsOf, type Framework, type Table } from "../framework/framework";
import type { CodedFacts, Issue } from "../issue/issue";
import { cellAddress } from "../workbook/address";
import type { TableBlock } from "./find-tables";

export function checkStructure(framework: Framework, round: string, blocks: readonly TableBlock[]): readonly Issue[] {
  const known = new Map(framework.tables.map((table) => [table.key, table]));
  const unknown = blocks.filter((block) => !known.has(block.table));
  return [
    ...unknown.map((block) =>
      structureIssue({ code: "table-unknown", facts: { found: block.table } }, block, block.at, block.table),
    ),
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
      structureIssue(
        {
          code: "table-doubled",
          facts: { table: table.key, places: [first, block].map((one) => `${one.sheet} ${cellAddress(one.at)}`) },
        },
        block,
        block.at,
        table.key,
      ),
    ),
    ...(table.periods === "year" ? missingPeriods(table, wanted, first) : []),
    ...blocks.flatMap((block) => [...checkPeriods(table, wanted, block, framework), ...checkRows(table, block)]),
  ];
}

function missingPeriods(table: Table, wanted: readonly string[], block: TableBlock): readonly Issue[] {
  return wanted
    .filter((period) => !block.periods.has(period))
    .map((period) =>
      structureIssue({ code: "period-missing", facts: { table: table.key, period } }, block, block.at, table.key),
    );
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
        structureIssue(
          {
            code: "period-unknown",
            facts: { found: period, first: framework.years[0] ?? "", last: wanted.at(-1) ?? "" },
          },
          block,
          at,
          table.key,
        ),
      ];
    }
    const places = columns.map((column) => cellAddress({ row: block.at.row, column }));
    return columns.length > 1
      ? [structureIssue({ code: "period-doubled", facts: { table: table.key, period, places } }, block, at, table.key)]
      : [];
  });
}

function checkRows(table: Table, block: TableBlock): readonly Issue[] {
  const keys = table.rows.map((row) => row.key);
  const missing = keys
    .filter((key) => !block.rows.has(key))
    .map((key) => structureIssue({ code: "row-missing", facts: { row: key, table: table.key } }, block, block.at, key));
  const strange = [...block.rows].flatMap(([key, rows]) => {
    const at = { row: rows[0] ?? 0, column: block.at.column };
    if (!keys.includes(key)) return [structureIssue({ code: "row-unknown", facts: { found: key } }, block, at, key)];
    const places = rows.map((row) => cellAddress({ row, column: block.at.column }));
    return rows.length > 1
      ? [structureIssue({ code: "row-doubled", facts: { row: key, table: table.key, places } }, block, at, key)]
      : [];
  });
  return [...missing, ...strange];
}

function structureIssue(
  what: CodedFacts,
  block: TableBlock,
  at: { readonly row: number; readonly column: number },
  key: string,
): Issue {
  return { ...what, severity: "error", sheet: block.sheet, cell: cellAddress(at), key };
}
