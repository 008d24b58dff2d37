/** What the page around the pane says: tool bar, guide and sheet. */
import { createContext, useContext } from "react";
import { loadWords, type Words } from "../app/load-words";
import type { WordText } from "../core/labels/plural-form";
import type english from "./words.en.json";

/** What the workbench can say; every words.<lang>.json beside this file has a text for it. */
export type WorkbenchWord = keyof typeof english;
export type WorkbenchWords = Words<WorkbenchWord>;

/** In the language nearest to the wanted one: each words.<lang>.json beside this file is fetched by itself. */
export function workbenchWords(wanted: string): Promise<WorkbenchWords> {
  return loadWords<WorkbenchWord>(
    wanted,
    (language): Promise<{ readonly default: Readonly<Record<WorkbenchWord, WordText>> }> =>
      import(/* webpackChunkName: "workbench-[request]" */ `./words.${language}.json`),
  );
}

const WordsContext = createContext<WorkbenchWords | undefined>(undefined);

export const WordsProvider = WordsContext.Provider;

export function useWords(): WorkbenchWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error("The workbench's parts are used outside of the workbench.");
  return words;
}
