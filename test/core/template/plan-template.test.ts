/** How a template is when it is first seen: which years are folded, where the cursor stands, what is on the screen. */
import { foldedYears } from "../../../src/core/framework/folded-years";
import type { Framework } from "../../../src/core/framework/framework";
import { inputCells, layoutOf } from "../../../src/core/template/layout";
import { planTemplate } from "../../../src/core/template/plan-template";
import type { CellContent } from "../../../src/core/observation/observation";
import { markText } from "../../../src/core/sheet/keys";
import { columnPixels } from "../../../src/core/sheet/start-at";
import { SMALL_SCREEN } from "../../../src/core/workbook/first-in-view";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/workbook/plan";
import { everyFramework } from "../../fixtures/every-framework";
import { frameworkFiles, opened } from "../../fixtures/shipped-framework";
import { windowedFramework } from "../../fixtures/windowed-framework";

function template(framework: Framework, round: string, language = "en"): WorkbookPlan {
  return planTemplate(framework, {
    jurisdiction: "XK",
    round,
    language,

    prefill: { contents: new Map<string, CellContent>(), notes: new Map(), cover: new Map() },
  });
}

function sheetNamed({ sheets }: WorkbookPlan, name: string): SheetPlan {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** Periods of the columns that a sheet folds, as the marks in its key rows have them. */
function foldedPeriods({ columns, cells }: SheetPlan): readonly string[] {
  const folded = columns.filter((column) => column.folded === true).map(({ column }) => column);
  const marks = cells.filter(({ column, look }) => folded.includes(column) && look === "key");
  return [...new Set(marks.map(({ value }) => String(value)))];
}

const rounds = [...everyFramework(), windowedFramework()].flatMap((framework) =>
  framework.years.flatMap((round) =>
    [...framework.labels.keys()].map((language) => [framework.version, round, language, framework] as const),
  ),
);

test.each(rounds)(
  "%s, %s, %s: on a screen of 1366 pixels every sheet shows the cell where its cursor starts",
  (_, round, language, framework) => {
    const { sheets } = template(framework, round, language);
    const asked = new Set(inputCells(layoutOf(framework, round, language)).map(({ sheet }) => sheet));
    for (const { name, start, columns, freeze } of sheets.filter((sheet) => asked.has(sheet.name) || sheet.start)) {
      if (!start) throw new Error(`${name} has no start`);
      const { cell, scrolledTo } = start;
      const frozen = freeze?.columns ?? 0;
      const shown = columns.filter(
        ({ column }) => column <= cell.column && (column < frozen || column >= scrolledTo.column),
      );
      expect([name, columns.find(({ column }) => column === cell.column)]).toEqual([
        name,
        expect.not.objectContaining({ hidden: true }),
      ]);
      expect([name, scrolledTo.column <= cell.column && scrolledTo.row <= cell.row]).toEqual([name, true]);
      expect(shown.reduce((sum, column) => sum + columnPixels(column), 0)).toBeLessThanOrEqual(SMALL_SCREEN.width);
      expect(shown.some(({ column, folded }) => column === cell.column && folded !== true)).toBe(true);
    }
  },
);

test.each(rounds)("%s, %s, %s: sheets start at their first cell of the year", (_, round, language, framework) => {
  const plan = template(framework, round, language);
  const cells = inputCells(layoutOf(framework, round, language)).filter(({ period }) => period.startsWith(round));
  for (const name of new Set(cells.map(({ sheet }) => sheet))) {
    const first = cells.find(({ sheet }) => sheet === name);
    expect([name, sheetNamed(plan, name).start?.cell]).toEqual([name, first?.position]);
  }
});

test.each([
  ["2018", []],
  ["2021", []],
  ["2022", ["2018"]],
  ["2025", ["2018", "2019", "2020", "2021"]],
  ["2030", ["2018", "2019", "2020", "2021", "2022", "2023", "2024"]],
])("with a window the report of %s folds %j on every sheet of a KPI, and its cells stay", (round, folded) => {
  const framework = windowedFramework();
  expect(foldedYears(framework, round)).toEqual(folded);
  const plan = template(framework, round);
  for (const sheet of plan.sheets)
    expect([sheet.name, foldedPeriods(sheet)]).toEqual([
      sheet.name,
      sheet.name.startsWith("KPI") ? folded.map((year) => markText("period", year)) : [],
    ]);
  const missing = inputCells(layoutOf(framework, round, "en")).filter(
    ({ sheet, position }) =>
      !sheetNamed(plan, sheet).cells.some(({ row, column }) => row === position.row && column === position.column),
  );
  expect(missing).toEqual([]);
});

test("a sheet with folded years says between which columns they are, others say nothing", () => {
  const says = (plan: WorkbookPlan): readonly string[] =>
    plan.sheets.flatMap(({ name, cells }) =>
      cells.some(
        ({ row, value }) => row < 4 && String(value).includes("\n2018-2021: ") && /\bC\b.*\bH\b/.test(String(value)),
      )
        ? [name]
        : [],
    );
  const framework = windowedFramework();
  expect(says(template(framework, "2025"))).toEqual(framework.template.kpis.map((kpi) => `KPI ${kpi}`));
  expect(says(template(framework, "2021"))).toEqual([]);
});

test("a column that holds a half-year of another table stays open", () => {
  const files = frameworkFiles();
  const kpis = files["framework.json"]?.["kpis"] as readonly { id: string; tables: readonly object[] }[];
  const label = files["labels.en.json"] as Record<string, Record<string, object>>;
  const { framework } = opened({
    ...files,
    "framework.json": {
      ...files["framework.json"],
      kpis: kpis.map((kpi) =>
        kpi.id === "3"
          ? {
              ...kpi,
              tables: [
                ...kpi.tables,
                {
                  id: "halves",
                  provenance: "placeholder",
                  periods: "half-year",
                  rows: [{ id: "cases", provenance: "placeholder", kind: "number", unit: "cases" }],
                },
              ],
            }
          : kpi,
      ),
    },
    "template.json": { ...files["template.json"], window: { from: "2024", atLeast: 2 } },
    "labels.en.json": {
      ...label,
      tables: { ...label["tables"], "3.halves": { title: "Halves" } },
      rows: { ...label["rows"], "3.halves.cases": { title: "Cases" } },
    },
  });
  const plan = template(framework, "2024");
  const marks = (years: readonly string[]): readonly string[] => years.map((year) => markText("period", year));
  expect(foldedPeriods(sheetNamed(plan, "KPI 3"))).toEqual(marks(["2020", "2021", "2022"]));
  expect(foldedPeriods(sheetNamed(plan, "KPI 4"))).toEqual(marks(["2018", "2019", "2020", "2021", "2022"]));
});

test("the links of the cover lead to where the sheets start", () => {
  const plan = template(windowedFramework(), "2025");
  const links = sheetNamed(plan, "Cover").cells.flatMap(({ linkTo }) => linkTo ?? []);
  expect(links).toContain("'KPI 3'!K8");
  expect(links.every((link) => !link.endsWith("!A1"))).toBe(true);
});

test("the cover starts at its first field, and sheets that ask for nothing say nothing of a start", () => {
  const plan = template(windowedFramework(), "2025");
  const { start, cells } = sheetNamed(plan, "Cover");
  expect(cells.find(({ row, column }) => column === 0 && row === start?.cell.row)?.value).toBe(
    markText("cover", "institution"),
  );
  expect(cells.find(({ row, column }) => row === start?.cell.row && column === start.cell.column)?.look).toBe("answer");
  expect(sheetNamed(plan, "Lists").start).toBeUndefined();
});
