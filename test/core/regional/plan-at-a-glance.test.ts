/** The first sheet says what the region reported, of whom, and what is open; each with the way to it. */
import { REGION, figureIn } from "../../../src/core/consolidation/figures";
import { lookupOf } from "../../../src/core/consolidation/series";
import { labelsIn } from "../../../src/core/framework/framework";
import { planRegional } from "../../../src/core/regional/plan-regional";
import type { CellPlan } from "../../../src/core/workbook/plan";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const { regional: words } = labels;
const regional = wholeRegional(framework);
const plan = planRegional(framework, regional, "en");
const glance = plan.sheets[0];

const rowOf = (text: string): number => glance?.cells.find(({ value }) => value === text)?.row ?? -1;
const line = (row: number): readonly CellPlan[] =>
  (glance?.cells ?? []).filter((one) => one.row === row).sort((one, other) => one.column - other.column);

test("each headline total is the figure of the region, with who is in it", () => {
  const first = rowOf(words.headlines) + 1;
  const lookup = lookupOf(regional);
  const shown = framework.headlines.map((_, index) => line(first + index).map(({ value }) => value));
  expect(shown.map(([name]) => String(name).includes(": "))).toEqual(framework.headlines.map(() => true));
  const wanted = framework.headlines.map((key) => {
    const row = framework.rows.get(key);
    if (!row) throw new Error(key);
    return figureIn(framework, lookup, REGION, { row, isRest: false }, "2024").value ?? labels.noData["no-data"];
  });
  expect(shown.map(([, , now]) => now)).toEqual(wanted);
  expect(shown.every((one) => typeof one[5] === "string" && one[5] !== "")).toBe(true);
});

test("every KPI says of every jurisdiction how much it reported, and leads to its sheet", () => {
  const first = rowOf(words.coverageOf.replace("{round}", "2024")) + 1;
  const states = ["complete", "partly", "no-data", "not-reported"].map(
    (state) => words[`coverage-${state}` as "coverage-partly"],
  );
  framework.kpis.forEach(({ id, reportedBy }, index) => {
    const [name, ...cells] = line(first + index);
    expect(String(name?.value)).toContain(`KPI ${id} `);
    if (reportedBy === "others") {
      expect(cells.map(({ value }) => value)).toEqual([labels.template.notReported]);
      return;
    }
    expect(name?.linkTo).toContain(`KPI ${id}'`);
    expect(cells).toHaveLength(framework.jurisdictions.length);
    expect(cells.filter(({ value }) => !states.includes(String(value)))).toEqual([]);
  });
});

test("open points are counts that lead to where they stand", () => {
  const first = rowOf(words.openPoints) + 1;
  const points = Array.from({ length: 5 }, (_, index) => line(first + index));
  expect(points.map(([, count]) => typeof count?.value)).toEqual(points.map(() => "number"));
  const targets = points.map(([name]) =>
    /^'(.*)'!A1$|^(\w+)!A1$/
      .exec(name?.linkTo ?? "")
      ?.slice(1)
      .join(""),
  );
  expect(targets.filter((name) => !plan.sheets.some((sheet) => sheet.name === name))).toEqual([]);
  const open = regional.ruleFindings.filter(({ state }) => state === "open").length;
  expect(points[0]?.[1]?.value).toBe(open);
  expect(points[1]?.[1]?.value).toBe(0);
  expect(points[4]?.[1]?.value).toBe(regional.revisions.length);
});

test("then the contents: all sheets that people see; files are named in the log and not here", () => {
  const first = rowOf(labels.template.contents) + 1;
  const others = plan.sheets.slice(1).filter(({ visibility }) => visibility === "visible");
  expect(others.map((_, index) => line(first + index)[0]?.value)).toEqual(others.map(({ name }) => name));
  const texts = new Set(glance?.cells.map(({ value }) => value));
  expect(regional.files.filter(({ file }) => texts.has(file))).toEqual([]);
});
