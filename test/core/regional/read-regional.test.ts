/** A regional workbook that was edited by hand gives the same figures, or is refused by name. */
import fc from "fast-check";
import { findOverwritten } from "../../../src/core/regional/find-overwritten";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { readRegional } from "../../../src/core/regional/read-regional";
import type { SheetSnapshot, Snapshot } from "../../../src/core/workbook/snapshot";
import { randomFrom } from "../../bench/rules/random";
import { ENDS, judgeEdit } from "../../fixtures/judge-edit";
import { EDIT_KINDS, randomEdit } from "../../fixtures/regional-edits";
import { opened } from "../../fixtures/shipped-framework";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const regional = wholeRegional(framework);
const written = snapshotOfPlan(planRegional(framework, regional, "en"));
const DATA = "Regional data";
const edited = (edit: (sheet: SheetSnapshot) => SheetSnapshot, name = DATA): Snapshot => ({
  sheets: written.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
});
const withoutRow = (gone: number): Snapshot =>
  edited((sheet) => ({
    ...sheet,
    cells: sheet.cells
      .filter(({ row }) => row !== gone)
      .map((cell) => (cell.row > gone ? { ...cell, row: cell.row - 1 } : cell)),
  }));
const found = (snapshot: Snapshot): unknown => {
  const read = readRegional(framework, snapshot);
  return read.ok
    ? JSON.stringify(read.value.regional.observations) === JSON.stringify(regional.observations)
    : read.issues.map(({ code, sheet }) => [code, sheet]);
};

test("as it was written", () => {
  expect(found(written)).toBe(true);
});

test("a blank row between the lines loses nothing", () => {
  expect(
    found(
      edited((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.row >= 5 ? { ...cell, row: cell.row + 1 } : cell)),
      })),
    ),
  ).toBe(true);
});

test("a line that was deleted refuses it", () => {
  expect(found(withoutRow(3))).toEqual([["regional-lines-differ", DATA]]);
});

test("a figure that became another one, its code included, refuses it", () => {
  const cells = written.sheets.find(({ name }) => name === DATA)?.cells ?? [];
  const code = cells.find(({ value }) => /^number:/.test(String(value)));
  const seen = cells.filter(({ row, column }) => row === code?.row && column === 5);
  const changed = edited((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell === code ? { ...cell, value: "number:77" } : seen.includes(cell) ? { ...cell, value: 77 } : cell,
    ),
  }));
  expect(code).toBeDefined();
  expect(found(changed)).toEqual([["regional-line-changed", DATA]]);
});

test("random edits: the same figures or a refusal that names the sheet, and nothing lost in silence", () => {
  fc.assert(
    fc.property(fc.constantFrom(...EDIT_KINDS), fc.nat(), (kind, seed) => {
      const { told: what, after } = randomEdit(kind, written, randomFrom(seed));
      const read = readRegional(framework, after);
      const isRead = read.ok ? read.value : undefined;
      const end = judgeEdit({
        framework,
        before: written,
        after,
        expected: regional,
        found: read.ok ? { ...read, value: read.value.regional } : read,
        told: isRead ? findOverwritten(framework, isRead, after) : [],
      });
      expect([what, ENDS.slice(0, 4).includes(end), end]).toEqual([what, true, end]);
    }),
    { numRuns: 40 },
  );
});
