import type { NumberKind } from "../../../../core/workbook/number-kind";

/**
 * Built-in formats (ISO 29500-1, 18.8.30). 27-36 and 50-58 are dates in the East Asian versions of
 * Excel and are not used elsewhere.
 */
export function builtInKind(id: number): NumberKind {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "time";
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  return "number";
}
