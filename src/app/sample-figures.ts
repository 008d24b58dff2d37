/**
 * Invented figures for sample workbooks, marked as such wherever they are shown. They are the same
 * on every run: a level per row, a size per jurisdiction, and a small wave over the years.
 */
import type { Framework, Row } from "../core/framework/framework";
import { observationKey } from "../core/framework/observation-key";
import type { CellContent } from "../core/observation/observation";
import type { Samples } from "./load-samples";

/** Sample contents by observation key for one jurisdiction; totals are left to their formulas. */
export function sampleFigures(
  framework: Framework,
  samples: Samples,
  jurisdiction: string,
  round: string,
): ReadonlyMap<string, CellContent> {
  const contents = new Map<string, CellContent>();
  const years = framework.years.filter((year) => year <= round);
  for (const row of framework.rows.values()) {
    if (!framework.template.kpis.includes(row.kpi)) continue;
    years.forEach((year, index) => {
      contents.set(observationKey(row.key, year), sampleContent(framework, samples, row, jurisdiction, index));
    });
  }
  for (const year of years) for (const split of samples.splits) divide(contents, split, year);
  return contents;
}

function sampleContent(
  framework: Framework,
  samples: Samples,
  row: Row,
  jurisdiction: string,
  index: number,
): CellContent {
  const { content } = row;
  if (content.kind === "text" || content.kind === "total") return { kind: "blank" };
  if (content.kind === "code") {
    const codes = framework.codeLists.find((list) => list.id === content.codeList)?.codes ?? [];
    const step = Math.min(codes.length - 2, (hash(jurisdiction + row.key) % 2) + Math.floor(index / 3));
    return { kind: "code", code: codes[step] ?? "" };
  }
  if (samples.tablesLeftBlank.includes(row.table)) return { kind: "blank" };
  const mayBeGap = index === 0 && !samples.tablesWithoutGaps.includes(row.table);
  if (mayBeGap && hash(row.key + jurisdiction) % 9 === 0) return { kind: "noData", reason: framework.noData[0] ?? "" };
  // Rows of some tables move together; others move each by itself, as real ones do.
  const isTogether = samples.tablesMovingTogether.includes(row.table);
  const wave =
    1 + 0.16 * Math.sin(index * 2.1 + hash(jurisdiction + (isTogether ? row.table : row.key))) + 0.02 * index;
  const value = (samples.levels[row.key] ?? samples.usualLevel) * (samples.sizes[jurisdiction] ?? 1) * wave;
  if (content.decimals > 0) return { kind: "number", value: Math.round(value * 10) / 10 };
  // A few more or less, so that small counts are not the same for years.
  const chance = samples.tablesWithoutChance.includes(row.table)
    ? 0
    : ((index * 2) % 5) + (isTogether ? 0 : hash(`${jurisdiction} ${row.key} ${String(index)}`) % 2);
  return { kind: "number", value: Math.round(value) + chance };
}

/** What is counted in two ways is the same both times, or the sample would contradict itself. */
function divide(
  contents: Map<string, CellContent>,
  { whole, parts, rest }: Samples["splits"][number],
  year: string,
): void {
  const number = (row: string): number => {
    const content = contents.get(observationKey(row, year));
    return content?.kind === "number" ? content.value : 0;
  };
  const set = (row: string, value: number): void => {
    contents.set(observationKey(row, year), { kind: "number", value });
  };
  const total = whole.reduce((sum, row) => sum + number(row), 0);
  const divided = parts.map(({ row, share, moreInOddYears }) => {
    const value = Math.round(total * share) + (Number(year) % 2) * moreInOddYears;
    set(row, value);
    return value;
  });
  set(
    rest,
    divided.reduce((left, value) => left - value, total),
  );
}

/** A small, steady number from a text. */
function hash(text: string): number {
  let value = 7;
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return value;
}
