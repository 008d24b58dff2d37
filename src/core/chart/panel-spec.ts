/** One of the charts of a comparison: named by its jurisdiction, since all are of one topic. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { jurisdictionName, jurisdictionNames } from "../labels/name-of";
import { numberText } from "../labels/number-text";
import { titleFits } from "../workbook/chart-layout";
import type { ChartSize, ChartSpec } from "../workbook/chart-spec";
import { chartSpecOf, type FiguresPlace } from "./chart-spec-of";
import type { Comparison, Panel } from "./comparison";
import { coverageLine } from "./coverage-line";

/** `remark` as of other charts. Years without a figure stand in its subtitle where they fit there, and otherwise in its notes. */
export function panelSpec(
  framework: Framework,
  labels: Labels,
  { code, figures, scale, isOwn }: Panel,
  place: FiguresPlace,
  size: ChartSize,
  remark: string,
): ChartSpec {
  const { notes, ...spec } = chartSpecOf(framework, labels, figures, place, remark, size);
  const title = jurisdictionName(labels, code);
  const own = isOwn
    ? fillText(labels.regional.compareOwnScale, { maximum: numberText(labels, scale?.maximum ?? 0) })
    : "";
  const gaps = coverageLine(framework, labels, figures);
  const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== "").join(" ");
  const isAbove = titleFits(size, [title, joined(remark, own, gaps)]);
  const rest = notes.filter((note) => note !== gaps);
  return {
    ...spec,
    id: `compared-${spec.id}`,
    title,
    subtitle: isAbove ? joined(remark, own, gaps) : joined(remark, own),
    notes: isAbove || gaps === "" ? rest : [gaps, ...rest],
    valueAxisTitle: "",
    series: spec.series.map((series) => ({ ...series, isLabelled: false })),
    ...(scale ? { scale } : {}),
  };
}

/** "One scale for all, up to 2,000.", or who has a scale of its own. */
export function scaleSentence(labels: Labels, { panels, shared }: Comparison): string {
  const own = panels.filter(({ isOwn }) => isOwn).map(({ code }) => code);
  const maximum = numberText(labels, shared.maximum);
  return own.length === 0
    ? fillText(labels.regional.compareShared, { maximum })
    : fillText(labels.regional.compareOthers, { maximum, names: jurisdictionNames(labels, own) });
}
