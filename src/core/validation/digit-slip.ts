import { deviations, type Others } from "./series";

/** From how many usual deviations on a figure is looked at for a digit too many or too few. */
const UNUSUAL = 3.6;
/** Within how many a figure with the digit repaired counts as fitting. */
const FITTING = 1.3;

/**
 * The figure that was probably meant: one digit less or more, or without the factor 1,000 between
 * two units, fits the other years while the figure itself does not. Undefined when nothing does.
 * @param decimals of the row's unit: what is suggested could have been typed, so no fraction stands in a row of whole
 * numbers
 */
export function digitSlip(
  value: number,
  others: Others,
  decimals: number,
): { readonly likely: number; readonly factor: number } | undefined {
  if (value === 0 || deviations(value, others) < UNUSUAL) return undefined;
  for (const factor of [10, 0.1, 100, 1000, 0.001]) {
    const likely = value / factor;
    // A digit too many makes 80 of 8, never 8 of 0.8; and half a case was never meant.
    if ((factor === 10 || factor === 100 || (factor === 1000 && decimals === 0)) && likely < 1) continue;
    const fit =
      factor < 1 ? Math.min(deviations(likely, others), deviations(likely * 1.5, others)) : deviations(likely, others);
    if (fit < FITTING) return { likely: rounded(likely, decimals), factor };
  }
  return undefined;
}

function rounded(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}
