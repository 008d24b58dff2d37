import { splitKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";
import type { Cause } from "./group-by-cause";

/**
 * The findings of a cause that one reason settles: those about the row of the finding that stands first. A cause that
 * spans several rows asks about each, since nobody explains fourteen figures in three rows with one click.
 */
export function ofOneRow({ lead, others }: Cause): readonly Issue[] {
  const row = rowOf(lead);
  return [lead, ...others.filter((one) => rowOf(one) === row)];
}

function rowOf({ key }: Issue): string | undefined {
  return key === undefined ? undefined : splitKey(key).row;
}
