import { joinNames, joinTexts, textsApart } from "../../../src/core/consolidation/join-texts";

const written = (...texts: readonly (readonly [string, string])[]): string =>
  joinTexts(texts.map(([who, text]) => ({ who, text })));

test.each<[string, string, string]>([
  ["nothing", written(["Police", ""]), ""],
  ["one text stays as it is", written(["Police", "more raids"], ["Customs", ""]), "more raids"],
  ["the same text twice is one", written(["Police", "more raids"], ["Customs", "more raids"]), "more raids"],
  ["two texts say whose they are", written(["Police", "a"], ["Customs", "b\nc"]), "Police: a\nCustoms: b\nc"],
  ["a word of another text is not lost", written(["Police", "book"], ["Customs", "ok"]), "Police: book\nCustoms: ok"],
  [
    "joined again, nothing is added",
    written(["", "Police: a\nCustoms: b\nc"], ["Police", "a"], ["Customs", "b\nc"]),
    "Police: a\nCustoms: b\nc",
  ],
])("%s", (_, joined, wanted) => {
  expect(joined).toBe(wanted);
});

test("of two that hold each other's lines the first stays", () => {
  const texts = ["a\nb", "b\na", "c"].map((text) => ({ text }));
  expect(textsApart(texts).map(({ text }) => text)).toEqual(["a\nb", "c"]);
});

test("names stand once each", () => {
  expect(joinNames(["Police; Customs", "", "Customs", "Border Police"])).toBe("Police; Customs; Border Police");
});
