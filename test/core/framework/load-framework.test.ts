import { openFramework } from "../../../src/app/open-framework";
import { checkedFramework } from "../../../src/core/validation/checked-framework";
import { frameworkFiles } from "../../fixtures/shipped-framework";
import { namedFacts } from "../../fixtures/named-facts";

type Files = ReturnType<typeof frameworkFiles>;
type Json = Record<string, unknown>;
const list = (value: unknown): Json[] => value as Json[];

const faults: readonly [string, (files: Files) => void, string, string][] = [
  [
    "a file is missing",
    (files) => {
      delete files["charts.json"];
    },
    "charts.json",
    "",
  ],
  [
    "English labels are missing",
    (files) => {
      delete files["labels.en.json"];
    },
    "labels.en.json",
    "",
  ],
  [
    "a year is no year",
    (files) => {
      list(files["framework.json"]?.["years"])[0] = "18" as never;
    },
    "framework.json",
    "years.0",
  ],
  [
    "an unknown key",
    (files) => {
      (files["template.json"] ?? {})["color"] = "red";
    },
    "template.json",
    "color",
  ],
  [
    "an institution that holds a row which does not exist",
    (files) => {
      list(files["framework.json"]?.["institutions"])[0] = {
        id: "police",
        words: ["polic"],
        owns: { provenance: "inferred", places: ["3.none"] },
      };
    },
    "framework.json",
    "institutions police.owns",
  ],
  [
    "a window that begins with no year of the framework",
    (files) => {
      (files["template.json"] ?? {})["window"] = { from: "2052", atLeast: 4 };
    },
    "template.json",
    "window.from",
  ],
  [
    "a window that leaves no year open",
    (files) => {
      (files["template.json"] ?? {})["window"] = { from: "2024", atLeast: 0 };
    },
    "template.json",
    "window.atLeast",
  ],
  [
    "a severity that does not exist",
    (files) => {
      (list(files["rules.json"]?.["rules"])[0] ?? {})["severity"] = "fatal";
    },
    "rules.json",
    "rules.0.severity",
  ],
  [
    "a rule kind that does not exist",
    (files) => {
      (list(files["rules.json"]?.["rules"])[0] ?? {})["kind"] = "magic";
    },
    "rules.json",
    "rules filled.kind",
  ],
  [
    "a rule names a row that does not exist",
    (files) => {
      (list(files["rules.json"]?.["rules"])[5] ?? {})["parameters"] = {
        total: "10.incidents.all",
        parts: ["10.incidents.legal"],
      };
    },
    "rules.json",
    "rules incidents-add-up.parameters",
  ],
  [
    "a rule lacks a parameter",
    (files) => {
      (list(files["rules.json"]?.["rules"])[8] ?? {})["parameters"] = { part: "2.policy.strategy" };
    },
    "rules.json",
    "rules gender-within-documents.parameters.whole",
  ],
  [
    "a chart names a row that does not exist",
    (files) => {
      (list(files["charts.json"]?.["charts"])[0] ?? {})["series"] = [{ row: "4.tanks.inland", color: "000000" }];
    },
    "charts.json",
    "charts possession-solved.series",
  ],
  [
    "a KPI names a goal that does not exist",
    (files) => {
      (list(files["framework.json"]?.["kpis"])[0] ?? {})["goals"] = ["9"];
    },
    "framework.json",
    "kpis 1.goals",
  ],
  [
    "a label is missing",
    (files) => {
      delete (files["labels.en.json"]?.["units"] as Json)["rounds"];
    },
    "labels.en.json",
    "units.rounds",
  ],
  [
    "an issue has no sentence",
    (files) => {
      delete (files["labels.en.json"]?.["issues"] as Json)["balance"];
    },
    "labels.en.json",
    "issues.balance",
  ],
  [
    "a sentence has a place that nothing fills",
    (files) => {
      (files["labels.en.json"]?.["issues"] as Json)["change"] = "{rowName} {colour}";
    },
    "labels.en.json",
    "issues.change",
  ],
  [
    "a sentence lacks a plural form of its language",
    (files) => {
      (files["labels.en.json"]?.["issues"] as Json)["incomplete-included"] = { other: "{count} cells" };
    },
    "labels.en.json",
    "issues.incomplete-included",
  ],
  [
    "a sentence has plural forms, and its issue counts nothing",
    (files) => {
      (files["labels.en.json"]?.["issues"] as Json)["foreign-workbook"] = { one: "not ours", other: "not ours" };
    },
    "labels.en.json",
    "issues.foreign-workbook",
  ],
  [
    "a plural form that no language has",
    (files) => {
      (files["labels.en.json"]?.["issues"] as Json)["incomplete-included"] = { one: "1", other: "2", lots: "3" };
    },
    "labels.en.json",
    "issues.incomplete-included",
  ],
  [
    "a next step belongs to no issue",
    (files) => {
      (files["labels.en.json"]?.["nextSteps"] as Json)["colour"] = { pane: "Paint it.", commandLine: "Paint it." };
    },
    "labels.en.json",
    "nextSteps.colour",
  ],
  [
    "a next step has a place",
    (files) => {
      (files["labels.en.json"]?.["nextSteps"] as Json)["row-missing"] = {
        pane: "Fill {row}.",
        commandLine: "Fill it.",
      };
    },
    "labels.en.json",
    "nextSteps.row-missing",
  ],
  [
    "a word of the product is missing",
    (files) => {
      delete (files["labels.en.json"]?.["template"] as Json)["howTo"];
    },
    "labels.en.json",
    "template.howTo",
  ],
  [
    "a row stands there twice",
    (files) => {
      const rows = list(list(list(files["framework.json"]?.["kpis"])[0]?.["tables"])[0]?.["rows"]);
      rows.push(rows[0] ?? {});
    },
    "framework.json",
    "kpis.tables 1.laws.rows",
  ],
];

test.each(faults)("a broken framework file says which key of which file: %s", (_, breakIt, file, key) => {
  const files = frameworkFiles();
  breakIt(files);
  const outcome = openFramework(checkedFramework(files));
  expect(outcome.ok).toBe(false);
  expect(
    outcome.issues.map((issue) => [issue.code, namedFacts(issue)["file"], namedFacts(issue)["key"]]),
  ).toContainEqual(["framework-invalid", file, key]);
});

test("the shipped framework has no fault", () => {
  expect(openFramework(checkedFramework(frameworkFiles())).issues).toEqual([]);
});
