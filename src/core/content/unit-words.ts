import type { Framework } from "../framework/framework";
import { looseWord } from "./fold-word";

/**
 * What people of the region write behind a figure, one line per meaning. Whatever can be counted is also counted in
 * pieces.
 */
const PIECES = [
  "pc",
  "pcs",
  "piece",
  "pieces",
  "kom",
  "komad",
  "komada",
  "komadi",
  "ком",
  "комад",
  "комада",
  "комади",
  "парче",
  "парчиња",
  "copë",
  "copa",
];
const FAMILIES: readonly (readonly string[])[] = [
  PIECES,
  ["kg", "kgs", "kilogram", "kilograms", "kilograma", "kilogramë", "кг", "килограм", "килограма", "килограми"],
  ["case", "cases", "slučaj", "slučaja", "slučajeva", "случај", "случаја", "случајева", "случаи", "rast", "raste"],
];

/**
 * By unit, the words (loosely folded) that may stand behind its figures: its names in every language, and what means
 * the same.
 */
export function unitWords(framework: Framework): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, ReadonlySet<string>>();
  for (const { content } of framework.rows.values()) {
    if (content.kind !== "number" && content.kind !== "total") continue;
    const names = framework.inputWords.flatMap(({ units }) => units[content.unit] ?? []);
    const families = FAMILIES.filter(
      (family) => (family === PIECES && content.decimals === 0) || names.some((name) => family.includes(name)),
    );
    words.set(content.unit, new Set([...names, ...families.flat()].map(looseWord)));
  }
  return words;
}
