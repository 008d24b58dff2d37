/** What is found beside the figures of a report that is right otherwise. */
import { inspectReport } from "../../../../src/core/report/inspect/inspect-report";
import { readReport } from "../../../../src/core/report/read-report";
import type { Framework } from "../../../../src/core/framework/framework";
import { cellAddress } from "../../../../src/core/workbook/address";
import type { SheetSnapshot, Snapshot, SnapshotCell } from "../../../../src/core/workbook/snapshot";
import { filledReport, placeOf, typeAt } from "../../../fixtures/filled-report";
import { opened } from "../../../fixtures/shipped-framework";
import { editSheet } from "../../../fixtures/snapshot-of-plan";

const { framework } = opened();
const SHEET = "KPI 13";
const LOST = placeOf(framework, "13.lost-stolen.lost.2024");
const STOLEN = placeOf(framework, "13.lost-stolen.stolen.2024");
const AT = cellAddress(LOST);
const BEFORE = cellAddress({ ...LOST, column: LOST.column - 1 });
const report = filledReport(framework, { fill: () => 16 });

function found(snapshot: Snapshot, of: Framework = framework): readonly string[] {
  const read = readReport(of, "a.xlsx", snapshot);
  if (!read.ok) return read.issues.map(({ code }) => code);
  return inspectReport(of, read.value, snapshot).map(({ severity, code, cell }) => `${severity} ${code} ${cell ?? ""}`);
}
const sheetWith = (more: Partial<SheetSnapshot>, snapshot = report): Snapshot => ({
  sheets: snapshot.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, ...more } : sheet)),
});
const cellWith = (more: Partial<SnapshotCell>, snapshot = report): Snapshot =>
  editSheet(snapshot, SHEET, (cell) =>
    cell.row === LOST.row && cell.column === LOST.column ? { ...cell, ...more } : cell,
  );
const formula = (text: string, value = 16): Snapshot => cellWith({ formula: text, isFormula: true, value });

test("a report that is right raises nothing", () => {
  expect(found(report)).toEqual([]);
});

describe("what a cell shows is what it holds", () => {
  test.each<[string, Snapshot, readonly string[]]>([
    ["a format that shows words", cellWith({ look: { format: '"No data"' } }), [`error cell-shown-otherwise ${AT}`]],
    ["a format that shows nothing", cellWith({ look: { format: ";;;" } }), [`error cell-unseen ${AT}`]],
    ["a format with the row's unit", cellWith({ look: { format: '0" pieces"' } }), []],
    ["white on white", cellWith({ look: { isUnseen: true } }), [`error cell-unseen ${AT}`]],
    ["struck through", cellWith({ look: { isStruck: true } }), [`error cell-struck ${AT}`]],
    [
      "under a merged cell",
      sheetWith({ merges: [{ top: LOST.row, bottom: LOST.row, left: LOST.column - 1, right: LOST.column }] }),
      [`error cell-under-merge ${AT}`],
    ],
    [
      "the first cell of a merged one",
      sheetWith({ merges: [{ top: LOST.row, bottom: LOST.row, left: LOST.column, right: LOST.column + 99 }] }),
      [],
    ],
    [
      "a hidden row",
      sheetWith({ hiddenRows: [{ first: LOST.row, last: LOST.row }] }),
      [`warning figures-hidden ${cellAddress({ ...LOST, column: LOST.column - 6 })}`],
    ],
    [
      "a hidden column",
      sheetWith({ hiddenColumns: [{ first: LOST.column, last: 16_383 }] }),
      [`warning figures-hidden ${AT}`],
    ],
    ["the hidden columns of keys", sheetWith({ hiddenColumns: [{ first: 0, last: 0 }] }), []],
    [
      "a hidden sheet",
      sheetWith({ visibility: "hidden" }),
      [`warning figures-hidden ${cellAddress({ ...LOST, column: LOST.column - 6 })}`],
    ],
  ])("%s", (_, snapshot, issues) => {
    expect(found(snapshot)).toEqual(issues);
  });

  test("columns of years that the template folds are ours", () => {
    const windowed: Framework = {
      ...framework,
      template: { ...framework.template, window: { from: "2023", atLeast: 2 } },
    };
    const columns = [{ first: LOST.column - 6, last: LOST.column - 2 }];
    expect(found(sheetWith({ hiddenColumns: columns }), windowed)).toEqual([]);
    expect(found(sheetWith({ hiddenColumns: columns }))).toEqual([
      `warning figures-hidden ${cellAddress({ ...LOST, column: LOST.column - 6 })}`,
    ]);
  });
});

