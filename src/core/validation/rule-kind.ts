/**
 * What an edit rule is: data in rules.json, and a kind that knows how to check it. A kind is one
 * file in kinds/: its name, the issues that it finds, the shape of its parameters, and one pure function
 * that turns a rule into targets, each of which looks at a few observations only.
 */
import * as v from "valibot";
import type { Framework, Row, Table } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import type { Gap } from "../gap/gap";
import type { IssueCode, IssueFacts } from "../issue/issue";
import type { IssueShapes } from "../issue/issue-shape";
import { numberIn, type CellContent } from "../observation/observation";
import { othersOf, type Others } from "./series";

/**
 * fail carries the issue code and facts. notEvaluated: an input is missing or cannot be read; it is
 * counted and shown, never taken for a pass.
 */
export type Finding = { readonly outcome: "pass" } | { readonly outcome: "notEvaluated" } | Failure;

export type Failure<Codes extends IssueCode = IssueCode> = {
  readonly [Code in Codes]: {
    readonly outcome: "fail";
    readonly code: Code;
    readonly facts: IssueFacts[Code];
    readonly at?: string;
    /** How rare such a finding is where there is no slip: natural logarithm of one in how many. */
    readonly rarity?: number;
  };
}[Codes];

export const PASS: Finding = { outcome: "pass" };
export const NOT_EVALUATED: Finding = { outcome: "notEvaluated" };

export function fail<Code extends IssueCode>(code: Code, facts: IssueFacts[Code], at?: string): Failure<Code> {
  return at === undefined ? { outcome: "fail", code, facts } : { outcome: "fail", code, facts, at };
}

/** The same finding with how rare it is where there is no slip. */
export function rare<Code extends IssueCode>(failure: Failure<Code>, rarity: number): Failure<Code> {
  return { ...failure, rarity };
}

export interface Lookup {
  /** Content by observation key; undefined when the workbook has no such cell. */
  (key: string): CellContent | undefined;
  /** Years from which on figures of a row cannot be compared with those before; absent where none is declared. */
  readonly breakYears?: ((row: string) => readonly string[]) | undefined;
}

/** One application of a rule: the observations it reads, the one it speaks of, and the check. */
export interface RuleTarget {
  readonly inputs: readonly string[];
  /** Observation key to which a finding belongs, unless the finding names another. */
  readonly at: string;
  readonly check: (read: Lookup, beside: Beside) => Finding;
}

/** What a report may be compared with besides itself; each is absent when it is not known. */
export interface Beside {
  /** The last accepted report of the jurisdiction. */
  readonly accepted?: Lookup;
  /** Figures of another source, by "<measure>.<period>". */
  readonly secondSource?: (key: string) => number | undefined;
  /** The institution that the officer named as source of a row; "" for none. */
  readonly institution?: (row: string) => string;
  /** What is known about a cell that holds no data, by observation key. */
  readonly gap?: (key: string) => Gap | undefined;
  /** The note that the officer wrote beside a row; "" for none. */
  readonly note?: (row: string) => string;
}

/** What a kind needs to expand a rule for one report. */
export interface RuleScope {
  readonly framework: Framework;
  /** Years of the report, oldest first. */
  readonly years: readonly string[];
  /** Tables that the template has a sheet for, without the narrative. */
  readonly tables: readonly Table[];
  /** Those of them that have a column per year; only these can be compared from year to year. */
  readonly yearlyTables: readonly Table[];
  /** Periods of any row of the framework in this report, oldest first. */
  readonly periods: (row: Row) => readonly string[];
  /** The row that a parameter names: "<kpi>.<table>.<row>", or a row of the rule's table. */
  readonly row: (reference: string) => Row;
}

