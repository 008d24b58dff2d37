/** How an action ends before it is done. Thrown by commands, told by PaneController; none gets further. */
import type { Issue, Outcome } from "../core/issue/issue";

/** For reasons that a person can act on. */
export class Refused extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super("refused");
    this.issues = issues;
  }
}

/** The person cancelled it. */
export class Cancelled extends Error {}

/** A part of the add-in that it needs did not come over the network. */
export class NotLoaded extends Error {}

/** What an outcome holds. @throws Refused where it holds Issues */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.issues);
  return outcome.value;
}
