/** A comparison per 100,000 inhabitants, where the framework names population figures. */
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { jurisdictionName } from "../labels/name-of";
import { numberText } from "../labels/number-text";
import { compare, type Comparison } from "./comparison";

const PEOPLE = 100_000;

type Inhabitants = Framework["inhabitants"][number];

/** Undefined where the framework has no figure of any jurisdiction; one without has nothing drawn. Two decimals. */
export function perInhabitants(framework: Framework, labels: Labels, { panels }: Comparison): Comparison | undefined {
  if (framework.inhabitants.length === 0) return undefined;
  const [found] = compare(
    panels.map(({ code, figures }) => ({
      code,
      figures: {
        ...figures,
        definition: { ...figures.definition, id: `${figures.definition.id}-per-inhabitants` },
        words: {
          title: fillText(labels.regional.perInhabitantsTitle, { title: figures.words.title }),
          valueAxis: fillText(labels.regional.perInhabitants, { unit: figures.words.valueAxis }),
        },
        series: figures.series.map((series) => ({
          ...series,
          values: series.values.map((value, index) =>
            rate(value, countFor(framework, code, figures.years[index] ?? "")),
          ),
        })),
      },
    })),
  );
  return found;
}

/** "Inhabitants: Albania 2,402,113 (2023, census)", of those that are known; "" for none. */
export function inhabitantsLine({ inhabitants }: Framework, labels: Labels, ...codes: readonly string[]): string {
  const list = inhabitants
    .filter(({ jurisdiction }) => codes.includes(jurisdiction))
    .map(({ jurisdiction, year, count, source }) =>
      fillText(labels.regional.inhabitantsOf, {
        name: jurisdictionName(labels, jurisdiction),
        count: numberText(labels, count),
        year,
        source: labels.inhabitantSources[source] ?? source,
      }),
    );
  return list.length === 0 ? "" : fillText(labels.regional.inhabitants, { list: list.join("; ") });
}

/** Of the year itself or the last one before it, otherwise the first there is. */
function countFor({ inhabitants }: Framework, code: string, year: string): Inhabitants | undefined {
  const own = inhabitants
    .filter(({ jurisdiction }) => jurisdiction === code)
    .sort((one, other) => Number(one.year) - Number(other.year));
  // Browsers of five years ago know no findLast.
  return own.filter((one) => one.year <= year).at(-1) ?? own[0];
}

function rate(value: number | null, known: Inhabitants | undefined): number | null {
  return value === null || !known ? null : Math.round((value * PEOPLE * 100) / known.count) / 100;
}
