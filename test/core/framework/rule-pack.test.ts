import { withRulePack } from "../../../src/app/open-framework";
import { assess } from "../../../src/core/assessment/assess";
import { readRulePack } from "../../../src/core/framework/rule-pack";
import { planRulePack } from "../../../src/core/sheet/plan-rule-pack";
import { readRulePackSheet } from "../../../src/core/sheet/rule-pack-sheet";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { namedFacts } from "../../fixtures/named-facts";

const open = opened();
const own = `${open.framework.id} ${open.framework.version}`;
const pack = (changes: readonly object[], framework = own): string =>
  JSON.stringify({ framework, version: "2-a", changes });

/** The codes and problems with which a text is refused as a pack; empty when it is used. */
function refused(text: string): readonly string[] {
  const read = readRulePack(text);
  const used = read.ok ? withRulePack(open, read.value) : read;
  return used.ok
    ? []
    : used.issues.map(({ code, facts }) => `${code} ${String(namedFacts({ facts })["key"] ?? "")}`.trim());
}

test.each<[string, string, readonly string[]]>([
  [
    "a pack that grades and switches off",
    pack([
      { rule: "year-on-year", severity: "info", why: "campaigns" },
      { rule: "last-year-again", off: true, why: "wrong" },
    ]),
    [],
  ],
  ["no JSON", "rules: none", ["rule-pack-invalid -"]],
  ["a list", "[]", ["rule-pack-invalid framework", "rule-pack-invalid version", "rule-pack-invalid changes"]],
  ["another framework", pack([], "salw-roadmap 2025-2030"), ["rule-pack-other"]],
  ["an unknown rule", pack([{ rule: "year-on-yaer", off: true, why: "x" }]), ["rule-pack-invalid changes 1"]],
  [
    "a rule twice",
    pack([
      { rule: "filled", off: true, why: "x" },
      { rule: "filled", severity: "info", why: "y" },
    ]),
    ["rule-pack-invalid changes 2"],
  ],
  ["no reason", pack([{ rule: "filled", off: true, why: " " }]), ["rule-pack-invalid changes.0.why"]],
  [
    "both a severity and off",
    pack([{ rule: "filled", severity: "info", off: true, why: "x" }]),
    ["rule-pack-invalid changes.0"],
  ],
  ["neither", pack([{ rule: "filled", why: "x" }]), ["rule-pack-invalid changes.0"]],
  [
    "a rule may not become a blocker: the file can be read",
    pack([{ rule: "filled", severity: "blocker", why: "x" }]),
    ["rule-pack-invalid changes.0.severity"],
  ],
  [
    "new parameters",
    pack([{ rule: "filled", severity: "info", why: "x", parameters: {} }]),
    ["rule-pack-invalid changes.0.parameters"],
  ],
])("%s", (_, text, expected) => {
  expect(refused(text)).toEqual(expected);
});

const typed = { "10.incidents.illegal.2023": 32, "10.incidents.illegal.2024": 1262 };
const severities = (text?: string): readonly string[] => {
  const read = text === undefined ? undefined : readRulePack(text);
  const graded = read?.ok === true ? withRulePack(open, read.value) : undefined;
  const { framework, rulesFor } = graded?.ok === true ? graded.value : open;
  const { issues } = assess(framework, rulesFor, "a.xlsx", {
    ok: true,
    value: filledReport(framework, { typed, fill: () => 12 }),
    issues: [],
  });
  return issues
    .filter(({ rule, key }) => rule === "year-on-year" && key === "10.incidents.illegal.2024")
    .map(({ severity }) => severity);
};

test("the same report, without a new template, is judged by the pack", () => {
  expect(severities()).toEqual(["warning"]);
  expect(severities(pack([{ rule: "year-on-year", severity: "error", why: "x" }]))).toEqual(["error"]);
  expect(severities(pack([{ rule: "year-on-year", off: true, why: "x" }]))).toEqual([]);
});

test("a pack of any length is kept in a workbook and read back the same", () => {
  const read = readRulePack(pack([{ rule: "filled", severity: "info", why: "Ё".repeat(70_000) }]));
  if (!read.ok) throw new Error("no pack");
  const sheet = planRulePack(read.value);
  const snapshot = snapshotOfPlan({ title: "", properties: {}, looks: {}, sheets: [sheet], names: [] });
  expect(sheet.cells.every(({ value }) => String(value).length <= 32_767)).toBe(true);
  expect(readRulePackSheet(snapshot)).toEqual(read);
  expect(readRulePackSheet({ sheets: [] })).toBeUndefined();
});
