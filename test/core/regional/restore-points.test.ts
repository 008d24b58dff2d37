import { addRestorePoint, planRestorePoints } from "../../../src/core/regional/plan-restore-points";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { minuteText, readRestorePoints } from "../../../src/core/regional/restore-points";
import type { SnapshotCell, Snapshot } from "../../../src/core/workbook/snapshot";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const plan = planRegional(framework, wholeRegional(framework), "en");
/** What is about to be written: something else. */
const other = planRegional(framework, { ...wholeRegional(framework), notes: [] }, "en");
const done = { when: "2026-11-27 14:05", done: "merge", files: ["al.xlsx"], jurisdictions: ["AL"] } as const;

/** A workbook after so many writings. */
function written(count: number): Snapshot {
  let now = snapshotOfPlan(plan);
  for (let index = 0; index < count; index++) {
    const sheet = planRestorePoints(now, addRestorePoint(now, other, readRestorePoints(now).points, done));
    now = snapshotOfPlan({ ...plan, sheets: [...plan.sheets, sheet] });
  }
  return now;
}

const two = written(2);
const numbers = (snapshot: Snapshot): readonly number[] =>
  readRestorePoints(snapshot).points.map(({ number }) => number);
/** Of the second point, the newest. */
const [head, part] = [1, 2];
const edit = (
  change: (cell: SnapshotCell) => SnapshotCell | undefined,
  added: readonly SnapshotCell[] = [],
): Snapshot => editSheet(two, "_restore", change, added);
const at =
  (row: number, column: number, value: string) =>
  (cell: SnapshotCell): SnapshotCell =>
    cell.row === row && cell.column === column ? { ...cell, value } : cell;
const text = (row: number, column: number, value: string): SnapshotCell => ({
  row,
  column,
  value,
  type: "text",
  isFormula: false,
});

test("a workbook has none before it is written over, and keeps the last five", () => {
  expect(readRestorePoints(snapshotOfPlan(plan))).toEqual({ points: [], issues: [] });
  expect(numbers(written(7))).toEqual([7, 6, 5, 4, 3]);
});

test("writing that changes nothing keeps no point", () => {
  expect(addRestorePoint(snapshotOfPlan(plan), plan, [], done)).toEqual([]);
});

test("a point says what was done, and its sheet is for programs", () => {
  expect(readRestorePoints(two).points[0]).toMatchObject({ ...done, number: 2 });
  expect(two.sheets.find(({ name }) => name === "_restore")?.visibility).toBe("veryHidden");
});

test("very many files are told in a cell, the first of them", () => {
  const now = snapshotOfPlan(plan);
  const files = Array.from({ length: 1000 }, (_, index) => `${"x".repeat(200)} ${String(index)}.xlsx`);
  const sheet = planRestorePoints(now, addRestorePoint(now, other, [], { ...done, files }));
  expect(Math.max(...sheet.cells.map(({ value }) => String(value).length))).toBeLessThan(32_767);
  expect(readRestorePoints(snapshotOfPlan({ ...plan, sheets: [sheet] })).points[0]?.files).toHaveLength(50);
});

test("a long one is cut into cells and put together again", () => {
  const now = snapshotOfPlan(plan);
  const [point] = addRestorePoint(now, other, [], done);
  if (!point) throw new Error("there is no point");
  const long = { ...point, packed: point.packed.repeat(20) };
  const sheet = planRestorePoints(now, [long]);
  expect(Math.max(...sheet.cells.map(({ value }) => String(value).length))).toBeLessThan(32_767);
  expect(readRestorePoints(snapshotOfPlan({ ...plan, sheets: [sheet] })).points).toEqual([long]);
});

test.each([
  ["another name", { sheets: two.sheets.map((one) => (one.name === "_restore" ? { ...one, name: "Sheet1" } : one)) }],
  ["other lines between", edit((cell) => (cell.row === 0 ? cell : { ...cell, row: cell.row * 2 }), [text(1, 1, "?")])],
  ["lines exchanged", edit((cell) => (cell.row === 0 ? cell : { ...cell, row: 100 - cell.row }))],
])("read as they were written: %s", (_, snapshot) => {
  expect(readRestorePoints(snapshot)).toEqual(readRestorePoints(two));
});

test.each([
  ["its description", edit(at(head, 1, JSON.stringify({ ...done, files: [], bytes: 10, parts: 1 })))],
  ["no description", edit(at(head, 1, "?"))],
  ["its checksum", edit(at(head, 2, "0".repeat(64)))],
  ["its text", edit(at(part, 1, "AAAA"))],
  ["a line is gone", edit((cell) => (cell.row === part ? undefined : cell))],
  ["its description is gone", edit((cell) => (cell.row === head ? undefined : cell))],
  ["a line stands twice", edit((cell) => cell, [text(50, 0, "point:2:1"), text(50, 1, "AAAA")])],
  ["its description stands twice", edit((cell) => cell, [text(50, 0, "point:2"), text(50, 1, "{}")])],
])("refused by itself, with its place: %s", (_, snapshot) => {
  const { points, issues } = readRestorePoints(snapshot);
  expect(points.map(({ number }) => number)).toEqual([1]);
  expect(issues).toMatchObject([{ code: "restore-damaged", sheet: "_restore", facts: { number: 2 } }]);
});

test("a copied sheet makes nobody guess", () => {
  const copy = two.sheets.filter(({ name }) => name === "_restore").map((one) => ({ ...one, name: "_restore (2)" }));
  const { issues } = readRestorePoints({ sheets: [...two.sheets, ...copy] });
  expect(issues.map(({ sheet }) => sheet)).toEqual(["_restore (2)", "_restore (2)"]);
});

test("the time is told by the clock of the machine", () => {
  expect(minuteText(new Date(2026, 0, 5, 7, 8))).toBe("2026-01-05 07:08");
});
