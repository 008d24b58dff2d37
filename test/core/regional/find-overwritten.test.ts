/** Whatever somebody types over a figure of the region is found, with its place and what belongs there. */
import type { RegionalObservation } from "../../../src/core/consolidation/regional";
import { findOverwritten } from "../../../src/core/regional/find-overwritten";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { readRegional } from "../../../src/core/regional/read-regional";
import { withKeys } from "../../../src/core/regional/with-keys";
import type { Snapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { typeAt } from "../../fixtures/filled-report";
import { movedColumns } from "../../fixtures/moved-columns";
import { regionalBeforeKeys } from "../../fixtures/regional-before-keys";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const ROW = "3.possession.cases";
const cases = (jurisdiction: string, value: number): RegionalObservation => ({
  jurisdiction,
  key: `${ROW}.2024`,
  row: ROW,
  period: "2024",
  content: { kind: "number", value },
  file: `${jurisdiction}.xlsx`,
  sheet: "KPI 3",
  cell: "K8",
});
const regional = {
  ...wholeRegional(framework),
  observations: [
    ...["AL", "ME", "MK"].map((code, index) => cases(code, 10 + index)),
    ...wholeRegional(framework).observations,
  ],
};
const whole = snapshotOfPlan(planRegional(framework, regional, "en"));

const found = (snapshot: Snapshot): unknown => {
  const read = readRegional(framework, snapshot);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return findOverwritten(framework, read.value, snapshot).map(({ sheet, cell, facts }) => [sheet, cell, facts]);
};
const cellAt = (sheet: string, wanted: (cell: SnapshotCell) => boolean): SnapshotCell => {
  const cell = whole.sheets.find(({ name }) => name === sheet)?.cells.find(wanted);
  if (!cell) throw new Error(`no such cell on ${sheet}`);
  return cell;
};
/** Sheet row of the line of Albania's 2024 cases, counted from 1. */
const line = cellAt("Region KPI 3", ({ value, column }) => value === `${ROW}.2024` && column === 11).row + 1;
const dataLine = cellAt("Regional data", ({ value, column }) => value === `${ROW}.2024` && column === 12).row + 1;

test("nothing is found where nobody typed, wherever columns are, in workbooks from before there were keys", () => {
  expect(found(whole)).toEqual([]);
  expect(found(movedColumns(whole))).toEqual([]);
  expect(found(withKeys(framework, regionalBeforeKeys()))).toEqual([]);
});

test.each([
  ["99 over a total", "Region KPI 3", `J${String(line)}`, 99, "1722"],
  ["a figure of a jurisdiction", "Region KPI 3", `D${String(line)}`, 99, "10"],
  ["nothing where a figure was", "Region KPI 3", `D${String(line)}`, "", "10"],
  ["a figure where there was no report", "Region KPI 3", `E${String(line)}`, 99, "no report"],
  ["a word over a figure", "Region KPI 3", `D${String(line)}`, "ten", "10"],
  ["nothing where the list had a figure", "Regional data", `F${String(dataLine)}`, "", "10"],
  ["a word in the list of all", "Regional data", `F${String(dataLine)}`, "ten", "10"],
  ["a figure in the list of all", "Regional data", `F${String(dataLine)}`, 99, "10"],
])("%s is found", (_, sheet, cell, value, right) => {
  expect(found(typeAt(whole, sheet, cell, value))).toEqual([[sheet, cell, { seen: String(value), right }]]);
});

test("of a total that follows a wrong figure only the figure is told; another formula is", () => {
  const total = `J${String(line)}`;
  const formula = (value: number): Snapshot =>
    editSheet(whole, "Region KPI 3", (cell) =>
      cell.row === line - 1 && cell.column === 9 ? { ...cell, value, isFormula: true } : cell,
    );
  expect(found(typeAt(formula(1811), "Region KPI 3", `D${String(line)}`, 99))).toEqual([
    ["Region KPI 3", `D${String(line)}`, { seen: "99", right: "10" }],
  ]);
  expect(found(formula(99))).toEqual([["Region KPI 3", total, { seen: "99", right: "1722" }]]);
});
