/** The pane's own words. Whatever a KPI, rule or issue is called comes from the framework's labels. */
import { loadWords, type Words } from "../app/load-words";
import type { WordText } from "../core/labels/plural-form";
import type english from "./words.en.json";

/** What the pane can say; every words.<lang>.json beside this file has a text for it. */
export type PaneWord = keyof typeof english;
export type PaneWords = Words<PaneWord>;

/** In the language nearest to the wanted one: each words.<lang>.json beside this file is fetched by itself. */
export function paneWords(wanted: string): Promise<PaneWords> {
  return loadWords<PaneWord>(
    wanted,
    (language): Promise<{ readonly default: Readonly<Record<PaneWord, WordText>> }> =>
      import(/* webpackChunkName: "pane-[request]" */ `./words.${language}.json`),
  );
}
