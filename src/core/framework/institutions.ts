/** Who the figures of a report come from. */
import type { Framework, Row } from "./framework";

/** Ids of the institutions that hold the figures of a row: those said for the row, else for its table, else for its KPI. */
export function ownersOf({ institutions }: Framework, { key, table, kpi }: Row): readonly string[] {
  const ownersAt = (place: string): readonly string[] =>
    institutions.filter(({ owns }) => owns?.places.includes(place)).map(({ id }) => id);
  return [key, table, kpi].map(ownersAt).find((ids) => ids.length > 0) ?? [];
}

/** Ids of the institutions that a text names. */
export function institutionsIn({ institutions }: Framework, text: string): readonly string[] {
  return institutions.filter(({ words }) => namesInstitution(text, words)).map(({ id }) => id);
}

/** A word counts where a word of the text begins with it. */
export function namesInstitution(text: string, words: readonly string[]): boolean {
  const padded = ` ${text.toLocaleLowerCase("en").replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
  return words.some((word) => padded.includes(` ${word}`));
}
