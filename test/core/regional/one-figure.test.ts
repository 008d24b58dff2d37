/** Whatever mixture of totals and parts is known: table, chart, coverage and JSON say the same of a figure. */
import fc from "fast-check";
import { observationEntry } from "../../../src/cli/entries";
import { chartFigures } from "../../../src/core/chart/charts-for";
import { figureIn, REGION, type Area } from "../../../src/core/consolidation/figures";
import type { Regional, RegionalObservation } from "../../../src/core/consolidation/regional";
import { lookupOf } from "../../../src/core/consolidation/series";
import { labelsIn } from "../../../src/core/framework/framework";
import { observationKey } from "../../../src/core/framework/observation-key";
import { deriveTotal } from "../../../src/core/observation/derive-total";
import { isBrokenDown, notBrokenDown } from "../../../src/core/observation/not-broken-down";
import { numberIn, type CellContent } from "../../../src/core/observation/observation";
import { jurisdictionColumn, KEY_COLUMN, kpiFigures, REGION_COLUMN } from "../../../src/core/regional/kpi-figures";
import { planRegional } from "../../../src/core/regional/plan-regional";
import { tablesOn, type FoundTable } from "../../../src/core/sheet/keyed-table";
import { opened } from "../../fixtures/shipped-framework";
import { snapshotOfPlan } from "../../fixtures/snapshot-of-plan";

const { framework } = opened();
const labels = labelsIn(framework, "en");
const YEAR = "2024";
const CODES = framework.jurisdictions.map(({ code }) => code);
const TOTAL = "10.incidents.total";
const PARTS = ["10.incidents.legal", "10.incidents.illegal", "10.incidents.unknown"];
const CHART = framework.charts.findIndex(({ id }) => id === "incidents");

interface Reported {
  readonly parts: readonly CellContent[];
  /** Typed beside parts that do not make it; undefined for a formula. */
  readonly more: number | undefined;
}

const content = fc.oneof(
  fc.nat(5000).map((value): CellContent => ({ kind: "number", value })),
  fc.constant<CellContent>({ kind: "noData", reason: "no-data" }),
);
const report = fc.record({
  parts: fc.array(content, { minLength: PARTS.length, maxLength: PARTS.length }),
  more: fc.option(fc.nat(3000), { nil: undefined }),
});
/** undefined: no report of that jurisdiction. */
const reports = fc.array(fc.option(report, { nil: undefined }), { minLength: CODES.length, maxLength: CODES.length });

function totalOf({ parts, more }: Reported): CellContent {
  const known = parts.reduce((sum, part) => sum + (numberIn(part) ?? 0), 0);
  return more === undefined || isBrokenDown(parts) ? deriveTotal(parts) : { kind: "number", value: known + more };
}

function regionalOf(given: readonly (Reported | undefined)[]): Regional {
  const observations = given.flatMap((one, index): readonly RegionalObservation[] => {
    if (!one) return [];
    const contents = [...PARTS.map((row, part) => [row, one.parts[part]] as const), [TOTAL, totalOf(one)] as const];
    return contents.flatMap(([row, found]) =>
      found === undefined
        ? []
        : [
            {
              jurisdiction: CODES[index] ?? "",
              key: observationKey(row, YEAR),
              row,
              period: YEAR,
              content: found,
              file: "a.xlsx",
              sheet: "KPI 10",
              cell: "A1",
            },
          ],
    );
  });
  return {
    round: YEAR,
    observations,
    files: [],
    reasons: [],
    justifications: [],
    notes: [],
    ruleFindings: [],
    revisions: [],
    secondSource: [],
    samples: [],
    breaks: [],
    inputs: [],
    queries: [],
    gaps: [],
  };
}

/** Number or nothing of the line with this key, by jurisdiction and for the region, as the sheet shows it. */
type TableLine = (key: string) => { readonly region: unknown; readonly own: readonly unknown[] };

function tableOf(regional: Regional): TableLine {
  const plan = planRegional(framework, regional, "en");
  const figures = kpiFigures(framework, "10");
  const [table] = snapshotOfPlan(plan).sheets.flatMap((sheet) => tablesOn(figures, sheet));
  return (key) => lineOf(table, key);
}

