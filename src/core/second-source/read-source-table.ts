/**
 * A table of another source's yearly figures, made by somebody we do not know -> figures by jurisdiction, measure and
 * year.
 */
import type { Framework } from "../framework/framework";
import type { CodedFacts, Issue, Outcome } from "../issue/issue";
import { cellAddress } from "../workbook/address";
import type { Snapshot, SnapshotCell } from "../workbook/snapshot";
import { comparedMeasures, comparisonsOf } from "./comparison";
import { columnTitles, findSourceTables, type SourceLine } from "./find-source-tables";
import { foldName, foldPlace } from "./fold-name";
import { joinSourceLines } from "./join-source-lines";
import { readCount } from "./read-count";
import { isPercentage, isSourcePeriod, type SecondSource, type SourceFigure } from "./second-source";

/** Facts are shown to people: a table of thousands of other places is not. */
const NAMES_TOLD = 12;
/** Characters; nor is a page of text in a cell. */
const LONGEST_FACT = 60;

/** What a line says, and what is wrong about it. */
interface ReadLine {
  readonly figures: readonly SourceFigure[];
  readonly issues: readonly Issue[];
  /** A place or a year that the framework does not have. */
  readonly skippedPlace?: string;
  readonly skippedYear?: string;
}

interface Vocabulary {
  /** Codes of jurisdictions by every name they have. */
  readonly jurisdictions: ReadonlyMap<string, string>;
  readonly isPeriod: (period: string) => boolean;
  readonly isPercentage: (measure: string) => boolean;
  readonly noData: ReadonlySet<string>;
  readonly source: string;
  readonly measures: readonly string[];
}

/**
 * Reads every table of the workbook that has the columns. Fails when there is none, or when no figure of it could be
 * taken; what is unclear otherwise is left out, with an issue that says where it stands. `file` is kept as provenance.
 */
export function readSourceTable(
  framework: Framework,
  source: string,
  file: string,
  snapshot: Snapshot,
): Outcome<SecondSource> {
  const titles = columnTitles(framework, source);
  const tables = snapshot.sheets.map((sheet) => findSourceTables(sheet, titles));
  const vocabulary = vocabularyFor(framework, source);
  if (tables.every(({ lines }) => lines === undefined)) {
    const columns = ["jurisdiction", "year", ...vocabulary.measures.map((id) => `${source}.${id}`)];
    return { ok: false, issues: [{ code: "source-table-missing", severity: "blocker", facts: { source, columns } }] };
  }
  const read = tables.flatMap(({ lines }) => lines ?? []).map((line) => readLine(vocabulary, file, line));
  const joined = joinSourceLines(
    framework,
    source,
    read.flatMap(({ figures }) => figures),
  );
  const issues = [
    ...tables.flatMap((table) => table.issues),
    ...read.flatMap((line) => line.issues),
    ...joined.issues,
    ...skipped(
      tables.flatMap((table) => table.skipped),
      (titles) => ({ code: "source-columns-skipped", facts: { source, titles } }),
    ),
    ...skipped(
      read.flatMap(({ skippedPlace }) => skippedPlace ?? []),
      (places) => ({ code: "source-places-skipped", facts: { source, places } }),
    ),
    ...skipped(read.flatMap(({ skippedYear }) => skippedYear ?? []).sort(), (years) => ({
      code: "source-years-skipped",
      facts: { source, skipped: years },
    })),
  ];
  if (joined.figures.length > 0)
    return { ok: true, value: joined.figures, issues: [...issues, ...notCompared(framework, source, joined.figures)] };
  return { ok: false, issues: [{ code: "source-without-figures", severity: "blocker", facts: { source } }, ...issues] };
}

/** What rules compare with and the file does not have: otherwise nobody would know that nothing was looked at. */
function notCompared(framework: Framework, source: string, figures: SecondSource): readonly Issue[] {
  const known = new Set(figures.map(({ measure }) => measure));
  const wanted = comparisonsOf(framework).flatMap(comparedMeasures);
  const columns = [...new Set(wanted)].filter((measure) => measure.startsWith(`${source}.`) && !known.has(measure));
  return columns.length === 0
    ? []
    : [{ code: "source-measures-missing", severity: "info", facts: { source, columns } }];
}

