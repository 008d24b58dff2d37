/** A loaded framework: the files put together, with everything found by key. */
import { languageFor } from "./language-for";
import type { RulePackFile } from "./rule-pack-schema";
import type {
  ChartDefinition,
  ChartsFile,
  FrameworkFile,
  InputWords,
  Labels,
  RowDefinition,
  RuleDefinition,
  RulesFile,
  SourceProvenance,
  TemplateFile,
} from "./framework-schema";
import type { MappingFile } from "./mapping-schema";
import type { NarrativeVocabulary } from "./narrative-schema";

/** The pseudo-KPI under which the half-year narrative stands. */
export const NARRATIVE = "narrative";

export type PeriodType = "year" | "half-year";

/** A row of a table. `key` is "<kpi>.<table>.<row>" and stays the same through all years and languages. */
export interface Row {
  readonly key: string;
  readonly id: string;
  readonly table: string;
  readonly kpi: string;
  readonly provenance: SourceProvenance;
  readonly content: RowContent;
}

/** What a row's cells hold. Decimals: 0 means whole numbers only. */
export type RowContent =
  | { readonly kind: "number"; readonly unit: string; readonly decimals: number }
  | { readonly kind: "total"; readonly unit: string; readonly decimals: number; readonly parts: readonly string[] }
  | { readonly kind: "code"; readonly codeList: string }
  | { readonly kind: "text" };

export interface Table {
  /** "<kpi>.<table>". */
  readonly key: string;
  readonly kpi: string;
  readonly provenance: SourceProvenance;
  readonly optional: boolean;
  readonly periods: PeriodType;
  readonly rows: readonly Row[];
}

export interface Kpi {
  readonly id: string;
  readonly goals: readonly string[];
  readonly provenance: SourceProvenance;
  readonly reportedBy: "commissions" | "others";
  readonly tables: readonly Table[];
}

export interface Framework {
  readonly id: string;
  readonly version: string;
  readonly jurisdictions: FrameworkFile["jurisdictions"];
  /** From so many jurisdictions on a sum is one of the region. */
  readonly regionFrom: number;
  /** Years that have figures, oldest first. */
  readonly years: readonly string[];
  /** Those of them that are reported on. */
  readonly rounds: readonly string[];
  readonly noData: readonly string[];
  readonly institutions: FrameworkFile["institutions"];
  readonly inhabitants: FrameworkFile["inhabitants"];
  readonly secondSources: FrameworkFile["secondSources"];
  readonly codeLists: FrameworkFile["codeLists"];
  readonly goals: FrameworkFile["goals"];
  readonly kpis: readonly Kpi[];
  /** Every table, the narrative ones last. */
  readonly tables: readonly Table[];
  readonly rows: ReadonlyMap<string, Row>;
  readonly template: TemplateFile;
  /** The rules that are applied, and what a rule pack changed about the shipped ones. */
  readonly rulePack: {
    readonly version: string;
    /** The year that examples of rules are reported on. */
    readonly examplesEnd: string;
    readonly rules: readonly RuleDefinition[];
    readonly narrative?: NarrativeVocabulary | undefined;
    readonly movements?: RulesFile["movements"];
    readonly asking?: RulesFile["asking"];
    readonly changes: RulePackFile["changes"];
  };
  /** Keys of the rows whose totals come first. */
  readonly headlines: readonly string[];
  readonly review: ChartsFile["review"];
  readonly charts: readonly ChartDefinition[];
  /** Its own, then that of the version which it follows, and so on; none for a version that follows none. */
  readonly mappings: readonly MappingFile[];
  /** By language code, of the languages that were asked for: at least one. */
  readonly labels: ReadonlyMap<string, Labels>;
  /** What may be typed into a report, in every shipped language: a file is read in any, whatever is shown. */
  readonly inputWords: readonly InputWords[];
}

/** The row's definition in the file, with the key of its table, becomes a Row. */
export function rowOf(kpi: string, table: string, row: RowDefinition, decimalsOf: (unit: string) => number): Row {
  const base = { key: `${table}.${row.id}`, id: row.id, table, kpi, provenance: row.provenance };
  switch (row.kind) {
    case "number":
      return { ...base, content: { kind: "number", unit: row.unit, decimals: decimalsOf(row.unit) } };
    case "total":
      return {
        ...base,
        content: {
          kind: "total",
          unit: row.unit,
          decimals: decimalsOf(row.unit),
          parts: row.parts.map((part) => `${table}.${part}`),
        },
      };
    case "code":
      return { ...base, content: { kind: "code", codeList: row.codeList } };
  }
}

/** Periods of a table in the report on `round`, oldest first: all years up to it, or its two half-years. */
export function periodsOf(framework: Framework, table: Table, round: string): readonly string[] {
  return table.periods === "year" ? framework.years.filter((year) => year <= round) : halfYearsOf(round);
}

/** The half-years before those of a report on `round`, oldest first; none for a table of years, which has them all. */
export function earlierHalfYears({ years }: Framework, table: Table, round: string): readonly string[] {
  return table.periods === "year" ? [] : years.filter((year) => year < round).flatMap(halfYearsOf);
}

/** "2024" -> "2024-H1", "2024-H2". */
export function halfYearsOf(year: string): readonly string[] {
  return [`${year}-H1`, `${year}-H2`];
}

/** The labels nearest to a language among those that were asked for; English, or the first, where none is near. */
export function labelsIn({ labels }: Framework, language: string): Labels {
  const [first] = labels.values();
  const found = labels.get(languageFor(language, [...labels.keys()])) ?? first;
  if (!found) throw new Error("A framework is never loaded without labels.");
  return found;
}
