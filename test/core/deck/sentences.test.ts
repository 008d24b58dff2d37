import { deckWords } from "../../../src/app/deck-words";
import { chartFigures } from "../../../src/core/chart/charts-for";
import { REGION, type Area } from "../../../src/core/consolidation/figures";
import type { Regional, RegionalObservation } from "../../../src/core/consolidation/regional";
import { lookupOf } from "../../../src/core/consolidation/series";
import { chartSentences } from "../../../src/core/deck/sentences";
import { labelsIn } from "../../../src/core/framework/framework";
import { impossible } from "../../../src/core/issue/issue";
import { seedRegional } from "../../fixtures/seed/seed-regional";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const ROW = "11.surrender.firearms";
const XK: Area = { kind: "jurisdiction", code: "XK" };

type Figures = Readonly<Record<string, number>>;

/** By jurisdiction and year, of one row. */
function regionalOf(given: Readonly<Record<string, Figures>>, breaks: Regional["breaks"] = []): Regional {
  const observations = Object.entries(given).flatMap(([jurisdiction, years]) =>
    Object.entries(years).map(([period, value]): RegionalObservation => {
      const content = { kind: "number", value } as const;
      return { jurisdiction, key: `${ROW}.${period}`, row: ROW, period, content, file: "", sheet: "", cell: "" };
    }),
  );
  return { ...seedRegional(framework), observations, breaks };
}

async function said(regional: Regional, area: Area): Promise<readonly string[]> {
  const { say } = await deckWords("en");
  const codes = framework.jurisdictions.map(({ code }) => code);
  const context = { framework, labels, say, regional, lookup: lookupOf(regional), codes, remark: "" };
  const figures = chartFigures(framework, labels, regional, area).find(
    ({ definition }) => definition.id === "voluntary-surrender",
  );
  return chartSentences(context, figures ?? impossible("the chart is in the framework"));
}

const NAME = "Firearms voluntarily surrendered";
const BREAK = { jurisdiction: "XK", row: ROW, from: "2024", note: "Counted by the police too." };

test.each<[string, Regional, Area, string]>([
  ["more", regionalOf({ XK: { "2023": 32, "2024": 1262 } }), XK, `${NAME}: higher than in 2023: 1,262 after 32.`],
  ["less", regionalOf({ XK: { "2023": 32, "2024": 0 } }), XK, `${NAME}: lower than in 2023: 0 after 32.`],
  ["as much", regionalOf({ XK: { "2023": 7, "2024": 7 } }), XK, `${NAME}: as in 2023: 7.`],
  ["nothing before", regionalOf({ XK: { "2024": 7 } }), XK, `${NAME}: 7 in 2024; no figure for 2023.`],
  ["nothing now", regionalOf({ XK: { "2023": 7 } }), XK, `${NAME}: no figure for 2024; 7 in 2023.`],
  [
    "no comparison across a break",
    regionalOf({ XK: { "2023": 32, "2024": 1262 } }, [BREAK]),
    XK,
    `${NAME}: 1,262 in 2024, which is counted otherwise than the years before.`,
  ],
  [
    "no comparison of sums of different jurisdictions",
    regionalOf({ AL: { "2023": 1, "2024": 2 }, BA: { "2023": 1, "2024": 2 }, XK: { "2023": 1 }, RS: { "2024": 9 } }),
    REGION,
    `${NAME}: 13 in 2024; 3 in 2023, of other jurisdictions.`,
  ],
])("%s", async (_, regional, area, expected) => {
  expect((await said(regional, area))[0]).toBe(expected);
});

test("no range is told over a break, and nothing where nothing is known", async () => {
  const years = { "2018": 1, "2019": 9, "2020": 3, "2023": 4, "2024": 5 };
  const range = `${NAME}: between 1 (2018) and 9 (2019).`;
  expect(await said(regionalOf({ XK: years }), XK)).toContain(range);
  expect(await said(regionalOf({ XK: years }, [{ ...BREAK, from: "2020" }]), XK)).not.toContain(range);
  expect(await said(regionalOf({ AL: years }), XK)).toEqual([]);
});
