/** Checking a regional workbook: clean as it was written, not clean when somebody typed over a figure. */
import { xlsxFormat } from "../../src/adapters/xlsx/xlsx-format";
import { checkRegional } from "../../src/app/check-regional";
import { planRegional } from "../../src/core/regional/plan-regional";
import type { Outcome } from "../../src/core/issue/issue";
import type { CellPlan } from "../../src/core/workbook/plan";
import type { Snapshot } from "../../src/core/workbook/snapshot";
import { filledReport } from "../fixtures/filled-report";
import { opened } from "../fixtures/shipped-framework";
import { wholeRegional } from "../fixtures/whole-regional";

const open = opened();
const { framework } = open;
const plan = planRegional(framework, wholeRegional(framework), "en");

const written = async (edit: (cell: CellPlan) => CellPlan): Promise<Outcome<Snapshot>> =>
  xlsxFormat.read(
    await xlsxFormat.write({
      ...plan,
      sheets: plan.sheets.map((sheet) =>
        sheet.name === "Region KPI 4" ? { ...sheet, cells: sheet.cells.map(edit) } : sheet,
      ),
    }),
  );
const checked = (snapshot: Outcome<Snapshot>): unknown => {
  const found = checkRegional({ file: "regional.xlsx", open, snapshot });
  return found && [found.verdict, ...found.issues.map(({ code, sheet, cell }) => [code, sheet, cell])];
};

test.each<readonly [string, (cell: CellPlan) => CellPlan, unknown]>([
  ["as it was written", (cell) => cell, ["accepted"]],
  [
    "99 over a figure",
    (cell) => (cell.row === 5 && cell.column === 8 ? { ...cell, value: 99 } : cell),
    ["refused", ["figure-overwritten", "Region KPI 4", "I6"]],
  ],
])("%s", async (_, edit, expected) => {
  expect(checked(await written(edit))).toEqual(expected);
});

test("one that cannot be read back says so; a report is none", () => {
  const cells = [
    { row: 0, column: 0, value: "kpi-regional", type: "text", isFormula: false },
    { row: 1, column: 0, value: "framework", type: "text", isFormula: false },
    { row: 1, column: 1, value: "another", type: "text", isFormula: false },
  ] as const;
  const foreign: Snapshot = { sheets: [{ name: "_kpi", visibility: "veryHidden", cells }] };
  expect(checked({ ok: true, issues: [], value: foreign })).toEqual([
    "refused",
    ["regional-other", undefined, undefined],
  ]);
  expect(checked({ ok: true, issues: [], value: filledReport(framework, {}) })).toBeUndefined();
});
