import type { Outcome } from "../../core/issue/issue";
import { errorCode, hostIssue } from "./host-issue";

/**
 * One batch. What Excel refuses comes back as an Issue; errors of our own go on to whoever shows them as such. Nothing
 * waits for a cell that is being typed in: it answers the Issue "office-cell-editing" at once, so that the pane can say
 * what to do.
 */
export async function attempt<T>(work: (context: Excel.RequestContext) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await Excel.run(work);
  } catch (error) {
    if (errorCode(error) === "") throw error;
    return { ok: false, issues: [hostIssue(error)] };
  }
}

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value, issues: [] };
}
