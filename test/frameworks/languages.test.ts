/** Every language that ships, those that are made by rule among them, in what the product writes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import { mergeChecked, type MergeResult } from "../../src/app/merge-workbooks";
import type { OpenFramework } from "../../src/app/open-framework";
import { sampleFigures } from "../../src/app/sample-figures";
import { labelsIn } from "../../src/core/framework/framework";
import { readContent, vocabularyOf } from "../../src/core/content/read-content";
import { planTemplate } from "../../src/core/template/plan-template";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import { readAs } from "../fixtures/read-as";
import { filesInAll, FRAMEWORKS, opened, samplesOf } from "../fixtures/shipped-framework";

/** Terms with their translations, each with where it was found or "inferred". */
type Glossary = readonly {
  readonly term: string;
  readonly translations: Readonly<Record<string, { readonly text: string; readonly source: string }>>;
}[];
const GLOSSARY = JSON.parse(readFileSync(join(FRAMEWORKS, "salw-roadmap/2019-2024/glossary.json"), "utf8")) as Glossary;

const LANGUAGES = ["bs", "mk", "sq", "sr-Cyrl", "sr-Latn", "sr-Latn-ME"];

let open: OpenFramework;

beforeAll(async () => {
  open = opened(await filesInAll());
});

function template(jurisdiction: string, language: string): WorkbookPlan {
  const { framework } = open;
  const contents = sampleFigures(framework, samplesOf(framework), jurisdiction, "2024");
  return planTemplate(framework, {
    jurisdiction,
    round: "2024",
    language,
    prefill: { contents, notes: new Map(), cover: new Map() },
  });
}

async function merged(languages: readonly string[]): Promise<MergeResult> {
  const { framework } = open;
  const checked = await Promise.all(
    framework.jurisdictions.map(async ({ code }, index) => {
      const value = await xlsxFormat.write(template(code, languages[index % languages.length] ?? "en"));
      const read = readAs(open, { file: `${code}.xlsx`, content: { ok: true, value, issues: [] } });
      return { open, assessment: checkWorkbook(read) };
    }),
  );
  const choices = { checked, chosen: [], includeIncomplete: true };
  return mergeChecked(open, checked, undefined, { choices, language: "en" });
}

test("these are all", () => {
  expect([...open.framework.labels.keys()].toSorted()).toEqual([...LANGUAGES, "en"].toSorted());
});

test("six reports in six languages make the same region as six in English", async () => {
  const [mixed, english] = [await merged(LANGUAGES), await merged(["en"])];
  const of = ({ regional, assessments }: MergeResult): unknown => [
    // A figure comes from a sheet that is called otherwise.
    regional.observations.map((one) => ({ ...one, sheet: "" })),
    assessments.map(({ issues }) => issues.map(({ code, cell, severity }) => [code, cell, severity])),
  ];
  expect(of(mixed)).toEqual(of(english));
  expect(english.regional.observations.length).toBeGreaterThan(500);
});

/** Sheets, cells and what a person is told while typing. */
function textsOf({ sheets }: WorkbookPlan): readonly string[] {
  return sheets.flatMap(({ name, cells }) => [
    name,
    ...cells.flatMap(({ value, look }) => (typeof value === "string" && look !== "key" ? [value] : [])),
  ]);
}

test("the glossary has every term in every written language, says where from, and is what the labels say", () => {
  for (const language of LANGUAGES.filter((one) => one !== "sr-Cyrl")) {
    const said = JSON.stringify(labelsIn(open.framework, language)).toLocaleLowerCase(language);
    for (const { term, translations } of GLOSSARY) {
      const { text = "", source = "" } = translations[language] ?? {};
      expect([language, term, source !== "", said.includes(text.toLocaleLowerCase(language))]).toEqual([
        language,
        term,
        true,
        true,
      ]);
    }
  }
});

test.each(LANGUAGES)("a template in %s says nothing in English but the official wording of goals", (language) => {
  const english = new Set(textsOf(template("XK", "en")).filter((text) => / [a-z]/.test(text)));
  const own = textsOf(template("XK", language));
  expect(own.filter((text) => english.has(text))).toEqual([]);
  const { goals } = labelsIn(open.framework, "en");
  expect(own.some((text) => text.includes(`(${goals["5"] ?? ""})`))).toBe(true);
});

test.each(LANGUAGES)(
  "a template in %s says once, on its cover, that nobody has confirmed the translation",
  (language) => {
    const { translation, template: words } = labelsIn(open.framework, language);
    const found = template("AL", language).sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ value }) => (value === translation?.note ? [name] : [])),
    );
    expect(found).toEqual([words.cover]);
  },
);

test.each(LANGUAGES)("in %s Kosovo* keeps its asterisk and its footnote", (language) => {
  const { jurisdictions, footnotes } = labelsIn(open.framework, language);
  expect([jurisdictions["XK"]?.name.endsWith("*"), footnotes["kosovo"]?.startsWith("* ")]).toEqual([true, true]);
  expect(textsOf(template("XK", language))).toContain(footnotes["kosovo"]);
});

test("words for no data count in every language and script, whatever the template speaks", () => {
  const row = [...open.framework.rows.values()].find(({ content }) => content.kind === "number");
  if (!row) throw new Error("no figures");
  const read = (value: string): unknown =>
    readContent({ row: 0, column: 0, type: "text", value, isFormula: false }, row, vocabularyOf(open.framework));
  for (const word of ["Nema podataka", "нема података", "Нема податоци", "nuk ka të dhëna", "No data"])
    expect([word, read(word)]).toEqual([word, { kind: "noData", reason: "no-data" }]);
});

/** What Excel takes: longer texts make a file that it repairs. */
test.each(LANGUAGES)("in %s what is told while typing is not too long for Excel", (language) => {
  const limits = { title: 32, message: 255 };
  for (const { restrictions = [] } of template("AL", language).sheets)
    for (const { prompt, refusal } of restrictions)
      for (const told of [prompt, refusal]) {
        expect(told?.title.length ?? 0).toBeLessThanOrEqual(limits.title);
        expect(told?.text.length ?? 0).toBeLessThanOrEqual(limits.message);
      }
});
