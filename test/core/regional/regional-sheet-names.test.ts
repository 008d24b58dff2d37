/** Regional sheets in a workbook that holds others: theirs stay, ours get names of their own. */
import { labelsIn } from "../../../src/core/framework/framework";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { readRegional } from "../../../src/core/regional/read-regional";
import { namesIn } from "../../../src/core/regional/regional-sheet-names";
import { readReport } from "../../../src/core/report/read-report";
import type { Snapshot } from "../../../src/core/workbook/snapshot";
import { filledReport } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const state = wholeRegional(framework);
const report = filledReport(framework, { jurisdiction: "RS", typed: { "4.firearms.inland.2024": 12 } });

const regionalIn = (workbook: Snapshot): Snapshot =>
  snapshotOfPlan(planRegional(framework, state, "en", namesIn(framework, labels, workbook)));
const names = ({ sheets }: Snapshot): readonly string[] => sheets.map(({ name }) => name);

test("no regional sheet has the name of a report's sheet, and each is read as if the other were not there", () => {
  const regional = regionalIn(report);
  expect(names(regional).filter((name) => names(report).includes(name))).toEqual([]);
  expect(names(regional)).toContain("Region KPI 10");
  const both = { sheets: [...report.sheets, ...regional.sheets] };
  expect(readReport(framework, "a.xlsx", both)).toEqual(readReport(framework, "a.xlsx", report));
  const read = readRegional(framework, both);
  expect(read.ok && read.value.regional).toEqual(state);
  expect(namesIn(framework, labels, both)).toEqual(new Map());
});

test("a sheet of somebody's own with such a name stays, and ours is numbered once", () => {
  const own: Snapshot = { sheets: [...report.sheets, { name: "at a glance", visibility: "visible", cells: [] }] };
  const regional = regionalIn(own);
  expect(names(regional)[0]).toBe("At a glance 2");
  expect(names(regionalIn({ sheets: [...own.sheets, ...regional.sheets] }))).toEqual(names(regional));
});
