/** From the first year to the last: the same jurisdictions throughout, and what the goals want. */
import { finalReview, type Reviewed } from "../../../src/core/consolidation/final-review";
import type { Regional, RegionalObservation } from "../../../src/core/consolidation/regional";
import { labelsIn } from "../../../src/core/framework/framework";
import { observationKey } from "../../../src/core/framework/observation-key";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const LOST = "13.lost-stolen.lost";
const SURRENDERED = "11.surrender.firearms";
const CASES = "3.possession.cases";

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

function reviewOf(row: string, figures: Figures, breaks: Regional["breaks"] = []): Reviewed {
  const observations = Object.entries(figures).flatMap(([jurisdiction, years]) =>
    Object.entries(years).map(([period, value]): RegionalObservation => ({
      jurisdiction,
      key: observationKey(row, period),
      row,
      period,
      content: { kind: "number", value },
      file: `${jurisdiction}.xlsx`,
      sheet: "KPI",
      cell: "A1",
    })),
  );
  const found = finalReview(framework, labels, { ...wholeRegional(framework), observations, breaks });
  const one = found.find((line) => line.row.key === row);
  if (!one) throw new Error(row);
  return one;
}

test("who has no figure at one of the ends is in no year, and is named", () => {
  const { values, same, missing, change, share } = reviewOf(LOST, {
    AL: { "2018": 10, "2021": 7, "2024": 4 },
    BA: { "2018": 30, "2024": 16 },
    ME: { "2018": 0, "2024": 0 },
    RS: { "2021": 500, "2024": 500 },
  });
  expect([same, missing]).toEqual([
    ["AL", "BA", "ME"],
    ["XK", "MK", "RS"],
  ]);
  expect(values).toEqual([40, undefined, undefined, undefined, undefined, undefined, 20]);
  expect([change, share]).toEqual([-20, -0.5]);
});

test.each([
  [LOST, 9, 4, "towards"],
  [LOST, 4, 9, "away"],
  [LOST, 4, 4, "unchanged"],
  [SURRENDERED, 4, 9, "towards"],
  [SURRENDERED, 9, 4, "away"],
  [CASES, 4, 9, undefined],
])("%s from %d to %d is %s", (row, first, last, course) => {
  const years = { "2018": first, "2024": last };
  expect(reviewOf(row, { AL: years, BA: years, ME: years }).course).toBe(course);
});

test("two are no region, and from 0 there is no share", () => {
  const years = { "2018": 0, "2024": 9 };
  expect(reviewOf(LOST, { AL: years, BA: years })).toMatchObject({
    same: ["AL", "BA"],
    change: undefined,
    course: undefined,
  });
  expect(reviewOf(LOST, { AL: years, BA: years, ME: years })).toMatchObject({ change: 27, share: undefined });
});

test("who counts otherwise since a year between is left out and named", () => {
  const years = { "2018": 5, "2024": 6 };
  const broken = { jurisdiction: "BA", row: LOST, from: "2020", note: "" };
  const { same, otherwise, change } = reviewOf(LOST, { AL: years, BA: years, ME: years, RS: years }, [broken]);
  expect([same, otherwise, change]).toEqual([["AL", "ME", "RS"], ["BA"], 3]);
});
