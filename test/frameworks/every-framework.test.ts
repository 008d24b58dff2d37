/** What holds for every framework version that ships, whatever it says. A new folder is tested without a line here. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { sampleTemplates } from "../../src/app/sample-templates";
import { pluralForm } from "../../src/core/labels/plural-form";
import { planRegional } from "../../src/core/regional/plan-regional";
import type { WorkbookPlan } from "../../src/core/workbook/plan";
import { compileRules } from "../../src/core/validation/compile-rules";
import { confront } from "../../src/core/validation/confront";
import { exampleOf } from "../../src/core/validation/rule-example";
import { ruleCard } from "../../src/core/validation/rule-card";
import { wordFaults } from "../fixtures/words/word-faults";
import { frameworkFiles, FRAMEWORKS, opened, samplesOf } from "../fixtures/shipped-framework";

const folders = readdirSync(FRAMEWORKS).flatMap((id) =>
  readdirSync(join(FRAMEWORKS, id)).map((version) => [id, version] as const),
);

test("there is one at least", () => {
  expect(folders.length).toBeGreaterThan(0);
});

/** Names that Excel does not take for a sheet: words of another language are longer than one thinks. */
function refusedNames({ sheets }: WorkbookPlan): readonly string[] {
  const names = sheets.map(({ name }) => name);
  return names.filter(
    (name, index) => name.length > 31 || name === "" || /[\\/?*[\]:]/.test(name) || names.indexOf(name) !== index,
  );
}

/** Options and commands, files of ours, and sheets that nobody sees. */
const OF_COMMAND_LINE = /--|\bkpi [a-z]|command line|\bstd(out|err|in)\b|exit code|metadata|\.(md|json|ts)\b/;
const PANE = join(__dirname, "../../src/ui");
const BUTTONS = [
  "insertTemplate",
  "push",
  "justify",
  "merge",
  "useThis",
  "includeIncomplete",
  "charts",
  "putBack",
  "chooseRules",
  "reasonForNoData",
];

/** Names of the pane's buttons in this language, in English where it has none. */
function buttonsIn(language: string): readonly string[] {
  const file = [`words.${language}.json`, "words.en.json"].find((name) => readdirSync(PANE).includes(name)) ?? "";
  const words = wordsOf(join(PANE, file));
  return BUTTONS.map((name) => textsIn(words[name])[0]?.replace("\u2026", "") ?? "");
}

function namesButton(buttons: readonly string[], text: string): boolean {
  return buttons.some((button) => text.includes(button));
}

/** Texts that stand in code, names of modules not among them. */
function literalsIn(file: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest));
  return found;
}

