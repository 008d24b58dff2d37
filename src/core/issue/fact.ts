/**
 * What the facts of an issue are. The kind of a fact says what its value is, how it is told, and whether it names a row
 * or a period, so that whoever needs to know that asks the declaration of the issue and keeps no list.
 */

/** Values by kind of fact. */
interface ValueOf {
  /** Told as it is. */
  text: string;
  texts: readonly string[];
  number: number;
  /** How many of one for each of another, told for every 100. */
  ratio: number;
  /** The figure that a finding is about. */
  figure: number;
  /** What that figure was to be like: says whether it jumps up or down. */
  expected: number;
  /** Parts of a sum. */
  summands: readonly number[];
  /** Figures of a row, oldest first. */
  figures: readonly number[];
  /** Codes of the code list of the row. */
  codes: readonly string[];
  /** What a text can mean: one of them. */
  readings: readonly number[];
  /** Key of a row, or keys of rows: each by itself, or as parts of a sum. */
  row: string;
  rows: readonly string[];
  rowSum: readonly string[];
  period: string;
  periods: readonly string[];
  /** Key of a table. */
  table: string;
  /** Code of a jurisdiction. */
  jurisdiction: string;
  /** Codes of several. */
  jurisdictions: readonly string[];
  /** Id of a unit. */
  unit: string;
  /** Id of a code list, or "noData": what may be typed. */
  codeList: string;
  /** Codes of reasons for no data. */
  reasons: readonly string[];
  /** Ids of institutions. */
  institutions: readonly string[];
  /** Id of a second source. */
  source: string;
  /** "<source>.<measure>"; of several, each but the first is taken off it. */
  measure: string;
  measures: readonly string[];
  /** Columns of a table of a second source: "jurisdiction", "year", and those of its measures. */
  sourceColumns: readonly string[];
}

export type FactKind = keyof ValueOf;

/** A value of any kind; null where there is none to tell. */
export type Fact = string | number | readonly string[] | readonly number[] | null;

/** Facts of an issue whose code is not known. */
export type Facts = Readonly<Record<string, Fact>>;

export interface FactShape<Kind extends FactKind = FactKind> {
  readonly kind: Kind;
  /** The {place} that it fills in sentences, where that is not the usual one: see placesOf. */
  readonly place?: string;
  readonly isNullable?: true;
  /** Of rows: their figures are as odd as those of the cell at which the finding stands. */
  readonly isAtFault?: true;
  /** It follows from other years of the row, so it moves with every new figure: no reason is bound to it. */
  readonly isOfOtherYears?: true;
}

export type FactShapes = Readonly<Record<string, FactShape>>;

type ValueIn<Shape> =
  Shape extends FactShape<infer Kind>
    ? ValueOf[Kind] | (Shape extends { readonly isNullable: true } ? null : never)
    : never;

/** The facts that an issue with these shapes carries: all of them, and no others. */
export type FactsIn<Shapes> = keyof Shapes extends never
  ? Readonly<Record<string, never>>
  : { readonly [Name in keyof Shapes]: ValueIn<Shapes[Name]> };

const of = <Kind extends FactKind>(kind: Kind): FactShape<Kind> => ({ kind });

export const TEXT = of("text");
export const TEXTS = of("texts");
export const NUMBER = of("number");
export const RATIO = of("ratio");
export const FIGURE = of("figure");
export const EXPECTED = of("expected");
export const SUMMANDS = of("summands");
export const FIGURES = of("figures");
export const CODES = of("codes");
export const READINGS = of("readings");
export const ROW = of("row");
export const ROWS = of("rows");
export const ROW_SUM = of("rowSum");
export const PERIOD = of("period");
export const PERIODS = of("periods");
export const TABLE = of("table");
export const JURISDICTION = of("jurisdiction");
export const JURISDICTIONS = of("jurisdictions");
export const UNIT = of("unit");
export const CODE_LIST = of("codeList");
export const REASONS = of("reasons");
export const INSTITUTIONS = of("institutions");
export const SOURCE = of("source");
export const MEASURE = of("measure");
export const MEASURES = of("measures");
export const SOURCE_COLUMNS = of("sourceColumns");

/** The fact under another {place} than the usual one. */
export function toldAs<Shape extends FactShape>(place: string, shape: Shape): Shape & { readonly place: string } {
  return { ...shape, place };
}

export function orNull<Shape extends FactShape>(shape: Shape): Shape & { readonly isNullable: true } {
  return { ...shape, isNullable: true };
}

export function ofOtherYears<Shape extends FactShape>(shape: Shape): Shape & { readonly isOfOtherYears: true } {
  return { ...shape, isOfOtherYears: true };
}

export function atFault<Shape extends FactShape>(shape: Shape): Shape & { readonly isAtFault: true } {
  return { ...shape, isAtFault: true };
}

/** What a sentence calls by its name. */
const NAMED: readonly FactKind[] = ["row", "jurisdiction", "source", "measure"];

/** {places} that follow from several facts, or from the cell of the finding. */
export function placesOfSeveral(shapes: FactShapes): readonly string[] {
  const has = (...names: readonly string[]): boolean => names.every((name) => shapes[name] !== undefined);
  return [
    "unit",
    ...(has("periods") ? ["firstPeriod"] : []),
    ...(has("lowest", "highest") ? ["otherYears"] : []),
    ...(has("value", "previous", "changeText") ? ["change"] : []),
  ];
}

/** The {places} that a fact fills in sentences: one of its own name, with "Name" where it is told by a name. */
export function placesOf(name: string, { kind, place }: FactShape): readonly string[] {
  if (kind === "table") return ["tableName", "kpi"];
  return [place ?? (NAMED.includes(kind) ? `${name}Name` : name)];
}
