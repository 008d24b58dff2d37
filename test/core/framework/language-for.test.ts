import { languageFor } from "../../../src/core/framework/language-for";

const SHIPPED = ["en", "sr", "sr-Latn", "sq", "bs"];
const IN_SCRIPTS = ["en", "sr-Latn", "sr-Latn-ME", "sr-Cyrl", "bs"];

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

  test.each([
    ["sr", "sr-Cyrl"],
    ["sr-RS", "sr-Cyrl"],
    ["sr-ME", "sr-Latn-ME"],
    ["cnr-ME", "sr-Latn-ME"],
    ["sh", "sr-Latn"],
    ["bs-Latn-BA", "bs"],
  ])("%s leaves the script open and is read as %s", (wanted, expected) => {
    expect(languageFor(wanted, IN_SCRIPTS)).toBe(expected);
  });

  test("is English even where no language is shipped", () => {
    expect(languageFor("sq", [])).toBe("en");
  });
});
