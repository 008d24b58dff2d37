/** What people read beside figures, against what the hidden keys mean: a sort may leave the hidden columns behind. */
import { foldWord } from "../../content/fold-word";
import type { Framework, Row, Table } from "../../framework/framework";
import type { Labels } from "../../framework/framework-schema";
import type { CodedFacts, Issue } from "../../issue/issue";
import { fillText } from "../../labels/fill-text";
import { markSamples } from "../../labels/mark-samples";
import { jurisdictionName, periodLabel, rowName, tableName, unitName } from "../../labels/name-of";
import { parseMark } from "../../sheet/keys";
import { cellAddress } from "../../workbook/address";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../../workbook/snapshot";
import { findTables, type TableBlock } from "../find-tables";
import type { Report } from "../read-report";

/**
 * Words of any language count. Only what is a word of ours for something else contradicts a key; a wording of somebody's
 * own says nothing.
 */
export function checkWords(framework: Framework, { identity }: Report, { sheets }: Snapshot): readonly Issue[] {
  const languages = [...framework.labels.values()];
  return sheets.flatMap((sheet) => [
    ...findTables(sheet).flatMap((block) => {
      const table = framework.tables.find(({ key }) => key === block.table);
      return table ? [...rowIssues(languages, table, block), ...headIssues(framework, languages, table, block)] : [];
    }),
    ...coverIssues(framework, languages, identity, sheet),
  ]);
}

function rowIssues(languages: readonly Labels[], table: Table, block: TableBlock): readonly Issue[] {
  const keyed = new Set([...block.periods.values(), ...block.columns.values()].flat());
  const first = Math.min(...[...block.periods.values()].flat());
  const namesOf = (row: Row): readonly string[] => languages.map((labels) => foldWord(rowName(labels, row)));
  const unitsOf = (row: Row): readonly string[] => languages.map((labels) => foldWord(unitName(labels, row)));
  const units = new Set(languages.flatMap((labels) => Object.values(labels.units).map(foldWord)));
  return table.rows.flatMap((row) => {
    const [at] = block.rows.get(row.key) ?? [];
    if (at === undefined) return [];
    const own = new Set([...namesOf(row), ...unitsOf(row)]);
    const texts = cellsIn(block, at).filter(({ column }) => !keyed.has(column) && column < first);
    // Rows of one name tell nothing.
    const wrong = texts.find((cell) => {
      const word = foldWord(String(cell.value));
      return !own.has(word) && table.rows.some((other) => namesOf(other).includes(word));
    });
    if (wrong)
      return [
        wordIssue(block, wrong, { code: "label-other", facts: { row: row.key, found: String(wrong.value) } }, row.key),
      ];
    const unit = texts.find((cell) => {
      const word = foldWord(String(cell.value));
      return !own.has(word) && units.has(word);
    });
    return unit && row.content.kind !== "text"
      ? [wordIssue(block, unit, { code: "unit-other", facts: { row: row.key, found: String(unit.value) } }, row.key)]
      : [];
  });
}

function headIssues(
  framework: Framework,
  languages: readonly Labels[],
  table: Table,
  block: TableBlock,
): readonly Issue[] {
  const firstRow = Math.min(...[...block.rows.values()].flat());
  const head = [...block.cells.values()].filter(({ row }) => row < firstRow);
  const years = [...block.periods].flatMap(([period, columns]) =>
    head
      .filter(({ column, value }) => columns.includes(column) && isOtherPeriod(languages, period, String(value)))
      .map((cell) =>
        wordIssue(block, cell, { code: "heading-other", facts: { period, found: String(cell.value) } }, table.key),
      ),
  );
  const titlesOf = (one: Table): readonly string[] => languages.map((labels) => foldWord(tableName(labels, one)));
  const own = titlesOf(table);
  const title = head.find(({ value }) => {
    const word = foldWord(String(value));
    return (
      !own.some((name) => word.startsWith(name)) && framework.tables.some((other) => titlesOf(other).includes(word))
    );
  });
  return [
    ...years,
    ...(title
      ? [
          wordIssue(
            block,
            title,
            { code: "title-other", facts: { table: table.key, found: String(title.value) } },
            table.key,
          ),
        ]
      : []),
  ];
}

/** A year or half-year that is another one than the column's. */
function isOtherPeriod(languages: readonly Labels[], period: string, seen: string): boolean {
  const word = foldWord(seen).replace(/\.$/, "");
  const own = languages.map((labels) => foldWord(periodLabel(labels, period)));
  if (own.includes(word)) return false;
  const [year = "", half] = period.split("-");
  if (half === undefined) return /^(?:19|20)\d\d$/.test(word) && word !== year;
  return languages.some((labels) =>
    ["H1", "H2"].some((one) => {
      const label = foldWord(periodLabel(labels, `${year}-${one}`));
      const pattern = new RegExp(`^${escaped(label).replace(year, "(?:19|20)\\d\\d")}$`);
      return pattern.test(word);
    }),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Above the first field to fill in stand whose report it is and for which year. */
function coverIssues(
  framework: Framework,
  languages: readonly Labels[],
  { jurisdiction, round }: Report["identity"],
  sheet: SheetSnapshot,
): readonly Issue[] {
  const first = sheet.cells.find(({ value }) => parseMark(value)?.kind === "cover");
  if (!first) return [];
  const namesOf = (code: string): readonly string[] =>
    languages.flatMap((labels) =>
      // Also as a sample's cover has it.
      [labels, markSamples(labels, [code])].map((one) => foldWord(jurisdictionName(one, code))),
    );
  const yearsOf = (year: string): readonly string[] => [
    year,
    ...languages.map(({ template }) => foldWord(fillText(template.roundText, { round: year }))),
    ...languages.map(({ template }) => foldWord(fillText(template.title, { round: year }))),
  ];
  const others = framework.jurisdictions.map(({ code }) => code).filter((code) => code !== jurisdiction);
  const years = framework.years.filter((year) => year !== round);
  return sheet.cells
    .filter(({ row, type }) => row < first.row && (type === "text" || type === "number"))
    .flatMap((cell): readonly Issue[] => {
      const found = String(cell.value);
      const word = foldWord(found);
      const at = { severity: "error", sheet: sheet.name, cell: cellAddress(cell) } as const;
      if (others.some((code) => namesOf(code).includes(word)))
        return [{ ...at, code: "cover-jurisdiction-other", facts: { found, jurisdiction } }];
      return years.some((year) => yearsOf(year).includes(word))
        ? [{ ...at, code: "cover-year-other", facts: { found, period: round } }]
        : [];
    });
}

function cellsIn({ cells }: TableBlock, at: number): readonly SnapshotCell[] {
  return [...cells.values()].filter(({ row, type, value }) => row === at && type === "text" && !parseMark(value));
}

function wordIssue(block: TableBlock, cell: SnapshotCell, what: CodedFacts, key: string): Issue {
  return { ...what, severity: "error", sheet: block.sheet, cell: cellAddress(cell), key };
}
