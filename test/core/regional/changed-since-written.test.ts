/** What was changed, lost or doubled on any sheet that is read back refuses the workbook, by sheet and row. */
import { CHECK, tablesOn } from "../../../src/core/sheet/keyed-table";
import { READ_BACK } from "../../../src/core/regional/read-back";
import { readRegional } from "../../../src/core/regional/read-regional";
import { planRegional } from "../../../src/core/regional/plan-regional";
import type { Snapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { beforeMarks } from "../../fixtures/regional-before-marks";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet, snapshotOfPlan } from "../../fixtures/snapshot-of-plan";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const regional = wholeRegional(framework);
const written = snapshotOfPlan(planRegional(framework, regional, "en"));

function found(snapshot: Snapshot): unknown {
  const read = readRegional(framework, snapshot);
  return read.ok
    ? "read"
    : read.issues.map(({ code, sheet, cell }) => [code, sheet, ...(cell === undefined ? [] : [cell])]);
}

/** The first cell that says this, of a line that is read back where one does: what is beside lines only repeats them. */
function cellOf(sheet: string, value: SnapshotCell["value"]): SnapshotCell {
  const [on] = written.sheets.filter(({ name }) => name === sheet);
  const lines = on ? READ_BACK.flatMap((table) => tablesOn<string>(table, on)).flatMap((table) => table.lines) : [];
  const rows = new Set(lines.map(({ row }) => row));
  const saying = (on?.cells ?? []).filter((one) => one.value === value);
  const cell = saying.find(({ row }) => rows.has(row)) ?? saying[0];
  if (!cell) throw new Error(`${String(value)} does not stand on ${sheet}`);
  return cell;
}

const typed = (sheet: string, old: SnapshotCell["value"], value: SnapshotCell["value"], from = written): Snapshot => {
  const at = cellOf(sheet, old);
  return editSheet(from, sheet, (cell) =>
    cell.row === at.row && cell.column === at.column ? { ...cell, value } : cell,
  );
};

function withoutLine(sheet: string, value: SnapshotCell["value"]): Snapshot {
  const { row: gone } = cellOf(sheet, value);
  return editSheet(written, sheet, (cell) => {
    if (cell.row === gone) return undefined;
    return cell.row > gone ? { ...cell, row: cell.row - 1 } : cell;
  });
}

function doubled(sheet: string, value: SnapshotCell["value"]): Snapshot {
  const { row: line } = cellOf(sheet, value);
  const cells = written.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const end = Math.max(...cells.map(({ row }) => row)) + 1;
  const copies = cells.filter(({ row }) => row === line).map((cell) => ({ ...cell, row: end }));
  return editSheet(written, sheet, (cell) => cell, copies);
}

const NOTE = "993 firearms; the year is not stated.";
const BREAK = "All incidents from now on.";
const [figure] = regional.secondSource;
const [justified] = regional.justifications;
const [revision] = regional.revisions;
const [gap] = regional.gaps;
const [reason] = regional.reasons;
const narrative =
  regional.observations.flatMap(({ content }) => (content.kind === "text" ? content.text : []))[0] ?? "";
if (!figure || !justified || !revision || !gap || !reason) throw new Error("the workbook lacks something");

/** Sheet, a text or figure on it, and what somebody makes of it. */
const LINES: readonly (readonly [string, SnapshotCell["value"], SnapshotCell["value"]])[] = [
  ["Notes", NOTE, "939 firearms; the year is not stated."],
  ["Region Breaks in series", BREAK, "All incidents."],
  ["Region No data", gap.owner, "Police"],
  ["Region Justifications", justified.text, "x"],
  ["Merge log", reason.message, "x"],
  ["Region AVMP", figure.value, figure.value + 1],
  ["Regional data", narrative, "Nothing."],
];

test("as it was written", () => {
  expect(found(written)).toBe("read");
});

test.each(LINES)("%s: a line that says something else is named", (sheet, old, value) => {
  expect(found(typed(sheet, old, value))).toEqual([
    [
      "regional-line-changed",
      sheet,
      expect.stringMatching(new RegExp(`^[A-Z]+${String(cellOf(sheet, old).row + 1)}$`)),
    ],
  ]);
});

test.each(LINES)("%s: a line that is gone, or there twice", (sheet, old) => {
  expect(found(withoutLine(sheet, old))).toEqual([["regional-lines-differ", sheet]]);
  expect(found(doubled(sheet, old))).toEqual([["regional-lines-differ", sheet]]);
});

test("the same number of lines, and others: one is there twice and another one gone", () => {
  const [note, source] = [cellOf("Notes", NOTE), cellOf("Notes", "Courts")];
  const lineAt = (row: number): readonly SnapshotCell[] =>
    written.sheets.find(({ name }) => name === "Notes")?.cells.filter((cell) => cell.row === row) ?? [];
  const copies = lineAt(note.row).map((cell) => ({ ...cell, row: source.row }));
  const edited = editSheet(written, "Notes", (cell) => (cell.row === source.row ? undefined : cell), copies);
  expect(found(edited)).toEqual([["regional-figures-differ", "Notes"]]);
});

test("without the column of the codes, what they were over still counts", () => {
  const id = cellOf("Notes", CHECK);
  const without = editSheet(written, "Notes", (cell) => (cell.column === id.column ? undefined : cell));
  expect(found(without)).toBe("read");
  expect(found(typed("Notes", NOTE, "Nothing.", without))).toEqual([["regional-figures-differ", "Notes"]]);
});

test("a sheet that is gone is missed", () => {
  expect(found({ sheets: written.sheets.filter(({ name }) => name !== "Notes") })).toEqual([
    ["regional-lines-differ", "Notes"],
  ]);
});

test.each<[string, Snapshot]>([
  ["another year", typed("_kpi-region", "2024", "2023")],
  ["a property is gone", withoutLine("_kpi-region", "language")],
  ["the code over all is gone", withoutLine("_kpi-region", CHECK)],
  ["all below is cut off", editSheet(written, "_kpi-region", (cell) => (cell.row > 4 ? undefined : cell))],
])("the sheet that says what the workbook is: %s", (_, edited) => {
  expect(found(edited)).toEqual([["regional-figures-differ", "_kpi-region"]]);
});

describe("a workbook from before there were codes", () => {
  const counts = { linesData: String(regional.observations.length), linesJustifications: "1" };

  test("is read, and what it counted is counted", () => {
    expect(found(beforeMarks(written))).toBe("read");
    expect(found(beforeMarks(written, counts))).toBe("read");
    expect(found(beforeMarks(typed("Notes", NOTE, "Nothing."), counts))).toBe("read");
    expect(found(beforeMarks(withoutLine("Region Justifications", justified.text), counts))).toEqual([
      ["regional-lines-differ", "Justifications"],
    ]);
  });

  test("and had one code over its figures", () => {
    expect(found(beforeMarks(written, { ...counts, figures: "0" }))).toEqual([
      ["regional-figures-differ", "Regional data"],
    ]);
  });
});