function lineOf(table: FoundTable<string> | undefined, key: string): ReturnType<TableLine> {
  const line = table?.lines.find((one) => one.text(KEY_COLUMN) === key);
  const number = (column: string): number | undefined => {
    const value = line?.at(column)?.value;
    return typeof value === "number" ? value : undefined;
  };
  return { region: number(REGION_COLUMN), own: CODES.map((code) => number(jurisdictionColumn(code))) };
}

test("table, chart, coverage and JSON agree on every line", () => {
  fc.assert(
    fc.property(reports, (given) => {
      const regional = regionalOf(given);
      const lookup = lookupOf(regional);
      const tableLine = tableOf(regional);
      const areas: readonly Area[] = [REGION, ...CODES.map((code): Area => ({ kind: "jurisdiction", code }))];
      for (const row of [...PARTS, TOTAL]) {
        const key = observationKey(row, YEAR);
        const line = tableLine(key);
        const json = regional.observations
          .map((one) => observationEntry(framework, one, regional.samples))
          .filter((one) => one.key === key);
        const own = CODES.map((code) => {
          const value = json.find(({ jurisdiction }) => jurisdiction === code)?.value;
          return typeof value === "number" ? value : undefined;
        });
        const known = own.flatMap((value) => value ?? []);
        const sum = known.length < framework.regionFrom ? undefined : known.reduce((one, other) => one + other, 0);
        expect(line).toEqual({ region: sum, own });
      }
      for (const area of areas) {
        const chart = chartFigures(framework, labels, regional, area)[CHART];
        const at = chart?.years.indexOf(YEAR) ?? -1;
        const drawn = (chart?.series ?? []).map(({ values }) => values[at] ?? undefined);
        const total = figureIn(framework, lookup, area, { row: rowOf(TOTAL), isRest: false }, YEAR);
        const column = (line: ReturnType<TableLine>): unknown =>
          area.kind === "region" ? line.region : line.own[CODES.indexOf(area.code)];
        if (chart?.series.length === 1) {
          expect(drawn).toEqual([column(tableLine(observationKey(TOTAL, YEAR)))]);
          continue;
        }
        expect(drawn.slice(0, PARTS.length)).toEqual(
          PARTS.map((part) => column(tableLine(observationKey(part, YEAR)))),
        );
        const rest = tableLine(`rest:${observationKey(TOTAL, YEAR)}`);
        if (drawn.length > PARTS.length) expect(drawn[PARTS.length]).toEqual(column(rest));
        // Where everybody who knows a part knows the total too, the column is as high as the total.
        const isWhole = given.every((one) => !one || numberIn(totalOf(one)) !== undefined);
        const height = drawn.flatMap((value) => value ?? []).reduce((one, other) => one + other, 0);
        if (isWhole && total.value !== undefined) expect(height).toBe(total.value);
        expect(chart?.series.at(-1)?.reported[at]?.length ?? 0).toBe(
          chart && chart.series.length > PARTS.length ? total.reported.length : figureAt(PARTS.at(-1) ?? "", area),
        );
      }

      function figureAt(row: string, area: Area): number {
        return figureIn(framework, lookup, area, { row: rowOf(row), isRest: false }, YEAR).reported.length;
      }
    }),
    { numRuns: 30 },
  );
});

test("where nobody knows a part, the region's chart speaks of the total, be it of too few to be drawn", () => {
  const unknown: Reported = { parts: PARTS.map(() => ({ kind: "noData", reason: "no-data" })), more: 1262 };
  const chart = chartFigures(framework, labels, regionalOf([unknown, unknown]), REGION)[CHART];
  const at = chart?.years.indexOf(YEAR) ?? -1;
  expect(chart?.series.map(({ values, reported }) => [values[at], reported[at]])).toEqual([[null, CODES.slice(0, 2)]]);
});

test("a jurisdiction's rest is its total less its known parts", () => {
  fc.assert(
    fc.property(report, (one) => {
      const regional = regionalOf([one]);
      const rest = notBrokenDown(totalOf(one), one.parts);
      const shown = tableOf(regional)(`rest:${observationKey(TOTAL, YEAR)}`).own[0];
      expect(shown).toBe(rest || undefined);
    }),
    { numRuns: 30 },
  );
});

function rowOf(key: string): Parameters<typeof figureIn>[3]["row"] {
  const row = framework.rows.get(key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
}
