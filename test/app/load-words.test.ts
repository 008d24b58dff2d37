import { loadWords } from "../../src/app/load-words";

/** Fails as bundlers and Node do where there is no such file. */
const missing = (code: string): Error => Object.assign(new Error("Cannot find module"), { code });
const files: Readonly<Record<string, { readonly hello: string }>> = {
  en: { hello: "Hello" },
  "sr-Latn": { hello: "Zdravo" },
};
const fetched =
  (asked: string[], code = "MODULE_NOT_FOUND") =>
  (language: string): Promise<{ readonly default: { readonly hello: string } }> => {
    asked.push(language);
    const texts = files[language];
    return texts ? Promise.resolve({ default: texts }) : Promise.reject(missing(code));
  };

test.each([
  ["sr-Latn-ME", "sr-Latn", ["sr-Latn-ME", "sr-Latn"]],
  ["mk-MK", "en", ["mk-MK", "mk", "en"]],
  ["en-GB", "en", ["en-GB", "en"]],
  ["", "en", ["en"]],
])("who wants %j reads %s, and no file beyond it is asked for", async (wanted, language, expected) => {
  const asked: string[] = [];
  const words = await loadWords<"hello">(wanted, fetched(asked));
  expect([words.language, words.say("hello"), asked]).toEqual([language, files[language]?.hello, expected]);
});

test("Serbian in Cyrillic is made of Serbian in Latin", async () => {
  const asked: string[] = [];
  const words = await loadWords<"hello">("sr-Cyrl-RS", fetched(asked));
  expect([words.language, words.say("hello"), asked]).toEqual(["sr-Cyrl", "Здраво", ["sr-Cyrl-RS", "sr-Latn"]]);
});

test("a file that did not arrive is not taken for one that does not exist", async () => {
  await expect(loadWords<"hello">("mk", fetched([], "ECONNRESET"))).rejects.toThrow();
});

test("where there is not even English it is a bug of ours", async () => {
  await expect(loadWords<"hello">("mk", () => Promise.reject(missing("ERR_MODULE_NOT_FOUND")))).rejects.toThrow();
});
