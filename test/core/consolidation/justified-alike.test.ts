import { justifiedAlike } from "../../../src/core/consolidation/justified-alike";
import { assess } from "../../../src/core/assessment/assess";
import type { Issue } from "../../../src/core/issue/issue";
import type { Justification } from "../../../src/core/issue/justification";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";

const { framework, rulesFor } = opened();
const value = filledReport(framework, { jurisdiction: "AL", typed: {} });
const blank = assess(framework, rulesFor, "al.xlsx", { ok: true, issues: [], value });

/** A warning that was justified: the key it speaks of, and the words. */
function settled(key: string, text: string, { who = "Ana", when = "2026-11-24" } = {}): Issue {
  const justification: Justification = {
    rule: "unusual-for-row",
    definition: "",
    key,
    compared: "",
    value: 1,
    said: "",
    reason: "late-data",
    text,
    who,
    when,
  };
  return { code: "file-empty", severity: "warning", key, facts: {}, justification };
}

const found = (issues: readonly Issue[]): readonly unknown[] =>
  justifiedAlike({ ...blank, issues }).map(({ code, severity, facts }) => [code, severity, facts]);

test("the same words for warnings of three rows are counted, with who said them and when", () => {
  expect(
    found([
      settled("3.possession.cases.2023", "Checked, ok."),
      settled("3.possession.cases.2024", "checked ok", { who: "Ben", when: "2026-11-26" }),
      settled("4.firearms.inland.2024", " CHECKED   OK"),
      settled("4.firearms.border.2024", "Checked, ok"),
      settled("13.storage.inspections.2024", "Forty new posts since March."),
    ]),
  ).toEqual([
    [
      "justified-alike",
      "info",
      { count: 4, rowCount: 3, text: "Checked, ok.", who: ["Ana", "Ben"], when: "2026-11-24 \u2013 2026-11-26" },
    ],
  ]);
});

test("no words at all are counted too, in Cyrillic as well", () => {
  expect(
    found(["3.possession.cases.2024", "4.firearms.inland.2024", "4.firearms"].map((key) => settled(key, " "))),
  ).toEqual([["justified-without-words", "info", { count: 3, rowCount: 3, who: ["Ana"], when: "2026-11-24" }]]);
  expect(
    found(
      ["3.possession.cases.2024", "4.firearms.inland.2024", "4.firearms.border.2024"].map((key) =>
        settled(key, "у реду"),
      ),
    ),
  ).toHaveLength(1);
});

test("two rows, or one row in many years, may have one reason; a long text is cut", () => {
  expect(
    found(["2021", "2022", "2023", "2024"].map((year) => settled(`3.possession.cases.${year}`, "amnesty"))),
  ).toEqual([]);
  const [one] = justifiedAlike({
    ...blank,
    issues: ["1", "2", "3"].map((row) => settled(`4.firearms.${row}.2024`, "a".repeat(300))),
  });
  expect(one?.code === "justified-alike" && one.facts.text.length).toBe(81);
});
