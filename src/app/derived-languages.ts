/** Languages that nobody translates: each is made of another one by rule. */
import type { FrameworkFiles } from "../core/framework/load-framework";
import type { LanguageName } from "../core/framework/framework-version";

/** Serbian is one language in two scripts. */
const DERIVED = { language: "sr-Cyrl", name: "Српски (ћирилица)", from: "sr-Latn" } as const;

/** What is no text of the language: names of keys, and the wording that a translation stands beside. */
const KEPT: readonly string[] = ["confirmed", "officialGoals"];

/** The languages with those that are made of them, each behind its own. */
export function withDerived(languages: readonly LanguageName[]): readonly LanguageName[] {
  return languages.flatMap((one) => (one.language === DERIVED.from ? [one, DERIVED] : [one]));
}

/** The language whose file has to be there for this one. */
export function writtenLanguage(language: string): string {
  return language === DERIVED.language ? DERIVED.from : language;
}

/** The texts of a file in this language, made of those in its written one. Fails as an import does. */
export async function inLanguage<Texts>(language: string, texts: Texts): Promise<Texts> {
  if (language !== DERIVED.language) return texts;
  const { allInSerbianCyrillic } = await import(
    /* webpackChunkName: "serbian-cyrillic" */ "../core/labels/serbian-cyrillic"
  );
  return allInSerbianCyrillic(texts, KEPT) as Texts;
}

/** The files of a framework with the labels of these languages, those that are made by rule among them. */
export async function withDerivedLabels(files: FrameworkFiles, languages: readonly string[]): Promise<FrameworkFiles> {
  const written = files[`labels.${DERIVED.from}.json`];
  if (!languages.includes(DERIVED.language) || typeof written !== "object") return files;
  const { language, name } = DERIVED;
  const made = { ...(await inLanguage(language, written)), language, name };
  return { ...files, [`labels.${language}.json`]: made };
}
