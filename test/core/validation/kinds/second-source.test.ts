/** KPI 10 against AVMP: invented figures but for the 32 incidents of the slides. */
import { assess, type Assessment } from "../../../../src/core/assessment/assess";
import { findingOf } from "../../../../src/core/assessment/finding-of";
import { labelsIn } from "../../../../src/core/framework/framework";
import { tellIssue } from "../../../../src/core/validation/tell-issue";
import { filledReport } from "../../../fixtures/filled-report";
import { frameworkFiles, opened } from "../../../fixtures/shipped-framework";
import { openFramework } from "../../../../src/app/open-framework";
import { checkedFramework } from "../../../../src/core/validation/checked-framework";
import { testSituations } from "./rule-situations";
import { verdicts } from "./rule-verdicts";
import { namedFacts } from "../../../fixtures/named-facts";

const { framework, rulesFor } = opened();

interface Official {
  readonly incidents?: number | string;
  readonly murders?: number | string;
  readonly suicides?: number | string;
}
function check(
  { incidents = 0, murders = "No data", suicides = "No data" }: Official,
  avmp: Readonly<Record<string, number>> | undefined,
): Assessment {
  const typed = {
    "10.incidents.legal.2023": 0,
    "10.incidents.illegal.2023": incidents,
    "10.incidents.unknown.2023": 0,
    "10.victims-by-type.murder.2023": murders,
    "10.victims-by-type.suicide.2023": suicides,
  };
  const secondSource = avmp && new Map(Object.entries(avmp).map(([measure, value]) => [`avmp.${measure}.2023`, value]));
  return assess(
    framework,
    rulesFor,
    "xk.xlsx",
    { ok: true, issues: [], value: filledReport(framework, { typed }) },
    { secondSource },
  );
}
const found = (assessment: Assessment): string[] =>
  assessment.issues
    .filter(({ code }) => code.startsWith("second-source"))
    .map(({ code, severity, rule, key, facts }) =>
      [
        severity,
        code,
        rule,
        key,
        namedFacts({ facts })["value"],
        namedFacts({ facts })["compared"],
        namedFacts({ facts })["ratioText"] ?? "",
      ]
        .join(" ")
        .trim(),
    );

const INCIDENTS = "incidents-beside-avmp 10.incidents.total.2023";
const cases: readonly (readonly [string, Official, Readonly<Record<string, number>> | undefined, readonly string[]])[] =
  [
    [
      "the anomaly of the slides",
      { incidents: 32 },
      { incidents: 1158, seizures: 0 },
      [`warning second-source ${INCIDENTS} 32 1158 \u00d736`],
    ],
    ["seizures are no incidents of KPI 10", { incidents: 32 }, { incidents: 1158, seizures: 1000 }, []],
    [
      "the official figure far above",
      { incidents: 1262 },
      { incidents: 64, seizures: 32 },
      [`warning second-source ${INCIDENTS} 1262 32 \u00f739`],
    ],
    [
      "just a factor of 5",
      { incidents: 100 },
      { incidents: 500, seizures: 0 },
      [`warning second-source ${INCIDENTS} 100 500 \u00d75`],
    ],
    ["just below it", { incidents: 100 }, { incidents: 499, seizures: 0 }, []],
    ["a factor of 5 of very little", { incidents: 5 }, { incidents: 32, seizures: 0 }, []],
    [
      "where seizures are not known apart, all incidents are compared",
      { incidents: 32 },
      { incidents: 1158 },
      [`warning second-source-whole ${INCIDENTS} 32 1158`],
    ],
    ["all incidents not far from it", { incidents: 320 }, { incidents: 1158 }, []],
    ["incidents are not known", { incidents: 32 }, { seizures: 566, killed: 20 }, []],
    ["no data is not 0", { incidents: "No data" }, { incidents: 1158, seizures: 566 }, []],
    [
      "0 beside a lot",
      { incidents: 0 },
      { incidents: 1158, seizures: 566 },
      [`warning second-source-zero ${INCIDENTS} 0 592`],
    ],
    ["0 beside a few", { incidents: 0 }, { incidents: 27, seizures: 0 }, []],
    [
      "a lot beside 0",
      { incidents: 28 },
      { incidents: 10, seizures: 10 },
      [`warning second-source-zero ${INCIDENTS} 28 0`],
    ],
    ["0 beside 0", { incidents: 0 }, { incidents: 0, seizures: 0 }, []],
    [
      "murders and suicides",
      { murders: 2, suicides: 0 },
      { killed: 23, suicides: 13 },
      [
        "warning second-source murders-beside-avmp 10.victims-by-type.murder.2023 2 23 \u00d712",
        "warning second-source-zero suicides-beside-avmp 10.victims-by-type.suicide.2023 0 13",
      ],
    ],
    ["no second source at all", { incidents: 32, murders: 2 }, undefined, []],
  ];
test.each(cases)("%s", (_, official, avmp, expected) => {
  expect(found(check(official, avmp))).toEqual(expected);
});

