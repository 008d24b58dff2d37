import { withDerived, withDerivedLabels, writtenLanguage } from "../../src/app/derived-languages";

const LATIN = {
  language: "sr-Latn",
  name: "Srpski (latinica)",
  officialGoals: { "1": "By 2023" },
  goals: { "1": "Do" },
  jurisdictions: { RS: { name: "Srbija" } },
};

test("Serbian in Cyrillic is offered behind Serbian in Latin, and nowhere else", () => {
  const offered = (languages: readonly string[]): readonly string[] =>
    withDerived(languages.map((language) => ({ language, name: "" }))).map(({ language }) => language);
  expect(offered(["en", "sr-Latn", "sq"])).toEqual(["en", "sr-Latn", "sr-Cyrl", "sq"]);
  expect(offered(["en", "sr-Latn-ME"])).toEqual(["en", "sr-Latn-ME"]);
  expect([writtenLanguage("sr-Cyrl"), writtenLanguage("sr-Latn-ME")]).toEqual(["sr-Latn", "sr-Latn-ME"]);
});

test("its labels are made where they are asked for; the official wording of goals stays", async () => {
  const files = { "labels.sr-Latn.json": LATIN };
  expect(await withDerivedLabels(files, ["en"])).toEqual(files);
  expect(await withDerivedLabels(files, ["sr-Cyrl"])).toEqual({
    ...files,
    "labels.sr-Cyrl.json": {
      language: "sr-Cyrl",
      name: "Српски (ћирилица)",
      officialGoals: { "1": "By 2023" },
      goals: { "1": "До" },
      jurisdictions: { RS: { name: "Србија" } },
    },
  });
  expect(await withDerivedLabels({}, ["sr-Cyrl"])).toEqual({});
});
