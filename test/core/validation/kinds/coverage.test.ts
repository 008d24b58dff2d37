import { assess } from "../../../../src/core/assessment/assess";
import type { Issue } from "../../../../src/core/issue/issue";
import { editSheet } from "../../../fixtures/snapshot-of-plan";
import { filledReport, placeOf } from "../../../fixtures/filled-report";
import { frameworkFiles, opened } from "../../../fixtures/shipped-framework";
import { openFramework } from "../../../../src/app/open-framework";
import { checkedFramework } from "../../../../src/core/validation/checked-framework";
import { parseMark } from "../../../../src/core/sheet/keys";
import { testSituations } from "./rule-situations";
import { factsOf } from "./rule-verdicts";
import { namedFacts } from "../../../fixtures/named-facts";

const { framework, rulesFor } = opened();
const POLICE = "4.firearms.inland";
const AT = `${POLICE}.2018`;
const RULE = { kind: "coverage", parameters: { expected: [{ institution: "police", rows: [POLICE] }] } };
const named = (text: string) => ({ institutions: new Map([[POLICE, text]]) });

testSituations(RULE, {
  pass: { rows: { [POLICE]: [1396] }, beside: named("Police Directorate"), gives: [`pass ${AT}`] },
  "at the limit": { none: "an institution is named or is not" },
  "just beyond": { none: "an institution is named or is not" },
  blank: { rows: { [POLICE]: [null] }, beside: named(""), gives: [`notEvaluated ${AT}`] },
  "no data": { rows: { [POLICE]: ["no-data"] }, beside: named(""), gives: [`notEvaluated ${AT}`] },
  "first year": { rows: { [POLICE]: [0] }, beside: named(""), gives: [`institutions-missing ${AT}`] },
  "not evaluated": { rows: { [POLICE]: [1396] }, gives: [`notEvaluated ${AT}`] },
});

test("the place is the first figure of the rows, and all rows that it could be named for are told", () => {
  const rule = {
    kind: "coverage",
    parameters: {
      expected: [
        { institution: "police", rows: [POLICE] },
        { institution: "customs", rows: ["4.firearms.border", "4.devices.border"] },
      ],
    },
  };
  const rows = { [POLICE]: [7], "4.firearms.border": [null, 24], "4.devices.border": [3] };
  expect(factsOf(rule, rows, named("MUP"))).toEqual([
    { institutions: ["customs"], others: ["4.firearms.border", "4.devices.border"] },
  ]);
});

function found(
  rule: string,
  typed: Readonly<Record<string, string | number>>,
  sources: Readonly<Record<string, string>> = {},
): readonly Issue[] {
  let snapshot = filledReport(framework, { typed });
  for (const [row, source] of Object.entries(sources)) {
    const { sheet, row: at } = placeOf(framework, `${row}.2024`);
    const column =
      snapshot.sheets.find(({ name }) => name === sheet)?.cells.find(({ value }) => parseMark(value)?.id === "source")
        ?.column ?? 0;
    snapshot = editSheet(snapshot, sheet, (cell) => cell, [
      { row: at, column, value: source, type: "text", isFormula: false },
    ]);
  }
  return assess(framework, rulesFor, "a.xlsx", { ok: true, value: snapshot, issues: [] }).issues.filter(
    (issue) => issue.rule === rule,
  );
}

const figures = {
  "4.firearms.inland.2024": 1396,
  "4.firearms.border.2024": 24,
  "3.possession.cases.2024": 1434,
  "3.possession.convicted.2024": 591,
};
test.each<[string, Record<string, string>, readonly string[] | undefined]>([
  ["none is named", {}, ["police", "customs", "prosecutor", "court"]],
  [
    "in English",
    {
      "4.firearms.inland": "Police Directorate",
      "4.firearms.border": "Customs",
      "3.possession.cases": "State Prosecutor's office",
      "3.possession.convicted": "Basic courts",
    },
    undefined,
  ],
  [
    "in Bosnian",
    {
      "4.firearms.inland": "MUP RS",
      "4.firearms.border": "Uprava za carine",
      "3.possession.cases": "Tužilaštvo BiH",
      "3.possession.convicted": "Sud BiH",
    },
    undefined,
  ],
  [
    "in Macedonian",
    {
      "4.firearms.inland": "МВР",
      "4.firearms.border": "Царинска управа",
      "3.possession.cases": "Јавно обвинителство",
      "3.possession.convicted": "Судски совет",
    },
    undefined,
  ],
  [
    "in Albanian",
    {
      "4.firearms.inland": "Policia e Shtetit",
      "4.firearms.border": "Doganat",
      "3.possession.cases": "Prokuroria",
      "3.possession.convicted": "Gjykata",
    },
    undefined,
  ],
  [
    "a word within another does not count",
    {
      "4.firearms.inland": "Metropolice",
      "4.firearms.border": "Customs",
      "3.possession.cases": "prosecutor",
      "3.possession.convicted": "court",
    },
    ["police"],
  ],
])("coverage: %s", (_, sources, missing) => {
  const [issue] = found("institutions-named", figures, sources);
  expect(namedFacts(issue)["institutions"]).toEqual(missing);
  expect(issue?.severity ?? "info").toBe("info");
});

test("coverage is not asked for where there is no figure", () => {
  expect(found("institutions-named", {})).toEqual([]);
  expect(found("institutions-named", { "4.firearms.border.2023": 24 })[0]).toMatchObject({
    key: "4.firearms.border.2023",
    facts: { institutions: ["customs"] },
  });
});

test("an institution that the framework does not know is named when it is loaded", () => {
  const files = frameworkFiles();
  const rules = (files["rules.json"] as { rules: { id: string; parameters: unknown }[] }).rules;
  for (const rule of rules)
    if (rule.id === "institutions-named")
      rule.parameters = { expected: [{ institution: "army", rows: ["4.firearms.inland"] }] };
  const outcome = openFramework(checkedFramework(files));
  expect(outcome.ok ? [] : outcome.issues.map((issue) => namedFacts(issue)["problem"])).toEqual([
    'institution "army" does not exist',
  ]);
});
