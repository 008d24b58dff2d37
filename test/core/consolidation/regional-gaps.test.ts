import type { RegionalGap, RegionalObservation } from "../../../src/core/consolidation/regional";
import { gapsByKpi, gapsOf, missingIn } from "../../../src/core/consolidation/regional-gaps";
import type { CellContent } from "../../../src/core/observation/observation";
import { opened } from "../../fixtures/shipped-framework";

const { framework } = opened();
const NONE: CellContent = { kind: "noData", reason: "no-data" };
const LOST = "13.lost-stolen.lost";
const number = (value: number): CellContent => ({ kind: "number", value });

function observation(jurisdiction: string, row: string, period: string, content: CellContent): RegionalObservation {
  return { jurisdiction, key: `${row}.${period}`, row, period, content, file: "", sheet: "", cell: "" };
}
const gap = (jurisdiction: string, key: string, said: Partial<RegionalGap> = { owner: "Police" }): RegionalGap => ({
  jurisdiction,
  key,
  where: "",
  owner: "",
  expected: "",
  note: "",
  ...said,
});

const observations = [
  observation("AL", LOST, "2023", NONE),
  observation("AL", LOST, "2024", number(0)),
  observation("RS", LOST, "2023", NONE),
  observation("RS", LOST, "2024", { kind: "noData", reason: "confidential" }),
  observation("RS", "13.storage.inspections", "2024", { kind: "blank" }),
  observation("RS", "1.laws.weapons", "2024", NONE),
  observation("RS", "4.firearms.total", "2024", NONE),
  observation("RS", "narrative.goal-1.progress", "2024-H1", NONE),
];
const placeOf = ({ jurisdiction, key }: { readonly jurisdiction: string; readonly key: string }): string =>
  `${jurisdiction} ${key}`;

test("figures and statuses without data are missing; totals, texts and blank cells are not", () => {
  const missing = missingIn(framework, { observations, gaps: [gap("RS", `${LOST}.2024`), gap("AL", `${LOST}.2024`)] });
  expect(missing.map(({ observation: one, reason, isEveryYear }) => [placeOf(one), reason, isEveryYear])).toEqual([
    [`AL ${LOST}.2023`, "no-data", false],
    [`RS ${LOST}.2023`, "no-data", true],
    [`RS ${LOST}.2024`, "confidential", true],
    ["RS 1.laws.weapons.2024", "no-data", true],
  ]);
  expect(missing.map((one) => one.gap?.owner)).toEqual([undefined, undefined, "Police", undefined]);
});

test("a KPI counts what is given, what is missing, and rows that have nothing, once per jurisdiction", () => {
  const counted = gapsByKpi(framework, observations, missingIn(framework, { observations, gaps: [] }));
  expect(counted.map(({ kpi }) => kpi)).toEqual(framework.template.kpis);
  expect(counted.filter(({ filled }) => filled > 0)).toEqual([
    { kpi: "1", filled: 1, missing: 1, rows: 1 },
    { kpi: "13", filled: 4, missing: 3, rows: 1 },
  ]);
});

test.each<[string, readonly RegionalGap[], readonly string[]]>([
  [
    "in the order of the observations",
    [gap("RS", `${LOST}.2023`), gap("AL", `${LOST}.2023`)],
    [`AL ${LOST}.2023`, `RS ${LOST}.2023`],
  ],
  ["of a cell that has a figure now", [gap("AL", `${LOST}.2024`)], []],
  ["of another jurisdiction's cell", [gap("ME", `${LOST}.2023`)], []],
  ["that says nothing", [gap("AL", `${LOST}.2023`, {})], []],
  ["that says only a note", [gap("AL", `${LOST}.2023`, { note: "soon" })], [`AL ${LOST}.2023`]],
])("what is known of a gap %s", (_, gaps, kept) => {
  expect(gapsOf(framework, observations, gaps).map(placeOf)).toEqual(kept);
});
