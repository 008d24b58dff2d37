/** What the regional workbook is on paper and while somebody scrolls. */
import { labelsIn } from "../../../src/core/framework/framework";
import { CHART_COLUMNS } from "../../../src/core/regional/chart-grid";
import { COMPARED_COLUMNS } from "../../../src/core/regional/comparison-grid";
import { planRegional } from "../../../src/core/regional/plan-regional";
import type { CellPlan, SheetPlan } from "../../../src/core/workbook/plan";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const plan = planRegional(framework, wholeRegional(framework), "en");
const visible = plan.sheets.filter(({ visibility }) => visibility === "visible");

function sheetNamed(name: string): SheetPlan {
  const sheet = plan.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const printed = ({ cells, print }: SheetPlan): readonly CellPlan[] =>
  cells.filter(
    ({ row, column, value }) =>
      value !== null &&
      (!print?.area ||
        (row >= print.area.top && row <= print.area.bottom && column >= print.area.left && column <= print.area.right)),
  );

test("figures stand under the names of their jurisdictions on every page and however far somebody scrolls", () => {
  const sides = framework.template.kpis.map((kpi) => sheetNamed(`Region KPI ${kpi}`));
  for (const { cells, freeze, print } of sides) {
    const names = cells.filter(({ value }) => value === labels.jurisdictions["ME"]?.name);
    expect(names).toHaveLength(1);
    const [{ row = -1 } = {}] = names;
    expect(freeze?.rows).toBe(row + 1);
    expect(print?.titleRows).toEqual({ first: 0, last: row });
  }
  expect(sides.map(({ print }) => print?.orientation)).toContain("portrait");
});

test("what is looked up and not handed out is not printed: of these sheets, not a cell", () => {
  const out = visible.filter((sheet) => printed(sheet).length === 0).map(({ name }) => name);
  expect(out).toEqual(["Rules", "Notes", "Regional data", "Merge log", "Certificate"]);
});

test("what a print area leaves out is hidden, or stands beside a chart", () => {
  for (const sheet of visible.filter((one) => printed(one).length > 0)) {
    const { cells, columns, rows, name } = sheet;
    if (name === labels.regional.regionSheet.replace("{name}", labels.regional.gaps)) continue;
    const hidden = (one: CellPlan): boolean =>
      columns.some(({ column, hidden: is }) => is && column === one.column) ||
      rows.some(({ row, hidden: is }) => is && row === one.row);
    const left = cells.filter((one) => one.value !== null && !printed(sheet).includes(one) && !hidden(one));
    const under = name === labels.regional.compared ? COMPARED_COLUMNS : CHART_COLUMNS;
    expect(left.filter(({ column }) => !(name.startsWith("Charts") && column > under))).toEqual([]);
  }
});

test("numbers stand on the right everywhere", () => {
  const astray = visible.flatMap(({ name, cells, columns }) =>
    cells.filter(({ value, look = "", column }) => {
      const { horizontal } = plan.looks[look] ?? {};
      const isYear = typeof value === "number" && value > 1990 && value < 2100;
      const isHidden = columns.some((one) => one.column === column && one.hidden);
      return typeof value === "number" && !isYear && !isHidden && horizontal !== undefined && horizontal !== "right"
        ? [`${name} ${look}`]
        : false;
    }),
  );
  expect(astray).toEqual([]);
});

test("a list without lines is not printed", () => {
  const none = planRegional(framework, { ...wholeRegional(framework), revisions: [], queries: [] }, "en");
  const names = none.sheets.filter((sheet) => sheet.visibility === "visible" && printed(sheet).length === 0);
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(["Revisions", "Region Queries"]));
});
