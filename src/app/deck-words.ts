import type { DeckWord } from "../core/deck/deck-context";
import type { WordText } from "../core/labels/plural-form";
import { importTexts } from "./import-texts";
import { loadWords, type Words } from "./load-words";

/** What decks say, in the language nearest to the wanted one. */
export function deckWords(wanted: string): Promise<Words<DeckWord>> {
  return loadWords<DeckWord>(wanted, (language): Promise<{ readonly default: Readonly<Record<DeckWord, WordText>> }> =>
    importTexts(() => import(/* webpackChunkName: "deck-[request]" */ `../core/deck/words.${language}.json`)),
  );
}
