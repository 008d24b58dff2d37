import { comparedNow, findingOf } from "../../../src/core/assessment/finding-of";
import { fingerprint } from "../../../src/core/justification/fingerprint";
import { missingParts, type Justification } from "../../../src/core/issue/justification";
import { isOpenWarning, settleWarnings } from "../../../src/core/assessment/settle-warnings";
import type { RuleDefinition } from "../../../src/core/framework/framework-schema";
import type { Issue, IssueFacts } from "../../../src/core/issue/issue";
import type { Observations } from "../../../src/core/observation/observation";
import { opened } from "../../fixtures/shipped-framework";
import { observationKey } from "../../../src/core/framework/observation-key";

const ROW = "3.possession.cases";
const { framework } = opened();
const rule = framework.rulePack.rules.find(({ kind }) => kind === "change") as RuleDefinition;

function observed(figures: Readonly<Record<string, number>>): Observations {
  return new Map(
    Object.entries(figures).map(([period, value]) => {
      const key = observationKey(ROW, period);
      return [
        key,
        {
          key,
          row: ROW,
          period,
          content: { kind: "number", value },
          derived: false,
          provenance: { file: "a.xlsx", sheet: "KPI 3", cell: "D8" },
        },
      ];
    }),
  );
}

const before = observed({ 2022: 32, 2023: 1262 });
const warning: Issue<"change"> = {
  code: "change",
  severity: "warning",
  rule: rule.id,
  key: `${ROW}.2023`,
  sheet: "KPI 3",
  cell: "I8",
  facts: { row: ROW, value: 1262, previous: 32, period: "2023", previousPeriod: "2022", changeText: "x39" },
};
const justified: Justification = {
  ...findingOf(warning, rule, before, undefined),
  value: 1262,
  said: "x39",
  reason: "method-changed",
  text: "Counted by incident from 2023 on.",
  who: "Ana",
  when: "2026-11-24",
};

function settled(
  issue: Issue,
  change: {
    readonly rule?: Partial<RuleDefinition>;
    readonly observations?: Observations;
    readonly justifications?: readonly Justification[];
  } = {},
): Issue | undefined {
  return settleWarnings([issue], {
    justifications: change.justifications ?? [justified],
    rules: [{ ...rule, ...change.rule }],
    observations: change.observations ?? before,
    earlier: undefined,
  })[0];
}

test("the same warning stays justified wherever its row has moved, whatever the severity of its rule was called before", () => {
  expect(settled(warning)).toEqual({ ...warning, justification: justified });
  expect(
    settled({
      ...warning,
      sheet: "Sheet9",
      cell: "B2",
      facts: Object.fromEntries(Object.entries(warning.facts).reverse()) as IssueFacts["change"],
    })?.justification,
  ).toBe(justified);
  expect(
    settled(warning, { rule: { severity: "error", origin: "another" } as Partial<RuleDefinition> })?.justification,
  ).toBe(justified);
});

const opening: readonly [string, Issue | undefined][] = [
  [
    "the value",
    settled(
      { ...warning, facts: { ...warning.facts, value: 1263 } },
      { observations: observed({ 2022: 32, 2023: 1263 }) },
    ),
  ],
  [
    "the comparator",
    settled(
      { ...warning, facts: { ...warning.facts, previous: 33 } },
      { observations: observed({ 2022: 33, 2023: 1262 }) },
    ),
  ],
  ["a compared value that the facts do not hold", settled(warning, { observations: observed({ 2022: 32, 2023: 1 }) })],
  ["the rule", settled(warning, { rule: { parameters: { ...rule.parameters, factor: 99 } } })],
];
test.each(opening)("it opens again when %s changes, and says how it was justified", (_, issue) => {
  expect(issue?.justification).toBeUndefined();
  expect(issue?.lapsed).toBe(justified);
  expect(issue && isOpenWarning(issue)).toBe(true);
});

test("a justification is for one finding: not for another cell, another rule, or an error", () => {
  const elsewhere = { ...warning, key: "3.trafficking.cases.2023" };
  expect(
    [settled(elsewhere), settled({ ...warning, rule: "other" })].map((issue) => [issue?.justification, issue?.lapsed]),
  ).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(settled({ ...warning, severity: "error" })).toEqual({ ...warning, severity: "error" });
});

