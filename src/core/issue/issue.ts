/**
 * What is wrong, where, and the facts a sentence about it needs. Words are made last, from labels
 * (see framework/labels), so the same Issue can be told in every language.
 */

import type { IssueCode } from "./issue-codes";
import type { Justification } from "./justification";

/** Each severity has one consequence: see `severityConsequence` in the labels. */
export type Severity = "blocker" | "error" | "warning" | "info";

/** From gravest to lightest. */
export const SEVERITIES: readonly Severity[] = ["blocker", "error", "warning", "info"];

export type Fact = string | number | boolean | readonly string[] | readonly number[] | null;

export interface Issue {
  /** Stable code; the sentence stands in the labels under `issues.<code>`. */
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Id of the edit rule that found it; absent for problems of the file itself. */
  readonly rule?: string;
  /** Sheet name as the user's workbook has it. */
  readonly sheet?: string;
  /** A1 address on that sheet, one cell or a range. */
  readonly cell?: string;
  /** Key of the observation, row or table it speaks of. */
  readonly key?: string;
  readonly facts: Readonly<Record<string, Fact>>;
  /** Of a warning: the justification that is in force for it. */
  readonly justification?: Justification;
  /** Of a warning: how it was justified before its values or its rule changed. */
  readonly lapsed?: Justification;
}

/** A result that is either a value or the reasons why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** For states that only a bug of ours can reach; shown to the user as such by the composition roots. */
export function impossible(what: string): never {
  throw new Error(`This should not happen: ${what}. Please report it.`);
}
