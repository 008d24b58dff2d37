import { assess, type Assessment } from "../../../src/core/assessment/assess";
import { consolidate, type Consolidation } from "../../../src/core/consolidation/consolidate";
import type { Regional } from "../../../src/core/consolidation/regional";
import { rivalsAmong } from "../../../src/core/consolidation/rivals";
import { splitKey } from "../../../src/core/framework/observation-key";
import { filledReport, type ReportWish } from "../../fixtures/filled-report";
import { opened } from "../../fixtures/shipped-framework";

const { framework, rulesFor } = opened();

function assessed(file: string, wish: ReportWish): Assessment {
  const fill = (key: string): string | number =>
    framework.rows.get(splitKey(key).row)?.content.kind === "code" ? "No data" : 0;
  return assess(framework, rulesFor, file, { ok: true, issues: [], value: filledReport(framework, { fill, ...wish }) });
}

function merged(given: readonly Assessment[], chosen: readonly string[] = [], before?: Regional): Consolidation {
  return consolidate(framework, given, before, { chosen, includeIncomplete: false }, ({ code }) => code);
}

function seen(given: readonly Assessment[], chosen: readonly string[] = [], before?: Regional): readonly string[] {
  const { assessments, regional } = merged(given, chosen, before);
  return rivalsAmong(framework, assessments, before, regional.round).map(
    ({ jurisdiction, sides, cells }) =>
      `${jurisdiction} ${sides.map(({ file, assessment }) => (assessment ? file : `region:${file}`)).join(" | ")}: ${cells
        .map(({ row, period, contents }) => `${row} ${period} ${contents.map((one) => JSON.stringify(one)).join(" ")}`)
        .join("; ")}`,
  );
}

const first = assessed("al.xlsx", { jurisdiction: "AL" });
const second = assessed("al-2.xlsx", {
  jurisdiction: "AL",
  typed: { "3.possession.cases.2024": 13, "4.firearms.inland.2023": "No data" },
});
const copy = { ...first, file: "al (1).xlsx" };
const other = assessed("rs.xlsx", { jurisdiction: "RS" });
const before = merged([first, other]).regional;
const ZERO = '{"kind":"number","value":0}';
const CELLS = [
  ["3.possession.cases 2024", ZERO, '{"kind":"number","value":13}'],
  ["4.firearms.inland 2023", ZERO, '{"kind":"noData","reason":"no-data"}'],
] as const;

test("the reports of these tests can be merged, so that nothing else refuses them", () => {
  expect(before.observations.length).toBeGreaterThan(0);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["one report of each jurisdiction", seen([first, other]), []],
  ["a copy of one report", seen([first, copy]), []],
  ["the same report again", seen([first], [], before), []],
])("no rivals: %s", (_, found, wanted) => {
  expect(found).toEqual(wanted);
});

test.each([
  ["two files", seen([first, second, other]), "AL al.xlsx | al-2.xlsx"],
  ["two files and a copy", seen([first, copy, second], ["al.xlsx"]), "AL al.xlsx | al-2.xlsx"],
  ["two files of which one is chosen", seen([first, second], ["al-2.xlsx"]), "AL al.xlsx | al-2.xlsx"],
  ["a file against the region", seen([second], [], before), "AL region:al.xlsx | al-2.xlsx"],
  ["a file that takes the region's place", seen([second], ["al-2.xlsx"], before), "AL region:al.xlsx | al-2.xlsx"],
])("rivals side by side, with every cell in which they differ: %s", (_, found, who) => {
  expect(found).toHaveLength(1);
  const [only = ""] = found;
  expect(only.startsWith(`${who}: `)).toBe(true);
  for (const [cell, old, now] of CELLS) expect(only).toContain(`${cell} ${old} ${now}`);
});

test("a choice does not take away faults of a report's own, but that there are others", () => {
  const faulty = assessed("al-3.xlsx", { jurisdiction: "AL", typed: { "3.possession.cases.2024": -1 } });
  const { assessments, regional } = merged([first, second, faulty]);
  const [rivals] = rivalsAmong(framework, assessments, undefined, regional.round);
  expect(rivals?.sides.map(({ file, assessment, isFaulty }) => [file, assessment?.verdict, isFaulty])).toEqual([
    ["al.xlsx", "refused", false],
    ["al-2.xlsx", "refused", false],
    ["al-3.xlsx", "refused", true],
  ]);
});

test("another year's report is no rival", () => {
  expect(seen([assessed("al-23.xlsx", { jurisdiction: "AL", round: "2023" }), first])).toEqual([]);
});

test("what is blank on one side is told as blank", () => {
  const gap = assessed("al-3.xlsx", { jurisdiction: "AL", typed: { "3.possession.cases.2024": "" } });
  expect(seen([first, gap])[0]).toContain(`3.possession.cases 2024 ${ZERO} {"kind":"blank"}`);
});
