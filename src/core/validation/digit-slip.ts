import { deviations, type Others } from "./series";

/** From how many usual deviations on a figure is looked at for a digit too many or too few. */
const UNUSUAL = 4.8;
/** Within how many a figure with the digit repaired counts as fitting. */
const FITTING = 1.3;

/**
 * The figure that was probably meant: one digit less or more, or without the factor 1,000 between
 * two units, fits the other years while the figure itself does not. Undefined when nothing does.
 */
export function digitSlip(value: number, others: Others): { readonly likely: number; readonly factor: number } | undefined {
  if (value === 0 || deviations(value, others) < UNUSUAL) return undefined;
  for (const factor of [10, 0.1, 100, 1000, 0.001]) {
    const likely = value / factor;
    // A digit too many makes 80 of 8, never 8 of 0.8.
    if ((factor === 10 || factor === 100) && likely < 1) continue;
    const fit = factor < 1 ? Math.min(deviations(likely, others), deviations(likely * 1.5, others)) : deviations(likely, others);
    if (fit < FITTING) return { likely: Math.round(likely * 1000) / 1000, factor };
  }
  return undefined;
}