/** A kind as its file writes it, typed by the schema of its parameters. */
export interface RuleKindDefinition<Schema extends v.GenericSchema, Issues extends IssueShapes> {
  readonly kind: string;
  /** Every issue that it finds and no other kind declares, with its facts. */
  readonly issues: Issues;
  readonly parameters: Schema;
  /** Parameters that name rows; checked when the framework is loaded. */
  readonly references: (parameters: v.InferOutput<Schema>) => readonly string[];
  /** What else is wrong with the parameters in this framework, such as names of things that are no rows. */
  readonly faults?: (parameters: v.InferOutput<Schema>, framework: Framework) => readonly string[];
  /** What makes one of these rows jump makes the other jump. */
  readonly measured?: (parameters: v.InferOutput<Schema>) => MeasuredRow;
  readonly expand: (parameters: v.InferOutput<Schema>, scope: RuleScope) => readonly RuleTarget[];
}

/** A kind as everybody else uses it. Its file says the type of it, because what a kind finds is part of every type. */
export interface RuleKind<Issues extends IssueShapes = IssueShapes> {
  readonly kind: string;
  readonly issues: Issues;
  readonly prepare: (parameters: unknown) => PreparedRule;
  /** Of a rule with these parameters; undefined where it measures no row by another. */
  readonly measured: (parameters: unknown) => MeasuredRow | undefined;
}

/** Keys of two rows, one of which is measured by the other. */
export interface MeasuredRow {
  readonly row: string;
  readonly by: string;
}

export type PreparedRule =
  | {
      readonly ok: true;
      readonly references: readonly string[];
      readonly faults: (framework: Framework) => readonly string[];
      readonly expand: (scope: RuleScope) => readonly RuleTarget[];
    }
  | { readonly ok: false; readonly problems: readonly { readonly path: string; readonly message: string }[] };

/** Ties the parameters of rules.json to the kind that reads them. */
export function ruleKind<Schema extends v.GenericSchema, Issues extends IssueShapes>(
  definition: RuleKindDefinition<Schema, Issues>,
): RuleKind<Issues> {
  return {
    kind: definition.kind,
    issues: definition.issues,
    measured: (parameters) => {
      if (!definition.measured) return undefined;
      const parsed = v.safeParse(definition.parameters, parameters);
      return parsed.success ? definition.measured(parsed.output) : undefined;
    },
    prepare: (parameters) => {
      const parsed = v.safeParse(definition.parameters, parameters);
      if (!parsed.success)
        return {
          ok: false,
          problems: parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? "", message: issue.message })),
        };
      return {
        ok: true,
        references: definition.references(parsed.output),
        faults: (framework) => definition.faults?.(parsed.output, framework) ?? [],
        expand: (scope) => definition.expand(parsed.output, scope),
      };
    },
  };
}

/**
 * One target per figure: every number row and total row (or the rows named), every period. A total whose
 * parts are all numbers is their sum, so a fault in it is the fault of a part and not a second one. The other
 * periods of the row only help to word a finding; they are no inputs, because none of them can make or mend it.
 */
export function figureTargets(
  scope: RuleScope,
  rows: readonly Row[] | undefined,
  check: (content: CellContent | undefined, row: Row, others: () => Others | undefined) => Finding,
): readonly RuleTarget[] {
  const figures =
    rows ??
    scope.tables
      .flatMap((table) => table.rows)
      .filter((row) => row.content.kind === "number" || row.content.kind === "total");
  return figures.flatMap((row) => {
    const keys = scope.periods(row).map((period) => observationKey(row.key, period));
    return scope.periods(row).map((period, index): RuleTarget => {
      const at = observationKey(row.key, period);
      const parts = row.content.kind === "total" ? row.content.parts.map((part) => observationKey(part, period)) : [];
      return {
        inputs: [at, ...parts],
        at,
        check: (read) =>
          parts.length > 0 && parts.every((part) => read(part)?.kind === "number")
            ? NOT_EVALUATED
            : check(read(at), row, () =>
                othersOf(
                  keys.map((key) => numberIn(read(key))),
                  index,
                ),
              ),
      };
    });
  });
}

/** Sum of all contents when every one is a number; undefined otherwise. */
export function sumOf(contents: readonly (CellContent | undefined)[]): number | undefined {
  let sum = 0;
  for (const content of contents) {
    if (content?.kind !== "number") return undefined;
    sum += content.value;
  }
  return Math.round(sum * 1e6) / 1e6;
}
