import type { DeckWord } from "../core/deck/deck-context";
import type { WordText } from "../core/labels/plural-form";
import { findWords, spoken, type Words, type WrittenWords } from "./load-words";

/** What decks say, in the language nearest to the wanted one. */
export async function deckWords(wanted: string): Promise<Words<DeckWord>> {
  return spoken(await deckTexts(wanted));
}

/** The same, for another thread. */
export function deckTexts(wanted: string): Promise<WrittenWords<DeckWord>> {
  return findWords<DeckWord>(
    wanted,
    async (language): Promise<{ readonly default: Readonly<Record<DeckWord, WordText>> }> =>
      import(/* webpackChunkName: "deck-[request]" */ `../core/deck/words.${language}.json`),
  );
}
