import { changesOf } from "../../../src/core/consolidation/regional-changes";
import type { Regional, RegionalObservation } from "../../../src/core/consolidation/regional";
import { splitKey } from "../../../src/core/framework/observation-key";
import { BLANK, type CellContent } from "../../../src/core/observation/observation";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const ROW = "13.lost-stolen.lost";
const number = (value: number): CellContent => ({ kind: "number", value });

/** One row of some jurisdictions, by year. */
function region(figures: Readonly<Record<string, Readonly<Record<string, CellContent>>>>): Regional {
  const observations = Object.entries(figures).flatMap(([jurisdiction, byYear]) =>
    Object.entries(byYear).map(([period, content]): RegionalObservation => {
      const key = `${ROW}.${period}`;
      return { jurisdiction, key, ...splitKey(key), content, file: "a.xlsx", sheet: "KPI 13", cell: "J8" };
    }),
  );
  return { ...wholeRegional(framework), round: "2024", observations };
}

/** Enough of the six for a total. */
const ALWAYS = Object.fromEntries(["2021", "2022", "2023", "2024"].map((year) => [year, number(5)]));
const BEFORE = region({
  BA: ALWAYS,
  XK: ALWAYS,
  AL: { "2021": number(10), "2022": number(11), "2023": number(12), "2024": BLANK },
  RS: { "2024": number(30) },
});
const AFTER = region({
  BA: ALWAYS,
  XK: ALWAYS,
  AL: { "2021": number(10), "2022": { kind: "noData", reason: "confidential" }, "2023": BLANK, "2024": number(14) },
  RS: { "2024": number(30) },
  ME: { "2024": number(1) },
});

test("every cell that is another one or gone stands with what it was; new ones are counted; who says the same is not named", () => {
  const { jurisdictions } = changesOf(framework, BEFORE, AFTER);
  expect(jurisdictions).toEqual([
    {
      jurisdiction: "AL",
      isNew: false,
      added: 1,
      changed: 1,
      removed: 1,
      cells: [
        { row: ROW, period: "2022", old: number(11), now: { kind: "noData", reason: "confidential" } },
        { row: ROW, period: "2023", old: number(12), now: undefined },
      ],
    },
    { jurisdiction: "ME", isNew: true, added: 1, changed: 0, removed: 0, cells: [] },
  ]);
});

test("totals stand with both figures, and who is missing is named", () => {
  const { totals, missing } = changesOf(framework, BEFORE, AFTER);
  expect(totals.filter(({ row }) => row === ROW)).toMatchObject([
    { period: "2022", old: 21, now: undefined },
    { period: "2023", old: 22, now: undefined },
    { period: "2024", old: 40, now: 55 },
  ]);
  expect(missing).toEqual(["MK"]);
  expect(changesOf(framework, undefined, BEFORE).missing).toEqual(["ME", "MK"]);
});
