/**
 * For files that the tests checked before they were shipped: taken as they are, with what may be left out filled in. So
 * the pane needs none of the schemas; a test holds both ways against each other.
 */
import * as v from "valibot";
import type { ChartsFile, FrameworkFile, InputWords, Labels, RulesFile, TemplateFile } from "./framework-schema";
import type { FileShapes } from "./load-framework";
import type { MappingFile } from "./mapping-schema";

/** What a file may leave out is missing in it. */
type Written<File, Left extends keyof File> = Omit<File, Left> & Partial<Pick<File, Left>>;

type WrittenKpi = Omit<FrameworkFile["kpis"][number], "tables"> & {
  readonly tables: readonly Written<FrameworkFile["kpis"][number]["tables"][number], "optional" | "periods">[];
};
type Source = FrameworkFile["secondSources"][number];
type WrittenSource = Omit<Written<Source, "charts">, "measures"> & {
  readonly measures: readonly Written<Source["measures"][number], "unit" | "aliases">[];
};
type WrittenFramework = Omit<
  Written<FrameworkFile, "provisional" | "institutions" | "inhabitants">,
  "kpis" | "secondSources"
> & { readonly kpis: readonly WrittenKpi[]; readonly secondSources?: readonly WrittenSource[] };
type SourceLabels = Labels["secondSources"][string];
type WrittenLabels = Omit<Written<Labels, "institutions" | "inhabitantSources">, "secondSources"> & {
  readonly secondSources?: Readonly<Record<string, Written<SourceLabels, "charts">>>;
};
type WrittenRules = Omit<RulesFile, "rules"> & {
  readonly rules: readonly Written<RulesFile["rules"][number], "origin" | "examples">[];
};
type WrittenCharts = Written<ChartsFile, "headlines" | "review">;

const taken = <File>(): v.GenericSchema<unknown, File> => v.custom<File>(() => true);
const completed = <Given, File>(complete: (file: Given) => File): v.GenericSchema<unknown, File> =>
  v.pipe(
    v.custom<Given>(() => true),
    v.transform(complete),
  );

export const SHIPPED_SHAPES: FileShapes = {
  framework: completed(({ secondSources = [], ...file }: WrittenFramework): FrameworkFile => ({
    provisional: false,
    institutions: [],
    inhabitants: [],
    ...file,
    secondSources: secondSources.map((source) => ({
      charts: [],
      ...source,
      measures: source.measures.map((measure) => ({ unit: "count", aliases: [], ...measure })),
    })),
    kpis: file.kpis.map((kpi) => ({
      ...kpi,
      tables: kpi.tables.map((table) => ({ optional: false, periods: "year", ...table })),
    })),
  })),
  // What only cards of rules show comes when one is opened.
  rules: completed(({ rules, ...file }: WrittenRules): RulesFile => ({
    ...file,
    rules: rules.map((rule) => ({ origin: "", examples: { pass: {}, fail: {} }, ...rule })),
  })),
  template: taken<TemplateFile>(),
  charts: completed((file: WrittenCharts): ChartsFile => ({ headlines: [], review: [], ...file })),
  mapping: taken<MappingFile>(),
  labels: completed(({ secondSources = {}, ...file }: WrittenLabels): Labels => ({
    institutions: {},
    inhabitantSources: {},
    ...file,
    secondSources: Object.fromEntries(
      Object.entries(secondSources).map(([id, source]) => [id, { charts: {}, ...source }]),
    ),
  })),
  inputWords: taken<InputWords>(),
};
