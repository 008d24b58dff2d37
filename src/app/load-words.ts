import { impossible } from "../core/issue/issue";
import { languageTags } from "../core/framework/language-for";
import type { Speaker } from "../core/labels/speaker";
import type { WordText } from "../core/labels/plural-form";
import { wordSpeaker } from "../core/labels/word-speaker";
import { inLanguage, writtenLanguage } from "./derived-languages";

/** The product's own words in one language. */
export interface Words<Name extends string> {
  readonly language: string;
  readonly say: Speaker<Name>;
  /** What it says, as plain data: another thread can be told. */
  readonly texts: Readonly<Record<Name, WordText>>;
}

/**
 * The words in the wanted language, or in the nearest one that has a file.
 * @param wanted a language tag such as "sr-Cyrl-RS"; may be blank
 * @param fetchTexts imports the file of a language; fails as imports do where there is none
 */
export async function loadWords<Name extends string>(
  wanted: string,
  fetchTexts: (language: string) => Promise<{ readonly default: Readonly<Record<Name, WordText>> }>,
): Promise<Words<Name>> {
  for (const language of languageTags(wanted)) {
    const written = await fetchTexts(writtenLanguage(language)).catch(onlyMissing);
    if (!written) continue;
    const texts = await inLanguage(language, written.default);
    return { language, texts, say: wordSpeaker(language, texts) };
  }
  return impossible("there are no English words");
}

/** A language without a file is asked for all the time. A file that does not arrive is another matter. */
function onlyMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && String(error.code).endsWith("MODULE_NOT_FOUND")) return undefined;
  throw error;
}
