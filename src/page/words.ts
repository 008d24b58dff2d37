/** What the page says: as the pane does, and where it does otherwise than the pane, by its own words. */
import { createContext, useContext } from "react";
import { loadWords, type Words } from "../app/load-words";
import type { WordText } from "../core/labels/plural-form";
import type { PaneWord } from "../ui/words";
import type english from "./words.en.json";

/** Every words.<lang>.json beside this file has a text for it; a word of the pane takes the place of the pane's. */
export type PageWord = keyof typeof english;
export type PageWords = Words<PageWord | PaneWord>;

type Texts = Readonly<Record<string, WordText>>;
type Files = Readonly<Record<string, () => Promise<{ readonly default: Texts }>>>;

const OWN: Files = import.meta.glob("./words.*.json");
const OF_THE_PANE: Files = import.meta.glob("../ui/words.*.json");

/** In the language nearest to the wanted one that both have. */
export function pageWords(wanted: string): Promise<PageWords> {
  return loadWords<PageWord | PaneWord>(wanted, async (language) => {
    const [own, pane] = [OWN[`./words.${language}.json`], OF_THE_PANE[`../ui/words.${language}.json`]];
    if (!own || !pane) throw Object.assign(new Error(language), { code: "MODULE_NOT_FOUND" });
    const texts: Texts = { ...(await pane()).default, ...(await own()).default };
    return { default: texts as Readonly<Record<PageWord | PaneWord, WordText>> };
  });
}

const WordsContext = createContext<PageWords["say"] | undefined>(undefined);

export const WordsProvider = WordsContext.Provider;

/** Says words of the page. */
export function useWords(): PageWords["say"] {
  const say = useContext(WordsContext);
  if (!say) throw new Error("The page's parts are used outside of the page.");
  return say;
}
