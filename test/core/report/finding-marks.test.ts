import { changedMarks } from "../../../src/core/report/finding-marks";
import { readReport } from "../../../src/core/report/read-report";
import type { Issue } from "../../../src/core/issue/issue";
import { parseCellAddress } from "../../../src/core/workbook/address";
import type { Snapshot, SnapshotCell } from "../../../src/core/workbook/snapshot";
import { filledReport, placeOf } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";
import { editSheet } from "../../fixtures/snapshot-of-plan";
import { cellAddress } from "../../../src/core/workbook/address";

const { framework } = opened();
const CASES = "3.possession.cases.2020";
const STATUS = "3.possession.convicted.2020";
const snapshot = filledReport(framework, { typed: { [CASES]: 1003, [STATUS]: "n/a" } });

function issueAt(key: string, more: Partial<Issue> = {}): Issue {
  const { sheet, row, column } = placeOf(framework, key);
  return {
    code: "value-not-calculated",
    severity: "error",
    facts: {},
    key,
    sheet,
    cell: cellAddress({ row, column }),
    ...more,
  } as Issue;
}

function marked(workbook: Snapshot, ...issues: readonly Issue[]): readonly unknown[] {
  const report = readReport(framework, "a.xlsx", workbook);
  if (!report.ok) throw new Error("no report");
  return changedMarks(workbook, report.value, issues).map(({ cell, value }) => [cell, value]);
}

/** The workbook after these cells of the list were written. */
function written(workbook: Snapshot, cells: readonly unknown[]): Snapshot {
  const added = (cells as readonly (readonly [string, string | number])[]).flatMap(
    ([address, value]): SnapshotCell[] => {
      const at = parseCellAddress(address);
      return at === undefined || value === ""
        ? []
        : [{ ...at, value, type: typeof value === "number" ? "number" : "text", isFormula: false }];
    },
  );
  return editSheet(workbook, "_findings", (cell) => (cell.row === 0 ? cell : undefined), added);
}

test("a cell with a finding stands in the list with its keys and what it holds: a number, or how long its text is", () => {
  expect(marked(snapshot, issueAt(CASES), issueAt(STATUS))).toEqual([
    ["A2", "at row:3.possession.cases period:2020"],
    ["B2", 1003],
    ["A3", "at row:3.possession.convicted period:2020"],
    ["B3", 3],
  ]);
});

test("nothing is written where the list says so already, and a line goes with its finding", () => {
  const before = written(snapshot, marked(snapshot, issueAt(CASES), issueAt(STATUS)));
  expect(marked(before, issueAt(CASES), issueAt(STATUS))).toEqual([]);
  expect(marked(before, issueAt(STATUS))).toEqual([
    ["A2", "at row:3.possession.convicted period:2020"],
    ["B2", 3],
    ["A3", ""],
    ["B3", ""],
  ]);
  expect(marked(before)).toEqual(["A2", "B2", "A3", "B3"].map((cell) => [cell, ""]));
});

test.each<[string, Partial<Issue>]>([
  ["a note", { severity: "info" }],
  ["a cell that is not yet filled", { code: "cell-blank" } as Partial<Issue>],
  ["what is of no cell", { cell: "" }],
])("%s is not marked", (_, more) => {
  expect(marked(snapshot, issueAt(CASES, more))).toEqual([]);
});

test("two findings at one cell are one line, and a list that is full leaves the mildest out", () => {
  expect(marked(snapshot, issueAt(CASES), issueAt(CASES))).toHaveLength(2);
  const all = framework.years.flatMap((year) =>
    [...framework.rows.values()]
      .filter(({ content, kpi }) => content.kind === "number" && kpi !== "5")
      .map((row) => `${row.key}.${year}`),
  );
  expect(marked(snapshot, ...all.map((key) => issueAt(key)))).toHaveLength(400);
});

test("a workbook from before there was a list stays as it is", () => {
  const old = { sheets: snapshot.sheets.filter(({ name }) => name !== "_findings") };
  expect(marked(old, issueAt(CASES))).toEqual([]);
});