function wordsOf(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, unknown>>;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test.each([
  ["Choose one with --choose FILE.", true],
  ['Use a template made with "kpi template".', true],
  ["It has no metadata sheet.", true],
  ["See SOURCE.md.", true],
  ["It is listed on stdout.", true],
  ["KPI 3 has no figure.", false],
])("the words of the command line are told from others: %s", (text, isOfIt) => {
  expect(OF_COMMAND_LINE.test(text)).toBe(isOfIt);
});

test.each(["ui", "workbench"])("the words of %s name nothing of the command line or of our files", (part) => {
  const folder = join(__dirname, "../../src", part);
  const files = readdirSync(folder).filter((name) => /^words\..+\.json$/.test(name));
  expect(files).not.toEqual([]);
  for (const file of files)
    expect(textsIn(wordsOf(join(folder, file))).filter((text) => OF_COMMAND_LINE.test(text))).toEqual([]);
});

test("what the command line says by itself names no button of the pane", () => {
  const folder = join(__dirname, "../../src/cli");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const said = files.flatMap((name) => literalsIn(join(folder, name)));
  expect(said.some((text) => text.includes("--choose"))).toBe(true);
  const buttons = buttonsIn("en").filter((button) => button.includes(" "));
  expect(said.filter((text) => /\bpane\b/i.test(text) || namesButton(buttons, text))).toEqual([]);
});

describe.each(folders)("%s %s", (id, version) => {
  const folder = join(FRAMEWORKS, id, version);
  const files = frameworkFiles(folder, () => true);
  const { framework, rulesFor } = opened(files);
  const lastYear = framework.years.at(-1) ?? "";

  test("is what its folder is called, and its sources are told", () => {
    expect([framework.id, framework.version]).toEqual([id, version]);
    expect(readFileSync(join(folder, "SOURCE.md"), "utf8").trim()).not.toBe("");
  });

  test("has years in their order, each once", () => {
    expect(framework.years).toEqual([...new Set(framework.years)].sort());
  });

  test("every language has the same labels as English", () => {
    const keysOf = (value: unknown, path = ""): string[] =>
      typeof value === "object" && value !== null && !("other" in value && path.startsWith(".issues."))
        ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
        : [path];
    const english = keysOf(files["labels.en.json"]);
    const labels = Object.entries(files).filter(([name]) => name.startsWith("labels."));
    expect(labels.map(([name]) => name)).toContain("labels.en.json");
    const ofTranslations = /^\.(?:translation|officialGoals)\./;
    for (const [, one] of labels) expect(keysOf(one).filter((key) => !ofTranslations.test(key))).toEqual(english);
  });

  test("what is translated says that it is, and keeps the official wording of the goals beside its own", () => {
    const { goals } = frameworkFiles()["labels.en.json"] ?? {};
    for (const { language, translation, officialGoals } of framework.labels.values())
      expect([translation !== undefined, officialGoals]).toEqual(
        language === "en" ? [false, undefined] : [true, goals],
      );
  });

  test("every sentence that counts has the plural forms of its language, with the same {places}", () => {
    const english = framework.labels.get("en")?.issues ?? {};
    for (const { language, issues } of framework.labels.values())
      expect(wordFaults(english, language, issues)).toEqual([]);
  });

  test("what is one is told in the singular, where it is not beyond a limit or counted from several rows on", () => {
    const { issues = {} } = framework.labels.get("en") ?? {};
    const several = Object.values(issues)
      .map((text) => pluralForm("en", text, 1))
      .filter((text) => /\{count\} (different )?[a-z]+s\b/.test(text));
    expect(several.filter((text) => !/\{(limit|rowCount)\}/.test(text))).toEqual([]);
  });

  test("what is read in the pane or in a workbook names nothing of the command line or of our files", () => {
    for (const { nextSteps, ...others } of framework.labels.values()) {
      const inPane = [others, Object.values(nextSteps).map(({ pane }) => pane)];
      expect(textsIn(inPane).filter((text) => OF_COMMAND_LINE.test(text))).toEqual([]);
    }
  });

  test("the card of a rule names nothing of the command line or of our files", () => {
    for (const labels of framework.labels.values())
      for (const rule of rulesFor(framework.rulePack.examplesEnd))
        expect(textsIn(ruleCard(framework, labels, rule)).filter((text) => OF_COMMAND_LINE.test(text))).toEqual([]);
  });

  test("what is read on the command line names no button of the pane", () => {
    for (const { language, issues, nextSteps, rules, phrases, severities } of framework.labels.values()) {
      const buttons = buttonsIn(language);
      expect(buttons).not.toContain("");
      const steps = Object.values(nextSteps).map(({ commandLine }) => commandLine);
      const onCommandLine = textsIn([issues, steps, rules, phrases, severities]);
      expect(onCommandLine.filter((text) => namesButton(buttons, text))).toEqual([]);
    }
  });

  test("every total adds up rows of its own table", () => {
    for (const { table, content } of framework.rows.values())
      if (content.kind === "total") expect(content.parts.every((part) => part.startsWith(`${table}.`))).toBe(true);
  });

  test("KPIs that others report have no sheet", () => {
    const others = framework.kpis.filter(({ reportedBy }) => reportedBy === "others").map((kpi) => kpi.id);
    expect(framework.template.kpis.filter((kpi) => others.includes(kpi))).toEqual([]);
  });

  test("a template of every year, samples and a regional workbook can be planned in every language", () => {
    const samples = samplesOf(framework, files);
    const nothing = {
      round: lastYear,
      observations: [],
      gaps: [],
      justifications: [],
      notes: [],
      ruleFindings: [],
      revisions: [],
      secondSource: [],
      samples: [],
      breaks: [],
      inputs: [],
      queries: [],
      files: [],
      reasons: [],
    };
    for (const { language } of framework.inputWords) {
      for (const round of framework.rounds) {
        const templates = sampleTemplates(framework, samples, round, language);
        expect(templates).toHaveLength(framework.jurisdictions.length);
        for (const { plan } of templates) expect(refusedNames(plan)).toEqual([]);
      }
      expect(refusedNames(planRegional(framework, nothing, language))).toEqual([]);
    }
  });

  test("the rules are ready for every year", () => {
    for (const year of framework.years) expect(rulesFor(year).length).toBeGreaterThan(0);
  });

  const compiled = compileRules(framework, framework.rulePack.examplesEnd);
  describe.each(compiled.ok ? compiled.value.map((rule) => [rule.definition.id, rule] as const) : [])(
    "rule %s",
    (_, rule) => {
      const { definition } = rule;
      const outcomes = (example: "pass" | "fail"): string[] => {
        const { observations, comparators } = exampleOf(framework, definition, example);
        return confront([rule], observations, comparators).map((verdict) => verdict.finding.outcome);
      };
      test("its passing example passes", () => {
        expect(outcomes("pass")).toContain("pass");
        expect(outcomes("pass")).not.toContain("fail");
      });
      test("its failing example fails", () => {
        expect(outcomes("fail")).toContain("fail");
      });
      test("its card says what it demands in every language, and what the failing example is told", () => {
        for (const labels of framework.labels.values()) {
          const card = ruleCard(framework, labels, rule);
          for (const text of [card.label, card.explanation, card.consequence, card.origin, card.says])
            expect(text.trim()).not.toBe("");
          for (const lines of [card.pass, card.fail]) expect(lines.some(({ values }) => values.length > 0)).toBe(true);
          expect(card.label).not.toBe(definition.id);
        }
      });
      test("nothing is evaluated, and nothing passes, without observations", () => {
        const empty = confront([rule], new Map()).map((verdict) => verdict.finding.outcome);
        expect(empty.filter((outcome) => outcome === "fail")).toEqual([]);
        if (definition.kind !== "no-data") expect(new Set(empty)).toEqual(new Set(["notEvaluated"]));
      });
    },
  );
});
