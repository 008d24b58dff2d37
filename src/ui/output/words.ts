import { importTexts } from "../../app/import-texts";
import { loadWords, type Words } from "../../app/load-words";
import type { WordText } from "../../core/labels/plural-form";
import type english from "./words.en.json";

/** What is said about files made of the regional workbook; every words.<lang>.json beside this file has a text for it. */
type OutputWord = keyof typeof english;
export type OutputWords = Words<OutputWord>;

/** In the language nearest to the wanted one. They are none of the pane's, so that its first load does without them. */
export function outputWords(wanted: string): Promise<OutputWords> {
  return loadWords<OutputWord>(
    wanted,
    (language): Promise<{ readonly default: Readonly<Record<OutputWord, WordText>> }> =>
      importTexts(() => import(/* webpackChunkName: "output-[request]" */ `./words.${language}.json`)),
  );
}
