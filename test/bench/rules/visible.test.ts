/** The bench's own yardstick: which slips plausibility can see. */
import { logChance, type Expected } from "./expected";
import type { Figures, PlausibleReport } from "./plausible-report";
import { evidenceOf } from "./visible";

const count: Expected = { mean: 1, spread: 0.1, isCount: true, step: 1 };
const measured: Expected = { mean: 1, spread: 0.1, isCount: false, step: 0.1 };
/** What is seen clearly: 20 to 1. */
const CLEAR = Math.log(20);

test.each([0.5, 3, 40, 190, 230])("the chances of all counts around %d add up to 1", (mean) => {
  const chances = Array.from({ length: 600 }, (_, value) => Math.exp(logChance(value, mean, count)));
  expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 1);
});

test("without a spread of the years, counts move by chance alone (Poisson)", () => {
  expect(Math.exp(logChance(2, 3, { ...count, spread: 0 }))).toBeCloseTo((9 / 2) * Math.exp(-3), 10);
  expect(Math.exp(logChance(20, 18, { ...count, spread: 0 }))).toBeCloseTo(0.0798, 4);
});

test("amounts are given in steps", () => {
  const chances = Array.from({ length: 300 }, (_, index) => Math.exp(logChance((index + 1) / 10, 12, measured)));
  expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 3);
});

const row = (key: string, values: readonly number[]): [string, number][] =>
  values.map((value, index) => [`${key}.${String(2020 + index)}`, value]);

/** Cases around 1,400, border seizures around 3, firearms seized as many as cases. */
const figures: Figures = new Map([
  ...row("a.cases", [1234, 1489, 1402]),
  ...row("a.border", [3, 3, 4]),
  ...row("a.firearms", [1240, 1501, 1399]),
]);
const report: PlausibleReport = {
  jurisdiction: "AL",
  round: "2022",
  figures,
  expected: new Map(
    [...figures.keys()].map((key): [string, Expected] => [
      key,
      key.startsWith("a.firearms")
        ? { mean: 1, leader: "a.cases", spread: 0.05, isCount: false, step: 1 }
        : { ...count, mean: key.startsWith("a.cases") ? 1400 : 3 },
    ]),
  ),
};

function evidence(
  typed: Readonly<Record<string, number>>,
  from: Readonly<Record<string, string>> = Object.fromEntries(Object.keys(typed).map((key) => [key, key])),
): number {
  return evidenceOf(report, {
    figures: new Map([...figures, ...Object.entries(typed)]),
    wrong: Object.keys(typed),
    from: new Map(Object.entries(from)),
  });
}

test.each<[string, number, "seen" | "not seen"]>([
  ["a digit too many", evidence({ "a.cases.2021": 14890 }), "seen"],
  ["a small count mistyped", evidence({ "a.border.2022": 5 }), "not seen"],
  ["a 0 for a small count", evidence({ "a.border.2020": 0 }, {}), "not seen"],
  ["a 0 for a large one", evidence({ "a.cases.2020": 0 }, {}), "seen"],
  ["a small count copied", evidence({ "a.border.2022": 3 }, {}), "not seen"],
  ["a large one copied", evidence({ "a.cases.2021": 1234 }, {}), "seen"],
  [
    "a row exchanged with another",
    evidence(
      { "a.cases.2020": 3, "a.border.2020": 1234 },
      { "a.cases.2020": "a.border.2020", "a.border.2020": "a.cases.2020" },
    ),
    "seen",
  ],
])("%s", (_, found, expected) => {
  expect(found >= CLEAR ? "seen" : "not seen").toBe(expected);
});

test("a figure that another is measured by is seen by the other", () => {
  const alone: PlausibleReport = {
    ...report,
    expected: new Map([...report.expected].filter(([key]) => !key.startsWith("a.firearms"))),
  };
  const slip = {
    figures: new Map([...figures, ["a.cases.2020", 1423] as const]),
    wrong: ["a.cases.2020"],
    from: new Map([["a.cases.2020", "a.cases.2020"]]),
  };
  expect(evidenceOf(alone, slip)).toBeLessThan(0);
  expect(evidenceOf(report, slip)).toBeGreaterThan(0);
});

test("a sum that breaks is always seen", () => {
  const split: Figures = new Map([
    ...figures,
    ["10.victims-by-type.murder.2020", 5],
    ["10.victims-by-sex.male.2020", 5],
  ]);
  const slip = {
    figures: new Map([...split, ["10.victims-by-sex.male.2020", 6] as const]),
    wrong: ["10.victims-by-sex.male.2020"],
    from: new Map<string, string>(),
  };
  expect(evidenceOf({ ...report, figures: split }, slip)).toBe(Infinity);
});
