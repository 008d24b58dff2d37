import { fileEntry } from "../../src/cli/entries";
import { assess } from "../../src/core/assessment/assess";
import { labelsIn } from "../../src/core/framework/framework";
import { planTemplate } from "../../src/core/template/plan-template";
import { gapOf } from "../fixtures/gap";
import { opened } from "../fixtures/shipped-framework";
import { snapshotOfPlan } from "../fixtures/snapshot-of-plan";

test("check --json says what is known about cells that hold no data", () => {
  const { framework, rulesFor } = opened();
  const key = "4.firearms.inland.2024";
  const prefill = {
    contents: new Map([[key, { kind: "noData", reason: "not-yet-available" } as const]]),
    gaps: new Map([[key, gapOf({ owner: "Customs", expected: "2025" })]]),
    notes: new Map(),
    cover: new Map(),
  };
  const value = snapshotOfPlan(planTemplate(framework, { jurisdiction: "AL", round: "2024", language: "en", prefill }));
  const labels = labelsIn(framework, "en");
  expect(
    fileEntry(framework, labels, assess(framework, rulesFor, "al.xlsx", { ok: true, value, issues: [] })).gaps,
  ).toEqual([{ key, reason: "not-yet-available", where: null, owner: "Customs", expected: "2025", note: null }]);
  expect(
    fileEntry(
      framework,
      labels,
      assess(framework, rulesFor, "x", {
        ok: false,
        issues: [{ code: "file-not-a-workbook", severity: "blocker", facts: {} }],
      }),
    ).gaps,
  ).toEqual([]);
});
