import type { Labels } from "../framework/framework-schema";

/** A format takes longer to make than a number to write, and a report's findings hold hundreds. */
const FORMATS = new Map<string, Intl.NumberFormat>();

/** 1327 -> "1,327" in English; up to six decimals. */
export function numberText(labels: Labels, value: number): string {
  let format = FORMATS.get(labels.language);
  if (!format)
    FORMATS.set(labels.language, (format = new Intl.NumberFormat(labels.language, { maximumFractionDigits: 6 })));
  return format.format(value);
}
