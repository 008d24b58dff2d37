import { languageFor } from "../../../src/core/framework/language-for";

const SHIPPED = ["en", "sr", "sr-Latn", "sq", "bs"];

describe("the language for a wanted one", () => {
  test.each([
    ["is the one itself", "sq", "sq"],
    ["without its region", "sq-AL", "sq"],
    ["keeps the script", "sr-Latn-RS", "sr-Latn"],
    ["without a script that is not shipped", "sr-Cyrl-RS", "sr"],
    ["does not mind case", "SR-latn", "sr-Latn"],
    ["is English where there is none", "mk-MK", "en"],
    ["is English where only the beginning of a name is the same", "s", "en"],
    ["is English for nothing", "", "en"],
  ])("%s", (_, wanted, expected) => {
    expect(languageFor(wanted, SHIPPED)).toBe(expected);
  });

  test("is English even where no language is shipped", () => {
    expect(languageFor("sq", [])).toBe("en");
  });
});