function vocabularyFor(framework: Framework, source: string): Vocabulary {
  const languages = [...framework.labels.values()];
  const names = framework.jurisdictions.flatMap(({ code, aliases }) => {
    const labelled = languages.flatMap((labels) => {
      const own = labels.jurisdictions[code];
      return own ? [own.name, own.capital] : [];
    });
    return [code, ...aliases, ...labelled].map((name) => [foldPlace(name), code] as const);
  });
  return {
    jurisdictions: new Map(names),
    isPeriod: (period) => isSourcePeriod(framework, period),
    isPercentage: (measure) => isPercentage(framework, measure),
    source,
    noData: new Set(
      framework.noData
        .flatMap((reason) => [reason, ...languages.flatMap((labels) => labels.noData[reason] ?? [])])
        .map(foldName),
    ),
    measures: framework.secondSources.find(({ id }) => id === source)?.measures.map(({ id }) => id) ?? [],
  };
}

function readLine(vocabulary: Vocabulary, file: string, { sheet, row, cells }: SourceLine): ReadLine {
  const line = row + 1;
  const issue = (cell: SnapshotCell, what: CodedFacts): Issue => ({
    ...what,
    severity: "error",
    sheet,
    cell: cellAddress(cell),
  });
  const counts = vocabulary.measures.flatMap((measure) => {
    const cell = cells.get(measure);
    const key = `${vocabulary.source}.${measure}`;
    const count = readCount(cell, vocabulary.noData, vocabulary.isPercentage(key));
    return cell && count.kind !== "unknown" ? [{ measure: key, cell, count }] : [];
  });
  const [first] = counts;
  const place = textOf(cells.get("jurisdiction"));
  const yearText = textOf(cells.get("year"));
  const isProse = place === "" && yearText === "" && counts.every(({ count }) => count.kind === "unclear");
  if (!first || isProse) return { figures: [], issues: [] };
  const jurisdiction = vocabulary.jurisdictions.get(foldPlace(place));
  if (place !== "" && jurisdiction === undefined) return { figures: [], issues: [], skippedPlace: place };
  if (jurisdiction === undefined || yearText === "")
    return { figures: [], issues: [issue(first.cell, { code: "source-line-incomplete", facts: { line } })] };
  const period = periodIn(yearText);
  if (period === undefined)
    return {
      figures: [],
      issues: [
        issue(cells.get("year") ?? first.cell, {
          code: "source-year-unclear",
          facts: { line, seen: yearText.slice(0, LONGEST_FACT) },
        }),
      ],
    };
  if (!vocabulary.isPeriod(period)) return { figures: [], issues: [], skippedYear: period };
  return {
    figures: counts.flatMap(({ measure, cell, count }): readonly SourceFigure[] =>
      count.kind === "figure"
        ? [{ jurisdiction, measure, period, value: count.value, provenance: { file, sheet, cell: cellAddress(cell) } }]
        : [],
    ),
    issues: counts.flatMap(({ measure, cell, count }) =>
      count.kind === "unclear"
        ? [
            issue(cell, {
              code: vocabulary.isPercentage(measure) ? "source-share-unclear" : "source-value-unclear",
              facts: { line, seen: count.seen.slice(0, LONGEST_FACT), measures: [measure] },
            }),
          ]
        : [],
    ),
  };
}

/** "2024", "2024." and "2019 - 2024" as "2019-2024"; undefined for anything else, years that run backwards among them. */
function periodIn(text: string): string | undefined {
  const [, first, last] = /^(\d{4})\.?(?:\s*[-\u2010-\u2015]\s*(\d{4})\.?)?$/.exec(text) ?? [];
  if (first === undefined || last === undefined) return first;
  return first < last ? `${first}-${last}` : undefined;
}

/** What a person reads in the cell; a date is not a year. */
function textOf(cell: SnapshotCell | undefined): string {
  return cell?.value === undefined || cell.value === null ? "" : String(cell.value).trim();
}

/** One note for all of them, each named once. */
function skipped(names: readonly string[], note: (told: readonly string[]) => CodedFacts): readonly Issue[] {
  const unique = [...new Set(names.map((name) => name.slice(0, LONGEST_FACT)))];
  const told = unique.length > NAMES_TOLD ? [...unique.slice(0, NAMES_TOLD), "\u2026"] : unique;
  return unique.length === 0 ? [] : [{ ...note(told), severity: "info" }];
}
