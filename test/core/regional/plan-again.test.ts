import { planAgain } from "../../../src/core/regional/plan-again";
import { planRegional } from "../../../src/core/regional/plan-regional";
import type { RegionalWorkbook } from "../../../src/core/regional/read-regional";
import { opened } from "../../fixtures/shipped-framework";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const regional = wholeRegional(framework);
const plan = planRegional(framework, regional, "en");
const written = snapshotOfPlan(plan);
const workbook: RegionalWorkbook = { regional, language: "en" };
const DATA = "Regional data";
const renamed = {
  ...written,
  sheets: written.sheets.map((sheet) => (sheet.name === DATA ? { ...sheet, name: "Figures" } : sheet)),
};

test("a workbook that nobody changed would be written as it is, whoever asks and how often", () => {
  expect(planAgain(framework, workbook, written)).toEqual(plan);
  expect(planAgain(framework, workbook, written)).toBe(planAgain(framework, workbook, written));
});

test("what was planned for one workbook is not taken for another, nor for one of other names, in turn", () => {
  const dataIn = (of: RegionalWorkbook, now: typeof written): readonly string[] =>
    planAgain(framework, of, now).sheets.flatMap(({ name }) => (name === DATA || name === "Figures" ? [name] : []));
  expect([dataIn(workbook, written), dataIn(workbook, renamed), dataIn(workbook, written)]).toEqual([
    [DATA],
    ["Figures"],
    [DATA],
  ]);
  const none: RegionalWorkbook = { regional: { ...regional, observations: [] }, language: "en" };
  expect(planAgain(framework, none, written)).not.toEqual(planAgain(framework, workbook, written));
});
