import { planRegional } from "../../../src/core/regional/plan-regional";
import { certified } from "../../../src/core/regional/certified";
import { findOwnAdditions } from "../../../src/core/regional/find-own-additions";
import { readRegional } from "../../../src/core/regional/read-regional";
import { withKeys } from "../../../src/core/regional/with-keys";
import type { Snapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { regionalBeforeKeys } from "../../fixtures/regional-before-keys";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const regional = wholeRegional(framework);
const plan = certified(framework, regional, "en", planRegional(framework, regional, "en"));
const written = snapshotOfPlan(plan);
const DATA = "Regional data";

const text = (row: number, column: number, value: string | number): SnapshotCell => ({
  row,
  column,
  value,
  type: typeof value === "number" ? "number" : "text",
  isFormula: false,
});

function told(found: Snapshot): readonly unknown[] {
  const snapshot = withKeys(framework, found);
  const read = readRegional(framework, snapshot);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return findOwnAdditions(framework, read.value, snapshot).map((issue) =>
    issue.code === "own-cells-left" ? [issue.sheet, issue.cell, issue.facts.count] : issue.code,
  );
}

test("a workbook as it was written holds nothing of others", () => {
  expect(told(written)).toEqual([]);
});

test("a column beside a table, a remark below it and one on another sheet are told by sheet", () => {
  const withColumn = editSheet(written, DATA, (cell) => cell, [
    text(0, 40, "Who asks"),
    text(1, 40, "Tirana"),
    text(5000, 0, "Checked by the secretariat"),
  ]);
  const both = editSheet(withColumn, "Region KPI 3", (cell) => cell, [text(200, 1, 1234567)]);
  expect(told(both)).toEqual([
    ["Region KPI 3", "B201", 1],
    [DATA, "AO1", 3],
  ]);
});

test("a column put in between ours is told, although our cells stand there otherwise", () => {
  const between = editSheet(written, DATA, (cell) => (cell.column >= 3 ? { ...cell, column: cell.column + 1 } : cell), [
    text(1, 3, "ask again"),
    text(2, 3, "fine"),
  ]);
  expect(told(between)).toEqual([[DATA, "D2", 2]]);
});

test("rows put in between and what is typed over ours are nothing of others", () => {
  const moved = editSheet(written, DATA, (cell) => (cell.row >= 5 ? { ...cell, row: cell.row + 2 } : cell));
  expect(told(moved)).toEqual([]);
  const [title] = written.sheets.find(({ name }) => name === "Region KPI 3")?.cells ?? [];
  const typed = editSheet(written, "Region KPI 3", (cell) =>
    cell === title ? { ...cell, value: "Our own title" } : cell,
  );
  expect(told(typed)).toEqual([]);
});

test("of workbooks from before there were marks nothing is said", () => {
  expect(told(regionalBeforeKeys())).toEqual([]);
});