describe("a formula where a figure is typed", () => {
  test.each<[string, Snapshot, readonly string[]]>([
    ["a sum of what is typed in", formula("10+6"), []],
    ["stale", formula("10+7"), [`error formula-stale ${AT}`]],
    [
      "stale through another formula",
      editSheet(formula("Z99+1"), SHEET, (cell) => cell, [
        { row: 98, column: 25, type: "number", value: 15, isFormula: true, formula: "2*8" },
      ]),
      [`error formula-stale ${AT}`],
    ],
    ["another workbook", formula("[1]Police!$B$4"), [`warning formula-external ${AT}`]],
    ["another workbook, by its name", formula("'C:\\in\\[police.xlsx]2024'!B4"), [`warning formula-external ${AT}`]],
    ["what changes by itself", formula('INDIRECT("B4")'), [`warning formula-volatile ${AT}`]],
    ["the year before", formula(`${BEFORE}+0`), [`warning formula-other-year ${AT}`]],
    ["a row of the same year", formula(`${cellAddress(STOLEN)}`), []],
    ["what cannot be calculated here", formula("VLOOKUP(1,Z1:Z9,1)"), []],
  ])("%s", (_, snapshot, issues) => {
    expect(found(snapshot)).toEqual(issues);
  });
});

describe("what a person reads is what the keys mean", () => {
  const relabelled = (row: number, column: number, value: string): Snapshot =>
    typeAt(report, SHEET, cellAddress({ row, column }), value);
  const exchanged = editSheet(report, SHEET, (cell) =>
    cell.column === 0
      ? cell
      : { ...cell, row: cell.row === LOST.row ? STOLEN.row : cell.row === STOLEN.row ? LOST.row : cell.row },
  );
  const header = LOST.row - 1;
  const cover = report.sheets[0]?.cells ?? [];
  const coverWith = (from: string, to: string): Snapshot =>
    editSheet(report, report.sheets[0]?.name ?? "", (cell) =>
      cell.column === 2 && String(cell.value).includes(from) ? { ...cell, value: to } : cell,
    );
  const place = (text: string): string => {
    const cell = cover.find(({ column, value }) => column === 2 && String(value).includes(text));
    return cell ? cellAddress(cell) : "?";
  };
  const heading = report.sheets
    .find(({ name }) => name === SHEET)
    ?.cells.find(({ row, column }) => row < LOST.row && row > 5 && column === LOST.column);
  test.each<[string, Snapshot, readonly string[]]>([
    [
      "rows exchanged by a sort that left the keys behind",
      exchanged,
      [`error label-other B${String(LOST.row + 1)}`, `error label-other B${String(STOLEN.row + 1)}`],
    ],
    ["a wording of somebody's own", relabelled(LOST.row, 1, "Izgubljeno oružje"), []],
    [
      "another unit",
      relabelled(LOST.row, 2, framework.labels.get("en")?.units["kilograms"] ?? ""),
      [`error unit-other C${String(LOST.row + 1)}`],
    ],
    [
      "another year above a column",
      relabelled(heading?.row ?? header, LOST.column, "2023"),
      [`error heading-other ${cellAddress({ row: heading?.row ?? header, column: LOST.column })}`],
    ],
    [
      "another jurisdiction on the cover",
      coverWith("Kosovo*", "Albania"),
      [`error cover-jurisdiction-other ${place("Kosovo*")}`],
    ],
    [
      "the cover of another jurisdiction's sample",
      coverWith("Kosovo*", "Serbia (SAMPLE)"),
      [`error cover-jurisdiction-other ${place("Kosovo*")}`],
    ],
    ["another year on the cover", coverWith("2024", "2023"), [`error cover-year-other ${place("2024")}`]],
  ])("%s", (_, snapshot, issues) => {
    expect(found(snapshot)).toEqual(issues);
  });

  test("the title of another table", () => {
    const titled = editSheet(report, "KPI 3", (cell) =>
      String(cell.value) === framework.labels.get("en")?.tables["3.possession"]?.title
        ? { ...cell, value: framework.labels.get("en")?.tables["3.trafficking"]?.title ?? "" }
        : cell,
    );
    expect(found(titled).map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual(["error title-other"]);
  });
});
