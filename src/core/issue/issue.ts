/**
 * What is wrong, where, and the facts a sentence about it needs. Words are made last, from labels
 * (see validation/tell-issue), so the same Issue can be told in every language.
 */

import type { FactsIn } from "./fact";
import type { GENERAL_ISSUES } from "./general-issues";
import type { Justification } from "./justification";

/** Each severity has one consequence: see `severityConsequence` in the labels. */
export type Severity = "blocker" | "error" | "warning" | "info";

/** From gravest to lightest. */
export const SEVERITIES: readonly Severity[] = ["blocker", "error", "warning", "info"];

/**
 * Every issue there is, in groups. Rule kinds stand in a room above this one, so they add theirs from there: see
 * validation/rule-kinds.
 */
export interface IssueGroups {
  readonly general: typeof GENERAL_ISSUES;
}
type Group = IssueGroups[keyof IssueGroups];

type CodeIn<One> = One extends unknown ? keyof One & string : never;
type ShapeIn<One, Code extends string> = One extends Readonly<Record<Code, infer Shape>> ? Shape : never;

/** Stable; the sentence stands in the labels under `issues.<code>`. */
export type IssueCode = CodeIn<Group>;

/** The facts that an issue carries, by its code. */
export type IssueFacts = {
  readonly [Code in IssueCode]: ShapeIn<Group, Code> extends { readonly facts: infer Shapes } ? FactsIn<Shapes> : never;
};

/** What an issue is about. */
export interface IssuePlace {
  /** Id of the edit rule that found it; absent for problems of the file itself. */
  readonly rule?: string;
  /** Sheet name as the user's workbook has it. */
  readonly sheet?: string;
  /** A1 address on that sheet, one cell or a range. */
  readonly cell?: string;
  /** Key of the observation, row or table it speaks of. */
  readonly key?: string;
}

interface AnyIssue extends IssuePlace {
  readonly severity: Severity;
  /**
   * Of a finding about how plausible figures are: how rare it is where there is no slip (natural logarithm of one in how
   * many).
   */
  readonly rarity?: number;
  /** Of a warning: the justification that is in force for it. */
  readonly justification?: Justification;
  /** Of a warning: how it was justified before its values or its rule changed. */
  readonly lapsed?: Justification;
}

/** A code with its own facts: what is wrong, without where and how grave. Whoever knows the code knows the facts. */
export type CodedFacts<Codes extends IssueCode = IssueCode> = {
  readonly [Code in Codes]: { readonly code: Code; readonly facts: IssueFacts[Code] };
}[Codes];

export type Issue<Codes extends IssueCode = IssueCode> = {
  readonly [Code in Codes]: AnyIssue & { readonly code: Code; readonly facts: IssueFacts[Code] };
}[Codes];

/** A result that is either a value or the reasons why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** For states that only a bug of ours can reach; shown to the user as such by the composition roots. */
export function impossible(what: string): never {
  throw new Error(`This should not happen: ${what}. Please report it.`);
}
