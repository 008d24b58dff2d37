/** A regional workbook that was edited by hand gives the same figures, or is refused by name. */
import fc from "fast-check";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { readRegional } from "../../../src/core/regional/read-regional";
import type { SheetSnapshot, Snapshot } from "../../../src/core/workbook/snapshot";
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
  expect(found(changed)).toEqual([["regional-figures-differ", DATA]]);
});

test("random edits: the same figures or a refusal, and nothing lost in silence", () => {
  const rows = Math.max(...(written.sheets.find(({ name }) => name === DATA)?.cells ?? []).map(({ row }) => row));
  fc.assert(
    fc.property(
      fc.constantFrom("delete", "blank", "exchange", "clear", "double"),
      fc.nat(rows),
      fc.nat(rows),
      fc.nat(13),
      (kind, one, other, column) => {
        const snapshot = edited((sheet) => ({
          ...sheet,
          cells: sheet.cells.flatMap((cell) => {
            const isOne = cell.row === one;
            if (kind === "delete") return isOne ? [] : [cell];
            if (kind === "blank") return [cell.row >= one ? { ...cell, row: cell.row + 1 } : cell];
            if (kind === "clear") return isOne && cell.column === column ? [] : [cell];
            if (kind === "double") return isOne ? [cell, { ...cell, row: rows + 5 }] : [cell];
            if (cell.column !== column) return [cell];
            return [isOne ? { ...cell, row: other } : cell.row === other ? { ...cell, row: one } : cell];
          }),
        }));
        const result = found({
          sheets: snapshot.sheets.map((sheet) => ({
            ...sheet,
            cells: [...sheet.cells].sort((a, b) => a.row - b.row || a.column - b.column),
          })),
        });
        const figures = (): unknown => {
          const read = readRegional(framework, snapshot);
          return read.ok
            ? read.value.regional.observations
                .map(({ jurisdiction, key, content }) => JSON.stringify([jurisdiction, key, content]))
                .sort()
            : [];
        };
        if (result === false)
          expect(figures()).toEqual(
            regional.observations
              .map(({ jurisdiction, key, content }) => JSON.stringify([jurisdiction, key, content]))
              .sort(),
          );
      },
    ),
    { numRuns: 40 },
  );
});
