import { labelsIn } from "../../../src/core/framework/framework";
import { planRegional } from "../../../src/core/regional/plan-regional";
import type { CellPlan } from "../../../src/core/workbook/plan";
import { inLanguages } from "../../fixtures/renamed-words";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const labels = labelsIn(framework, "en");

test("quotes in labels are doubled in the formulas that hold them, and # is no place for a number", () => {
  const quoted = inLanguages(framework, [
    {
      ...labels,
      noData: { ...labels.noData, "no-data": 'not "known"' },
      regional: { ...labels.regional, coverage: '{n} of "all" #{all}' },
    },
  ]);
  const plan = planRegional(quoted, wholeRegional(framework), "en");
  const totals: readonly CellPlan[] =
    plan.sheets
      .find(({ name }) => name === "Region KPI 4")
      ?.cells.filter(({ formula, row }) => formula !== undefined && row === 5) ?? [];
  const [first] = framework.tables.find(({ kpi }) => kpi === "4")?.rows ?? [];
  const together = wholeRegional(framework).observations.find(
    ({ row, period }) => row === first?.key && period === "2018",
  );
  expect(totals.map(({ formula, value }) => [formula, value])).toEqual([
    ['IF(COUNT(D6:I6)=0,"not ""known""",IF(COUNT(D6:I6)<3,"",SUM(D6:I6)))', totals[0]?.value],
    [
      '""&COUNT(D6:I6)&" of ""all"" #6"&IF(AND(COUNT(D6:I6)>0,COUNT(D6:I6)<3),", together "&SUM(D6:I6)&"","")',
      `1 of "all" #6, together ${String(together?.content.kind === "number" ? together.content.value : "")}`,
    ],
  ]);
});
