import type { Regional, RegionalObservation } from "../../../src/core/consolidation/regional";
import { regionFindings, regionReasons } from "../../../src/core/consolidation/region-findings";
import { changesOf } from "../../../src/core/consolidation/regional-changes";
import { splitKey } from "../../../src/core/framework/observation-key";
import { opened } from "../../fixtures/shipped-framework";
import { wholeRegional } from "../../fixtures/whole-regional";

const { framework } = opened();
const ROW = "13.lost-stolen.lost";
const EMPTY = wholeRegional(framework);

/** By jurisdiction, the figures of one row by year. */
type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

function region(figures: Figures): Regional {
  const observations = Object.entries(figures).flatMap(([jurisdiction, byYear]) =>
    Object.entries(byYear).map(([period, value]): RegionalObservation => {
      const key = `${ROW}.${period}`;
      const file = `${jurisdiction}.xlsx`;
      return {
        jurisdiction,
        key,
        ...splitKey(key),
        content: { kind: "number", value },
        file,
        sheet: "KPI 13",
        cell: "J8",
      };
    }),
  );
  return { ...EMPTY, round: "2024", observations };
}

function found(after: Figures, before?: Figures): readonly string[] {
  const [old, now] = [before && region(before), region(after)];
  return regionFindings(framework, old, now, changesOf(framework, old, now)).map(
    ({ code, severity, facts }) =>
      `${code} ${severity} ${Object.values(facts)
        .map((fact) => [fact].flat().join(","))
        .join(" ")}`,
  );
}

const THREE: Figures = {
  AL: { "2023": 10, "2024": 12 },
  BA: { "2023": 20, "2024": 21 },
  RS: { "2023": 30, "2024": 30 },
};

describe("against what the region was before", () => {
  test.each<[string, Figures, Figures | undefined, readonly string[]]>([
    ["a first merge has no last time", THREE, undefined, []],
    ["nothing changed", THREE, THREE, []],
    [
      "a report more",
      { ...THREE, ME: { "2023": 1, "2024": 2 } },
      THREE,
      [`region-figures-joined info ME 2 ${ROW} 2023`],
    ],
    [
      "a figure that is gone",
      { ...THREE, ME: { "2023": 1 } },
      { ...THREE, ME: { "2023": 1, "2024": 2 } },
      [`region-figures-left warning ME 1 ${ROW} 2024`],
    ],
    [
      "a report more, and another figure of one that was there: not only because of it",
      { ...THREE, AL: { "2023": 10, "2024": 99 }, ME: { "2024": 2 } },
      THREE,
      [],
    ],
    ["another figure of one that was there", { ...THREE, AL: { "2023": 10, "2024": 99 } }, THREE, []],
  ])("%s", (_, after, before, wanted) => {
    expect(found(after, before)).toEqual(wanted);
  });
});

describe("against the year before, where the report on this year is missing", () => {
  const history = { ME: { "2023": 15 } };
  test.each<[string, Figures, readonly string[]]>([
    [
      "a total that fell although the others rose",
      { ...THREE, ...history },
      [`region-report-missing warning ME 1 ${ROW} 2024 2023 75 63`],
    ],
    [
      "a total that fell although the others stood still",
      { AL: { "2023": 10, "2024": 10 }, BA: THREE["BA"] ?? {}, RS: { "2023": 31, "2024": 30 }, ...history },
      [`region-report-missing warning ME 1 ${ROW} 2024 2023 76 61`],
    ],
    ["a total that would have fallen anyway", { ...THREE, AL: { "2023": 19, "2024": 12 }, ...history }, []],
    ["a report on this year without that figure", { ...THREE, ME: { "2023": 15 }, BA: { "2024": 21 } }, []],
    ["nobody is missing", THREE, []],
  ])("%s", (_, after, wanted) => {
    expect(found(after)).toEqual(wanted);
  });
});

test("the log keeps what a merge did, and of the state of the region what is true now", () => {
  const after = region({ ...THREE, ME: { "2023": 15 } });
  const findings = regionFindings(framework, undefined, after, changesOf(framework, undefined, after));
  const event = { file: "", severity: "warning", rule: "region-figures-left", sheet: "", cell: "", message: "left" };
  const state = { ...event, rule: "region-report-missing", message: "an old one" };
  const once = regionReasons([event, state], findings, ({ code }) => code);
  expect(once.map(({ message }) => message)).toEqual(["left", "region-report-missing"]);
  expect(regionReasons(once, findings, ({ code }) => code)).toEqual(once);
  expect(regionReasons(once, [], () => "")).toEqual([event]);
});
