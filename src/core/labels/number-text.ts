import type { Labels } from "../framework/framework-schema";

/** 1327 -> "1,327" in English; up to six decimals. */
export function numberText(labels: Labels, value: number): string {
  return new Intl.NumberFormat(labels.language, { maximumFractionDigits: 6 }).format(value);
}
