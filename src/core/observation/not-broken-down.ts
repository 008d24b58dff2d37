import { roundSum } from "./derive-total";
import { numberIn, type CellContent } from "./observation";

/** True where every part is a number, so that the total is their sum and no figure of its own. */
export function isBrokenDown(parts: readonly (CellContent | undefined)[]): boolean {
  return parts.every((part) => part?.kind === "number");
}

/**
 * What a known total leaves beside its known parts: derived, never typed. 0 when the parts make the total; undefined
 * when the total is no number, for then nothing is known of the rest. Parts above the total are an error of the report
 * and leave nothing.
 */
export function notBrokenDown(
  total: CellContent | undefined,
  parts: readonly (CellContent | undefined)[],
): number | undefined {
  const whole = numberIn(total);
  if (whole === undefined) return undefined;
  const known = parts.reduce((sum, part) => sum + (numberIn(part) ?? 0), 0);
  return Math.max(0, roundSum(whole - known));
}
