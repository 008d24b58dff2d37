/** Who is in a chart: the jurisdictions that are in no year of it, and the line that says who is missing when. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { jurisdictionName, jurisdictionNames } from "../labels/name-of";
import { periodList } from "../labels/period-list";
import type { ChartFigures } from "./charts-for";

/** Of the region's charts: jurisdictions without a figure in any year and series, in the framework's order. */
function neverIn({ jurisdictions }: Framework, { series }: ChartFigures): readonly string[] {
  const reported = new Set(series.flatMap((one) => one.reported.flat()));
  return jurisdictions.map(({ code }) => code).filter((code) => !reported.has(code));
}

/** "Region, without Albania and North Macedonia", or the jurisdiction's name. */
export function whereOf(framework: Framework, labels: Labels, figures: ChartFigures): string {
  const { area } = figures;
  if (area.kind === "jurisdiction") return jurisdictionName(labels, area.code);
  return regionWithout(framework, labels, neverIn(framework, figures));
}

/** "Region" where all or none of the jurisdictions are missing. */
export function regionWithout({ jurisdictions }: Framework, labels: Labels, missing: readonly string[]): string {
  if (missing.length === 0 || missing.length === jurisdictions.length) return labels.regional.region;
  return fillText(labels.regional.regionWithout, { names: jurisdictionNames(labels, missing) });
}

/** For the region who is missing in which year; for a jurisdiction which figures are. Never empty for the region. */
export function coverageLine(framework: Framework, labels: Labels, figures: ChartFigures): string {
  const { area } = figures;
  if (area.kind === "jurisdiction") return gapsLine(labels, figures);
  const told = coverageOf(figures).flatMap(({ name, reported }) => {
    const line = missingPerYear(framework, labels, figures, reported);
    return line === "" ? [] : [name === "" ? line : `${name}: ${line}`];
  });
  return sentence(framework, labels, figures, told.join(". "));
}

/** Who is in which year: once for all series where it is the same, or they stand on each other; otherwise by series. */
export function coverageOf({ definition, series, years }: ChartFigures): readonly {
  /** Of the series; "" where it is said of all. */
  readonly name: string;
  /** Codes per year, in the framework's order within each series. */
  readonly reported: readonly (readonly string[])[];
}[] {
  const [first] = series;
  const isSame = series.every((one) => JSON.stringify(one.reported) === JSON.stringify(first?.reported));
  if (!isSame && definition.kind !== "stacked") return series.map(({ name, reported }) => ({ name, reported }));
  // Parts of a whole stand on each other: who is in one of them is in the column.
  return [
    { name: "", reported: years.map((_, index) => [...new Set(series.flatMap((one) => one.reported[index] ?? []))]) },
  ];
}

function sentence(framework: Framework, labels: Labels, figures: ChartFigures, list: string): string {
  const others = framework.jurisdictions.length - neverIn(framework, figures).length;
  return list === "" ? fillText(labels.regional.chartCoverageAll, { all: others }) : `${list}.`;
}

/** "2018 to 2020: without Serbia; 2021: only Albania, not drawn"; "" when nobody is missing but who is never there. */
function missingPerYear(
  framework: Framework,
  labels: Labels,
  figures: ChartFigures,
  reported: readonly (readonly string[])[],
): string {
  const never = new Set(neverIn(framework, figures));
  const expected = framework.jurisdictions.map(({ code }) => code).filter((code) => !never.has(code));
  const told = figures.years.map((_, index) => tellYear(framework, labels, expected, reported[index] ?? []));
  const sentences = [...new Set(told)].filter((text) => text !== "");
  return sentences
    .map((text) => `${periodList(figures.years.filter((_, index) => told[index] === text))}: ${text}`)
    .join("; ");
}

function tellYear(
  { jurisdictions, regionFrom }: Framework,
  labels: Labels,
  expected: readonly string[],
  reported: readonly string[],
): string {
  const there = new Set(reported);
  const missing = expected.filter((code) => !there.has(code));
  if (reported.length === 0) return labels.regional.chartCoverageNobody;
  if (reported.length < regionFrom) {
    const inOrder = jurisdictions.map(({ code }) => code).filter((code) => there.has(code));
    return fillText(labels.regional.chartCoverageFew, { names: jurisdictionNames(labels, inOrder) });
  }
  return missing.length === 0
    ? ""
    : fillText(labels.regional.chartCoverageWithout, { names: jurisdictionNames(labels, missing) });
}

function gapsLine(labels: Labels, { series, years }: ChartFigures): string {
  const gaps = series.flatMap(({ name, values }) => {
    const missing = years.filter((_, index) => values[index] === null);
    return missing.length === 0 ? [] : [`${name} ${periodList(missing)}`];
  });
  return gaps.length === 0 ? "" : fillText(labels.regional.chartGaps, { list: gaps.join("; ") });
}
