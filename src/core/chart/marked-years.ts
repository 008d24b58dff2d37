/** Where the series of a chart break: a mark at the year, and what changed under the chart. */
import { breaksOfRow, ownBreaks, type SeriesBreak } from "../break/series-break";
import type { Area } from "../consolidation/figures";
import type { Regional } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import type { ChartDefinition, Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { jurisdictionName } from "../labels/name-of";

/** A break of a row that a chart draws; `jurisdiction` is undefined for one that the framework itself declares. */
export interface DrawnBreak extends SeriesBreak {
  readonly jurisdiction: string | undefined;
}

/** Of the jurisdictions that are in the chart, by year; a break of several rows of it counts once. */
export function drawnBreaks(
  framework: Framework,
  { language }: Labels,
  { breaks }: Regional,
  area: Area,
  { series }: ChartDefinition,
): readonly DrawnBreak[] {
  const all: readonly DrawnBreak[] = [
    ...ownBreaks(framework, language).map((one) => ({ ...one, jurisdiction: undefined })),
    ...breaks.filter(({ jurisdiction }) => area.kind === "region" || jurisdiction === area.code),
  ];
  const drawn = new Set(series.flatMap(({ row }) => breaksOfRow(framework, all, row)));
  return all
    .filter((one) => drawn.has(one))
    .filter((one, index, some) => some.findIndex((other) => saysTheSame(one, other)) === index)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function saysTheSame(one: DrawnBreak, other: DrawnBreak): boolean {
  return one.from === other.from && one.note === other.note && one.jurisdiction === other.jurisdiction;
}

/** "2024", or "2024†" where a series breaks. */
export function markedYear(year: string, breaks: readonly DrawnBreak[]): string {
  return breaks.some(({ from }) => from === year) ? `${year}†` : year;
}

/** "† 2024: counted by the police too", with whose it is where the chart is of the region. */
export function breakNotes(labels: Labels, area: Area, breaks: readonly DrawnBreak[]): readonly string[] {
  return breaks.map(({ from, note, jurisdiction }) => {
    const isNamed = area.kind === "region" && jurisdiction !== undefined;
    const whose = isNamed ? `${jurisdictionName(labels, jurisdiction)}: ` : "";
    return fillText(labels.regional.chartBreak, { year: from, note: `${whose}${note}` });
  });
}
