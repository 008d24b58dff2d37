/** The product's own words: each language whole, each word in use, and no sentence in the code itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { saidBy, saidIn } from "../fixtures/words/said-in";
import { wordFaults, type WordsFile } from "../fixtures/words/word-faults";

const SOURCE = join(__dirname, "../../src");
/** Says that the words did not arrive, so it cannot wait for them. */
const BEFORE_WORDS = /\/(taskpane|workbench|page)\/index\.tsx:/;

/** Where the files of a part of the product stand, and where its words are said. */
const PARTS = [
  { folder: "ui", speakers: ["ui", "taskpane"] },
  { folder: "ui/output", speakers: ["ui/output", "taskpane/commands"] },
  { folder: "workbench", speakers: ["workbench"] },
  // Its words take the place of words of the pane.
  { folder: "page", speakers: ["page", "ui", "taskpane"] },
];

describe.each(PARTS)("words of $folder", ({ folder, speakers }) => {
  const files = readdirSync(join(SOURCE, folder)).filter((name) => /^words\..+\.json$/.test(name));
  const read = (name: string): WordsFile => JSON.parse(readFileSync(join(SOURCE, folder, name), "utf8")) as WordsFile;
  const english = read("words.en.json");
  const said = saidIn(speakers.map((speaker) => join(SOURCE, speaker)));

  test.each(files)("%s has every word, every {place} and the plural forms of its language", (name) => {
    expect(wordFaults(english, name.split(".")[1] ?? "", read(name))).toEqual([]);
  });

  test.each(files)("%s says nothing by its own tag: what is called language in labels is a word here", (name) => {
    expect(Object.values(read(name))).not.toContain(name.split(".")[1]);
  });

  test("every word is said somewhere", () => {
    expect(Object.keys(english).filter((key) => !said.words.some((word) => word.test(key)))).toEqual([]);
  });

  test("no code has a sentence of its own for people", () => {
    expect(said.own.filter((place) => !BEFORE_WORDS.test(place))).toEqual([]);
  });
});

const ENGLISH: WordsFile = {
  hello: "Hello",
  file: "Reading {file}",
  reports: { one: "{count} report", other: "{count} reports" },
  all: "All {count}",
};
const RUSSIAN: WordsFile = {
  hello: "Привет",
  file: "{file} читается",
  reports: { one: "{count} отчёт", few: "{count} отчёта", many: "{count} отчётов", other: "{count} отчёта" },
  all: "Все {count}",
};

describe("a language is refused", () => {
  const without = Object.fromEntries(Object.entries(RUSSIAN).filter(([key]) => key !== "hello"));
  test.each<[string, WordsFile, readonly string[]]>([
    ["never when it is whole", RUSSIAN, []],
    ["without a word", without, ["hello is missing"]],
    ["with a word that English does not have", { ...RUSSIAN, bye: "Пока" }, ["bye is unknown"]],
    ["without a place", { ...RUSSIAN, file: "читается" }, ["file has other places"]],
    ["with another place", { ...RUSSIAN, file: "{name} читается" }, ["file has other places"]],
    ["with a blank text", { ...RUSSIAN, hello: " " }, ["hello has other places"]],
    [
      "with the forms of English",
      { ...RUSSIAN, reports: { one: "{count}", other: "{count}" } },
      ["reports has other forms than few,many,one,other"],
    ],
    ["never for one text where English has forms", { ...RUSSIAN, reports: "Отчётов: {count}" }, []],
    [
      "with forms where nothing is counted",
      { ...RUSSIAN, hello: { one: "а", few: "б", many: "в", other: "г" } },
      ["hello has forms and nothing to count"],
    ],
  ])("%s", (_, words, faults) => {
    expect(wordFaults(ENGLISH, "ru", words)).toEqual(faults);
  });
});

describe("code", () => {
  test.each([
    ["a text of an element", "<b>Save</b>", 1],
    ["a label", '<b aria-label="Save" />', 1],
    ["a label by condition", '<b title={is ? "Save" : say("cancel")} />', 1],
    ["a text by condition", '<b>{is ? "Save" : null}</b>', 1],
    ["a text put together", "<b>{`Save ${name}`}</b>", 1],
    ["a sentence in a variable", 'const text = "Save it first.";', 1],
    ["a sentence with a fact", "say(`Saved as ${name}.`); tell(`Saved as ${name}.`)", 1],
    ["words by name", '<b title={say("save")}>{say("cancel")}</b>', 0],
    ["looks and keys", '<b className="grid cell" role="grid">{kind === "report" ? null : <i key="left" />}</b>', 0],
    ["signs for eyes only", "<b aria-hidden>fx</b>", 0],
    ["a bug of ours", 'throw new Error("It never gets here.")', 0],
  ])("%s", (_, code, count) => {
    expect(saidBy("a.tsx", code).own).toHaveLength(count);
  });

  test.each([
    ['say("save")', ["save"]],
    ['say(is ? "save" : "cancel", { count })', ["save", "cancel"]],
    ['this.#say("save", { what: say("cancel") })', ["save", "cancel"]],
    ["say(`${step}Title`)", ["startTitle"]],
    ['tell("save")', []],
  ])("%s asks for words", (code, names) => {
    const { words } = saidBy("a.ts", code);
    expect(names.map((name) => words.some((word) => word.test(name)))).toEqual(names.map(() => true));
    expect(words).toHaveLength(names.length);
  });
});