test("of two findings of a rule about one cell, the one that was justified does not make the other look lapsed", () => {
  const other: Issue = { ...warning, facts: { ...warning.facts, previous: 40, previousPeriod: "2021" } };
  const [first, second] = settleWarnings([warning, other], {
    justifications: [justified],
    rules: [rule],
    observations: before,
    earlier: undefined,
  });
  expect([first?.justification, second?.justification, second?.lapsed]).toEqual([justified, undefined, undefined]);
});

test("a revision is bound to what was accepted, too", () => {
  const revision: Issue = {
    code: "revision",
    severity: "warning",
    rule: "closed",
    key: `${ROW}.2022`,
    facts: { row: ROW, periods: ["2022", "2023"], value: 32, previous: 30 },
  };
  const bound = (year: number): string =>
    findingOf(revision, undefined, before, observed({ 2022: 30, 2023: year })).compared;
  expect(bound(1000)).toBe(bound(1000));
  expect(bound(1000)).not.toBe(bound(1001));
});

test("what is compared always fits into a cell", () => {
  const places = Array.from({ length: 9_000 }, (_, index) => `A${String(index)}`);
  const long = (last: string): string =>
    findingOf(
      {
        code: "figure-outside",
        severity: "warning",
        key: "3.possession",
        facts: { table: "3.possession", count: 9_001, places: [...places, last] },
      },
      undefined,
      before,
      undefined,
    ).compared;
  expect(long("B1")).toHaveLength(16);
  expect(long("B1")).not.toBe(long("B2"));
});

test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["foobar", "85944171f73967e8"],
])("the fingerprint of %p is the published one of FNV-1a", (text, expected) => {
  expect(fingerprint(text)).toBe(expected);
});

test.each([
  [{ reason: "late-data", text: "", who: "Ana" }, []],
  [{ reason: "other", text: " too few ", who: "Ana" }, ["text"]],
  [{ reason: "other", text: "long enough", who: " " }, ["who"]],
  [{ reason: "", text: "", who: "Ana" }, ["reason"]],
  [{ reason: "confirmed-with-source", text: " ", who: "Ana" }, ["text"]],
  [{ reason: "confirmed-with-source", text: "MoI", who: "Ana" }, []],
  [{ reason: "single-large-event", text: "yes", who: "Ana" }, ["text"]],
  [{ reason: "method-changed", text: "yes", who: "Ana" }, ["text"]],
  [{ reason: "correction", text: "yes", who: "Ana" }, ["text"]],
] as const)("what is missing of %j", (given, missing) => {
  expect(missingParts(given)).toEqual(missing);
});

describe("a reason for an unusual figure", () => {
  const outlier = framework.rulePack.rules.find(({ kind }) => kind === "outlier") as RuleDefinition;
  const facts = { row: ROW, period: "2019", value: 2787, median: 1397, lowest: 1303, highest: 1498 };
  const found: Issue<"outlier"> = { code: "outlier", severity: "warning", rule: outlier.id, key: `${ROW}.2019`, facts };
  const figures = { 2018: 1327, 2019: 2787, 2020: 1303, 2021: 1414, 2022: 1498, 2023: 1397 };
  const given: Justification = { ...justified, ...findingOf(found, outlier, observed(figures), undefined) };
  const inForce = (
    { facts: now = facts, value = 2787 }: { readonly facts?: typeof facts; readonly value?: number },
    one = given,
  ): boolean => {
    const [settledOne] = settleWarnings([{ ...found, facts: now }], {
      justifications: [one],
      rules: [outlier],
      observations: observed({ ...figures, 2019: value, 2024: 1434 }),
      earlier: undefined,
    });
    return settledOne?.justification !== undefined;
  };
  const nextYear = { ...facts, median: 1405.5, lowest: 1303 };

  test("stays in force when a new year moves the usual of the row", () => {
    expect(inForce({ facts: nextYear })).toBe(true);
  });

  test("opens again when the figure changes", () => {
    expect(inForce({ facts: { ...nextYear, value: 2788 }, value: 2788 })).toBe(false);
  });

  test("stays in force where it was written when reasons were bound to the usual of the row, too", () => {
    const content = '[{"kind":"number","value":2787}]';
    const old = `["outlier",[["highest",1498],["lowest",1303],["median",1397],["period","2019"],["row","${ROW}"],["value",2787]],${content}]`;
    expect(inForce({ facts: nextYear }, { ...given, compared: old })).toBe(true);
  });
});

test.each(["", "[", "[1]", '["outlier",{}]', '["outlier",[1]]', "84222325cbf29ce4"])(
  "what a reason is bound to, if it is none of ours, stays as it is: %p",
  (text) => {
    expect(comparedNow(text)).toBe(text);
  },
);