const MURDERS = "10.victims-by-type.murder";
const AT = `${MURDERS}.2018`;
const LIMITS = { kind: "second-source", parameters: { row: MURDERS, measure: "avmp.killed", factor: 5, minimum: 10 } };
const killed = (...counts: readonly number[]) => ({
  secondSource: new Map(counts.map((count, index) => [`avmp.killed.${String(2018 + index)}`, count])),
});

testSituations(LIMITS, {
  pass: { rows: { [MURDERS]: [20] }, beside: killed(23), gives: [`pass ${AT}`] },
  "at the limit": { rows: { [MURDERS]: [20] }, beside: killed(100), gives: [`second-source ${AT}`] },
  "just beyond": { rows: { [MURDERS]: [20] }, beside: killed(99), gives: [`pass ${AT}`] },
  blank: { rows: { [MURDERS]: [null] }, beside: killed(100), gives: [`notEvaluated ${AT}`] },
  "no data": { rows: { [MURDERS]: ["no-data"] }, beside: killed(100), gives: [`notEvaluated ${AT}`] },
  "first year": {
    rows: { [MURDERS]: [2, 20] },
    beside: killed(23, 23),
    gives: [`second-source ${AT}`, `pass ${MURDERS}.2019`],
  },
  "not evaluated": {
    rows: { [MURDERS]: [2, 2] },
    beside: killed(23),
    gives: [`second-source ${AT}`, `notEvaluated ${MURDERS}.2019`],
  },
});

test.each<[string, number, number, string]>([
  ["the smallest difference that counts", 2, 12, "second-source"],
  ["one less", 2, 11, "pass"],
  ["the smallest figure beside 0", 10, 0, "second-source-zero"],
  ["one less beside 0", 9, 0, "pass"],
  ["0 beside the smallest figure", 0, 10, "second-source-zero"],
])("%s", (_, value, compared, verdict) => {
  expect(verdicts(LIMITS, { [MURDERS]: [value] }, killed(compared))).toContain(`${verdict} ${AT}`);
});

test.each<readonly [string, Readonly<Record<string, number>> | undefined]>([
  ["without AVMP", undefined],
  ["where the seizures are not known", { incidents: 60 }],
  ["where the incidents are not known", { seizures: 20 }],
])("%s the rule is not evaluated, and never passed", (_, avmp) => {
  const [without, beside] = [check({ incidents: 32 }, avmp), check({ incidents: 32 }, { incidents: 60, seizures: 20 })];
  expect([without.counts.notEvaluated - beside.counts.notEvaluated, beside.counts.pass - without.counts.pass]).toEqual([
    1, 1,
  ]);
});

test("the sentence has both figures, both names and how far apart they are", () => {
  const issue = check({ incidents: 32 }, { incidents: 2300, seizures: 1142 }).issues.find(
    ({ code }) => code === "second-source",
  );
  const told = issue ? tellIssue(framework, labelsIn(framework, "en"), issue) : "";
  for (const part of [
    "Firearm-related incidents in total",
    "2023",
    "32",
    "AVMP",
    "1,158",
    "Incidents without weapon seizures",
    "\u00d736",
  ])
    expect(told).toContain(part);
});

test("a justification is bound to both figures", () => {
  const bound = (incidents: number, avmp: number): string => {
    const { issues, report } = check({ incidents }, { incidents: avmp, seizures: 0 });
    const issue = issues.find(({ code }) => code === "second-source");
    if (!issue || !report) throw new Error("no warning");
    return findingOf(
      issue,
      framework.rulePack.rules.find(({ id }) => id === issue.rule),
      report.observations,
      undefined,
    ).compared;
  };
  expect(bound(32, 1158)).toBe(bound(32, 1158));
  expect(bound(32, 1159)).not.toBe(bound(32, 1158));
  expect(bound(33, 1158)).not.toBe(bound(32, 1158));
});

test("a rule that names a measure which does not exist is refused when the framework is loaded", () => {
  const files = frameworkFiles();
  const rules = files["rules.json"]?.["rules"] as {
    readonly id: string;
    readonly parameters: Record<string, unknown>;
  }[];
  const rule = rules.find(({ id }) => id === "murders-beside-avmp");
  if (rule) rule.parameters["measure"] = "avmp.wounded";
  expect(openFramework(checkedFramework(files))).toMatchObject({
    ok: false,
    issues: [{ code: "framework-invalid", facts: { file: "rules.json", key: "rules murders-beside-avmp.parameters" } }],
  });
});

test("a framework without second sources loads, once no rule asks for one", () => {
  const files = frameworkFiles();
  delete files["framework.json"]?.["secondSources"];
  delete files["labels.en.json"]?.["secondSources"];
  expect(openFramework(checkedFramework(files)).ok).toBe(false);
  const pack = files["rules.json"] as { rules: { readonly kind: string }[] };
  pack.rules = pack.rules.filter(({ kind }) => kind !== "second-source");
  expect(openFramework(checkedFramework(files))).toMatchObject({ ok: true });
});
