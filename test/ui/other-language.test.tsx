/** The pane in a language that is added as data, here as it would stand in a second file of words and of labels. */
import { sealOf } from "../../src/core/seal/seal";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkWorkbook } from "../../src/app/check-workbook";
import { lookAtRegional } from "../../src/app/look-at-regional";
import { lookAtWorkbook } from "../../src/app/look-at-workbook";
import { loadWords } from "../../src/app/load-words";
import { mergeChecked, type MergeResult } from "../../src/app/merge-workbooks";
import { labelsIn, type Framework } from "../../src/core/framework/framework";
import type { Facts } from "../../src/core/issue/fact";
import type { Issue } from "../../src/core/issue/issue";
import type { Justification } from "../../src/core/issue/justification";
import type { CellContent } from "../../src/core/observation/observation";
import { inputCells, layoutOf } from "../../src/core/template/layout";
import { planTemplate } from "../../src/core/template/plan-template";
import { Finding } from "../../src/ui/finding";
import { JustifyForm } from "../../src/ui/justify-form";
import { LATER_FORMS } from "../../src/ui/later-forms";
import { LATER_PANELS } from "../../src/ui/later-panels";
import { Pane } from "../../src/ui/pane";
import { PaneProvider, type PaneContextValue } from "../../src/ui/pane-context";
import type { MergeDraft, PaneState } from "../../src/ui/pane-state";
import { ReasonForm } from "../../src/ui/reason-form";
import { Explained } from "../../src/ui/rule-card";
import { explanationOf } from "../../src/core/validation/rule-card";
import type { PaneWord } from "../../src/ui/words";
import english from "../../src/ui/words.en.json";
import type { RestorePoints } from "../../src/core/regional/restore-points";
import { cellAddress } from "../../src/core/workbook/address";
import { preMerge, readCopy, reportOfMost } from "../../src/app/pre-merge";
import { AT_REST, IDLE_ACTIONS } from "../fixtures/pane-at-rest";
import { readAs } from "../fixtures/read-as";
import { atHand, frameworkFiles, opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";
import { accented, englishIn, PSEUDO, pseudo, translated } from "../fixtures/words/pseudo-language";
import { seenTexts } from "../fixtures/words/seen-texts";
import { anIssue } from "../fixtures/an-issue";

const files = frameworkFiles();
const open = opened({
  ...files,
  [`labels.${PSEUDO}.json`]: { ...translated(files["labels.en.json"], accented), language: PSEUDO },
});
const { framework, rulesFor } = open;
const labels = labelsIn(framework, PSEUDO);
const rules = rulesFor("2024");
const pseudoWords = translated(english, pseudo);
const FILES = ["one.xlsx", "two.xlsx", "broken.xlsx"];
/** No text of ours: files, how a language calls itself, where a rule comes from, and what people typed in examples. */
const DATA = [
  ...FILES,
  ...[...framework.labels.values()].map(({ name }) => name),
  ...rules.flatMap(({ definition: { origin, examples } }) => [
    origin.replace("SOURCE.md ", ""),
    ...stringsIn(examples),
  ]),
];

const nothing = (): void => undefined;

/** Figures that go up and down, so that there is something to find; every third cell has no figure. */
const cells = inputCells(layoutOf(framework, "2024", PSEUDO));
const contents = new Map(
  cells.flatMap(({ key, row }, index): readonly (readonly [string, CellContent])[] =>
    row.content.kind !== "number"
      ? []
      : [[key, index % 3 === 0 ? { kind: "noData", reason: "no-data" } : { kind: "number", value: (index * 7) % 50 }]],
  ),
);
const planOf = (jurisdiction: string, filled = contents): ReturnType<typeof planTemplate> =>
  planTemplate(framework, {
    jurisdiction,
    round: "2024",
    language: PSEUDO,

    prefill: { contents: filled, notes: new Map(), cover: new Map() },
  });
const report = lookAtWorkbook(open, snapshotOfPlan(planOf("AL")));
if (report.kind !== "report" || !report.assessment.report) throw new Error("no report");
const { issues } = report.assessment;

async function merged(): Promise<MergeDraft & { readonly result: MergeResult }> {
  const bytes = [...(await Promise.all(["AL", "RS"].map((code) => xlsxFormat.write(planOf(code))))), Uint8Array.of(1)];
  const checked = bytes.map((value, index) => ({
    open,
    assessment: checkWorkbook(readAs(open, { file: FILES[index] ?? "", content: { ok: true, value, issues: [] } })),
  }));
  const draft = { checked, chosen: [], includeIncomplete: true };
  return { ...draft, result: mergeChecked(open, checked, undefined, { choices: draft, language: PSEUDO }) };
}

/** Two reports of one jurisdiction: the second one says something else wherever the first has a figure. */
async function rivalDraft(): Promise<MergeDraft> {
  const other = new Map([...contents].map(([key, one]) => [key, one.kind === "number" ? { ...one, value: 51 } : one]));
  const plans = [planOf("AL"), planOf("AL", other)];
  const bytes = await Promise.all(plans.map((plan) => xlsxFormat.write(plan)));
  const checked = bytes.map((value, index) => ({
    open,
    assessment: checkWorkbook(readAs(open, { file: FILES[index] ?? "", content: { ok: true, value, issues: [] } })),
  }));
  const draft = { checked, chosen: [], includeIncomplete: true };
  return { ...draft, result: mergeChecked(open, checked, undefined, { choices: draft, language: PSEUDO }) };
}

/** Copies of two institutions that differ wherever there is a figure. */
function joinDraft(): NonNullable<PaneState["joinDraft"]> {
  const other = new Map([...contents].map(([key, one]) => [key, one.kind === "number" ? { ...one, value: 51 } : one]));
  const copies = [planOf("AL"), planOf("AL", other), planOf("RS")].map((plan, index) =>
    readCopy({ file: FILES[index] ?? "", open, snapshot: { ok: true, issues: [], value: snapshotOfPlan(plan) } }),
  );
  const identity = reportOfMost(copies);
  if (!identity) throw new Error("no copies");
  return { copies, choices: [], changes: 2, result: preMerge(framework, labels, identity, copies, []) };
}

async function context(): Promise<PaneContextValue> {
  const words = await loadWords<PaneWord>(PSEUDO, () => Promise.resolve({ default: pseudoWords }));
  return {
    versions: atHand(open).versions,
    open,
    labels,
    explain: () => Promise.resolve({ explanation: "", origin: "", examples: { pass: {}, fail: {} } }),
    chooseLanguage: () => undefined,
    actions: IDLE_ACTIONS,
    ...words,
  };
}

async function textsOf(part: ReactElement): Promise<readonly string[]> {
  return seenTexts(
    renderToStaticMarkup(
      <FluentProvider theme={webLightTheme}>
        <PaneProvider value={await context()}>{part}</PaneProvider>
      </FluentProvider>,
    ),
  );
}

async function pane(state: Partial<PaneState>): Promise<readonly string[]> {
  return textsOf(<Pane state={{ ...AT_REST, ...state }} context={await context()} />);
}

beforeAll(async () => {
  for (const fetchPart of [...LATER_FORMS, ...LATER_PANELS]) await fetchPart();
});

const warning = issues.find(({ severity }) => severity === "warning");
if (!warning) throw new Error("no warning");
const JUSTIFICATION: Justification = {
  rule: warning.rule ?? "",
  definition: "",
  key: warning.key ?? "",
  compared: "",
  value: 1,
  said: "~",
  reason: "other",
  text: "~",
  who: "~",
  when: "2026-11-24",
};
/** The report as it is now, sealed with or without notes. */
const sealedWith = (
  notes: ReadonlyMap<string, { readonly note: string; readonly source: string }>,
): PaneState["look"] => {
  const { report: now } = report.assessment;
  if (!now) throw new Error("no report");
  return { ...report, assessment: { ...report.assessment, report: { ...now, seal: sealOf({ ...now, notes }) } } };
};
const settled: PaneState["look"] = {
  ...report,
  assessment: {
    ...report.assessment,
    issues: issues.map((issue) => (issue === warning ? { ...issue, justification: JUSTIFICATION } : issue)),
  },
};
const place = (wanted: (cell: (typeof cells)[number]) => boolean): PaneState["selected"] => {
  const found = cells.find(wanted);
  return found && { sheet: found.sheet, cell: cellAddress(found.position) };
};
const withRules = (changes: Framework["rulePack"]["changes"]): PaneState["look"] => ({
  ...report,
  open: { ...open, framework: { ...framework, rulePack: { ...framework.rulePack, changes } } },
});
const issue = (code: Issue["code"], facts: Facts = {}): Issue => anIssue(code, "error", facts);

/** A restore point of every kind, and one that is damaged. */
const withPoints: RestorePoints = {
  points: (["merge", "push", "restore"] as const).map((kind, index) => ({
    number: index + 1,
    when: "2026-11-27 14:05",
    done: kind,
    files: FILES,
    jurisdictions: [],
    packed: "AAAA",
    bytes: 1,
  })),
  issues: [issue("restore-damaged", { number: 4 })],
};
const twoReadings: Issue = {
  ...issue("value-number-text-likely", { seen: "1.327", readings: [1327, 1.327], likely: 1.327 }),
  sheet: "~",
  cell: "E7",
};
const regional = async (): Promise<PaneState["look"]> =>
  lookAtRegional(open, snapshotOfPlan((await merged()).result.plan));
const first = { reason: "other", text: "", who: "" } as const;
const blankGap = { reason: framework.noData[0] ?? "", where: "", owner: "", expected: "", note: "" };

/** What is shown, and a word that is seen only where it is. */
const STATES: readonly (readonly [string, () => Promise<readonly string[]>, PaneWord])[] = [
  ["before the first look", () => pane({ look: undefined, busy: { what: "~", done: 1, of: 3 } }), "looking"],
  ["a blank workbook", () => pane({}), "blankTitle"],
  ["a workbook of somebody's own", () => pane({ look: { kind: "foreign" } }), "foreignText"],
  [
    "a damaged regional workbook",
    () => pane({ look: { kind: "damaged", issues: [issue("foreign-workbook")], restore: withPoints } }),
    "restorePoints",
  ],
  ["a report with findings", () => pane({ look: report }), "justify"],
  [
    "a report that was pushed",
    () => pane({ look: sealedWith(report.assessment.report?.notes ?? new Map()) }),
    "sealWhole",
  ],
  [
    "a report that changed since it was pushed",
    () => pane({ look: sealedWith(new Map([["4.firearms.inland", { note: "~", source: "~" }]])) }),
    "sealChanged",
  ],
  [
    "a regional workbook with queries",
    async () => {
      const look = await regional();
      if (look?.kind !== "regional") return [];
      const query = { id: "~", jurisdiction: "AL", key: "", when: "", sheet: "", cell: "", value: "" };
      const queries = [{ ...query, question: "~", answer: "", closed: "" }];
      return pane({
        look: { ...look, workbook: { ...look.workbook, regional: { ...look.workbook.regional, queries } } },
      });
    },
    "settleQuery",
  ],
  ["a report and copies of institutions", () => pane({ look: report, joinDraft: joinDraft() }), "joinNow"],
  ["a report with a justified warning", () => pane({ look: settled }), "justifiedList"],
  [
    "a selected figure",
    () => pane({ look: report, selected: place(({ row }) => row.content.kind === "number") }),
    "thisCell",
  ],
  ["a rule pack", () => pane({ look: withRules([{ rule: rules[0]?.definition.id ?? "", why: "~" }]) }), "rulesChanged"],
  ["reports chosen for a merge", async () => pane({ draft: await merged() }), "write"],
  ["two reports of one jurisdiction", async () => pane({ draft: await rivalDraft() }), "moreDifferences"],
  ["a regional workbook", async () => pane({ look: await regional() }), "sourcesHint"],
  [
    "the sources of a figure",
    async () => pane({ look: await regional(), selected: place(({ row }) => row.content.kind === "number") }),
    "sources",
  ],
  [
    "what was refused, done and handed in",
    () =>
      pane({
        trouble: [issue("file-empty")],
        said: { kind: "done", text: "~" },
        submitted: { name: FILES[0] ?? "", word: "pushed", seal: "K7QD-2M9F-XR4T" },
      }),
    "pushed",
  ],
  [
    "the seal of what was handed in",
    () => pane({ submitted: { name: FILES[0] ?? "", word: "pushed", seal: "K7QD-2M9F-XR4T" } }),
    "sealOfPush",
  ],
  ["the certificate of a regional workbook", async () => pane({ look: await regional() }), "certificateCells"],
  ["what an action left out", () => pane({ trouble: [{ ...issue("file-empty"), severity: "warning" }] }), "toKnow"],
  [
    "a warning that was justified before",
    () =>
      textsOf(
        <Finding
          report={undefined}
          cause={{ lead: { ...warning, lapsed: JUSTIFICATION }, others: [warning] }}
          isBusy
          who=""
        />,
      ),
    "justifiedBefore",
  ],
  [
    "a text that can mean two numbers",
    () => textsOf(<Finding report={undefined} cause={{ lead: twoReadings, others: [] }} isBusy who="" />),
    "writeFigure",
  ],
  [
    "many cells that were pasted alike",
    () => textsOf(<Finding report={undefined} cause={{ lead: twoReadings, others: [twoReadings] }} isBusy who="" />),
    "writeAll",
  ],
  [
    "the form of a justification",
    () => textsOf(<JustifyForm first={first} isBusy onSave={nothing} onCancel={nothing} />),
    "yourName",
  ],
  [
    "the form of a reason for no data",
    () =>
      textsOf(
        <ReasonForm first={blankGap} otherYears={["2023"]} replaced="12" isBusy onSave={nothing} onCancel={nothing} />,
      ),
    "replaceFigure",
  ],
  [
    "the cards of all rules",
    async () =>
      (
        await Promise.all(
          rules.map((rule) =>
            textsOf(<Explained rule={rule} by={explanationOf(framework, labels, rule.definition.id)} />),
          ),
        )
      ).flat(),
    "fails",
  ],
];

test.each(STATES)("%s: no English text, and nothing is missing", async (_, texts, word) => {
  // A seal is no word of any language.
  const seen = (await texts()).map((text) => text.replace(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/g, "0000"));
  expect(englishIn(seen, DATA)).toEqual([]);
  expect(seen.filter((text) => isWord(word, text))).not.toEqual([]);
});

test("a text that was not translated would be found", () => {
  const texts = ["KPI", "Čĥéčķ it", pseudo("Check"), "E7", "2024", "one.xlsx"];
  expect(englishIn(texts, FILES)).toEqual(["KPI", "Čĥéčķ it"]);
});

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Whether a text is what the pane says by that word, whatever stands in its {places}. */
function isWord(word: PaneWord, seen: string): boolean {
  const told = pseudoWords[word];
  const forms: readonly string[] = typeof told === "string" ? [told] : Object.values(told);
  return forms.some((form) => {
    const parts = form.split(/\{[A-Za-z]+\}/);
    return seen.startsWith(parts[0] ?? "") && seen.endsWith(parts.at(-1) ?? "");
  });
}
