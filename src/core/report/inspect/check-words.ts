/** What people read beside figures, against what the hidden keys mean: a sort may leave the hidden columns behind. */
import { foldWord } from "../../content/fold-word";
import type { Framework, Row } from "../../framework/framework";
import type { Labels } from "../../framework/framework-schema";
import type { CodedFacts, Issue } from "../../issue/issue";
import { fillText } from "../../labels/fill-text";
import { markSamples } from "../../labels/mark-samples";
import { jurisdictionName, periodLabel, rowName, tableName, unitName } from "../../labels/name-of";
import { parseMark } from "../../sheet/keys";
import { cellAddress } from "../../workbook/address";
import { byRow } from "../../workbook/by-row";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../../workbook/snapshot";
import { findTables, type TableBlock } from "../find-tables";
import type { Report } from "../read-report";

/**
 * Words of any language count. Only what is a word of ours for something else contradicts a key; a wording of somebody's
 * own says nothing.
 */
export function checkWords(framework: Framework, { identity }: Report, { sheets }: Snapshot): readonly Issue[] {
  const languages = [...framework.labels.values()];
  const known = KNOWN.get(framework) ?? wordsOf(framework);
  KNOWN.set(framework, known);
  return sheets.flatMap((sheet) => [
    ...findTables(sheet).flatMap((block) => {
      const words = known.tables.get(block.table);
      return words ? [...rowIssues(known, words, block), ...headIssues(languages, known, words, block)] : [];
    }),
    ...coverIssues(known, identity, sheet),
  ]);
}

/** The names of a table and its rows in every language, folded. */
interface TableWords {
  readonly titles: readonly string[];
  /** Names and units of each row. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of all rows together. */
  readonly names: ReadonlySet<string>;
  /** Rows that hold texts count in nothing. */
  readonly texts: ReadonlySet<string>;
}

interface KnownWords {
  readonly tables: ReadonlyMap<string, TableWords>;
  readonly titles: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Codes by the names of jurisdictions, also as a sample's cover has them. */
  readonly jurisdictions: ReadonlyMap<string, ReadonlySet<string>>;
  /** By what a cover says of its year. */
  readonly years: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Kept as long as the framework is: every check compares a whole report with it. */
const KNOWN = new WeakMap<Framework, KnownWords>();

function wordsOf(framework: Framework): KnownWords {
  const languages = [...framework.labels.values()];
  const inAll = (name: (labels: Labels) => string): readonly string[] =>
    languages.map((labels) => foldWord(name(labels)));
  const namesOf = (row: Row): readonly string[] => inAll((labels) => rowName(labels, row));
  const codes = framework.jurisdictions.map(({ code }) => code);
  const sampled = languages.map((labels) => markSamples(labels, codes));
  const tables = framework.tables.map(
    (table) =>
      [
        table.key,
        {
          titles: inAll((labels) => tableName(labels, table)),
          rows: new Map(
            table.rows.map((row) => [row.key, new Set([...namesOf(row), ...inAll((labels) => unitName(labels, row))])]),
          ),
          names: new Set(table.rows.flatMap(namesOf)),
          texts: new Set(table.rows.filter(({ content }) => content.kind === "text").map(({ key }) => key)),
        },
      ] as const,
  );
  return {
    tables: new Map(tables),
    titles: new Set(tables.flatMap(([, { titles }]) => titles)),
    units: new Set(languages.flatMap((labels) => Object.values(labels.units).map(foldWord))),
    jurisdictions: byWord(
      codes.flatMap((code) =>
        [...languages, ...sampled].map((labels) => [jurisdictionName(labels, code), code] as const),
      ),
    ),
    years: byWord(
      framework.years.flatMap((year) =>
        ["{round}", ...languages.flatMap(({ template: { roundText, title } }) => [roundText, title])].map(
          (text) => [fillText(text, { round: year }), year] as const,
        ),
      ),
    ),
  };
}

function byWord(named: readonly (readonly [name: string, meant: string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [name, meant] of named) {
    const word = foldWord(name);
    found.set(word, (found.get(word) ?? new Set()).add(meant));
  }
  return found;
}

function rowIssues({ units }: KnownWords, words: TableWords, block: TableBlock): readonly Issue[] {
  const keyed = new Set([...block.periods.values(), ...block.columns.values()].flat());
  const first = Math.min(...[...block.periods.values()].flat());
  const beside = byRow(
    [...block.cells.values()].filter(
      ({ column, type, value }) => type === "text" && column < first && !keyed.has(column) && !parseMark(value),
    ),
  );
  return [...words.rows].flatMap(([row, own]) => {
    const [at] = block.rows.get(row) ?? [];
    const texts = at === undefined ? [] : (beside.get(at) ?? []);
    const other = (among: ReadonlySet<string>): SnapshotCell | undefined =>
      texts.find(({ value }) => {
        const word = foldWord(String(value));
        return !own.has(word) && among.has(word);
      });
    // Rows of one name tell nothing.
    const wrong = other(words.names);
    if (wrong)
      return [wordIssue(block, wrong, { code: "label-other", facts: { row, found: String(wrong.value) } }, row)];
    const unit = words.texts.has(row) ? undefined : other(units);
    return unit ? [wordIssue(block, unit, { code: "unit-other", facts: { row, found: String(unit.value) } }, row)] : [];
  });
}

function headIssues(
  languages: readonly Labels[],
  { titles }: KnownWords,
  { titles: own }: TableWords,
  block: TableBlock,
): readonly Issue[] {
  const { table } = block;
  const firstRow = Math.min(...[...block.rows.values()].flat());
  const head = [...block.cells.values()].filter(({ row }) => row < firstRow);
  const years = [...block.periods].flatMap(([period, columns]) =>
    head
      .filter(({ column, value }) => columns.includes(column) && isOtherPeriod(languages, period, String(value)))
      .map((cell) =>
        wordIssue(block, cell, { code: "heading-other", facts: { period, found: String(cell.value) } }, table),
      ),
  );
  const title = head.find(({ value }) => {
    const word = foldWord(String(value));
    return titles.has(word) && !own.some((name) => word.startsWith(name));
  });
  return title
    ? [...years, wordIssue(block, title, { code: "title-other", facts: { table, found: String(title.value) } }, table)]
    : years;
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
  { jurisdictions, years }: KnownWords,
  { jurisdiction, round }: Report["identity"],
  sheet: SheetSnapshot,
): readonly Issue[] {
  const first = sheet.cells.find(({ value }) => parseMark(value)?.kind === "cover");
  if (!first) return [];
  const meansOther = (meant: ReadonlySet<string> | undefined, own: string): boolean =>
    [...(meant ?? [])].some((one) => one !== own);
  return sheet.cells
    .filter(({ row, type }) => row < first.row && (type === "text" || type === "number"))
    .flatMap((cell): readonly Issue[] => {
      const found = String(cell.value);
      const word = foldWord(found);
      const at = { severity: "error", sheet: sheet.name, cell: cellAddress(cell) } as const;
      if (meansOther(jurisdictions.get(word), jurisdiction))
        return [{ ...at, code: "cover-jurisdiction-other", facts: { found, jurisdiction } }];
      return meansOther(years.get(word), round)
        ? [{ ...at, code: "cover-year-other", facts: { found, period: round } }]
        : [];
    });
}

function wordIssue(block: TableBlock, cell: SnapshotCell, what: CodedFacts, key: string): Issue {
  return { ...what, severity: "error", sheet: block.sheet, cell: cellAddress(cell), key };
}
