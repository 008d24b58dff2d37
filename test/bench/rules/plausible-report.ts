/** Invented but plausible figures of a whole report, the same for the same seed. Samples: nobody's report. */
import type { Framework, Row } from "../../../src/core/framework/framework";
import { observationKey } from "../../../src/core/framework/observation-key";
import type { Samples } from "../../../src/app/load-samples";
import { CAMPAIGN_ROWS, FOLLOWING } from "./row-shapes";
import { randomFrom, type Random } from "./random";
import type { Expected } from "./expected";
import { drawShape, expectedYears } from "./series-shapes";

/** What is typed, by observation key: a number, a word, or nothing. Totals are in it only when typed over. */
export type Figures = ReadonlyMap<string, number | string>;

export interface PlausibleReport {
  readonly jurisdiction: string;
  readonly round: string;
  readonly figures: Figures;
  /** What the generator expected of the figures, by observation key: known to the bench only, never to a rule. */
  readonly expected: ReadonlyMap<string, Expected>;
}

/** Rows of the slides as factors of their median: real shapes with a spike, backlogs and zeros. */
export type Profiles = readonly (readonly number[])[];

/** `levels`: usual size of a row's yearly figures in a jurisdiction of middle size, as samples have it. */
export function plausibleReport(
  framework: Framework,
  levels: Pick<Samples, "levels" | "usualLevel" | "tablesLeftBlank">,
  seed: number,
  profiles: Profiles,
): PlausibleReport {
  const random = randomFrom(seed);
  const { code: jurisdiction } = random.pick(framework.jurisdictions);
  const years = framework.years;
  const round = years.at(-1) ?? "";
  const size = Math.exp(Math.log(0.3) + random.unit() * Math.log(6));
  const figures = new Map<string, number | string>();
  const expected = new Map<string, Expected>();
  for (const row of framework.rows.values()) {
    if (!framework.template.kpis.includes(row.kpi) || levels.tablesLeftBlank.includes(row.table)) continue;
    const level = levels.levels[row.key] ?? levels.usualLevel;
    const drawn = drawRow(framework, row, years, level * size, random, profiles);
    years.forEach((year, index) => {
      const [value, one] = [drawn.figures[index], drawn.expected[index]];
      if (value !== undefined) figures.set(observationKey(row.key, year), value);
      if (one) expected.set(observationKey(row.key, year), one);
    });
  }
  follow(figures, expected, years, random);
  for (const year of years) relate(figures, expected, year, random);
  leaveGaps(framework, figures, years, random);
  return { jurisdiction, round, figures, expected };
}

interface DrawnRow {
  readonly figures: readonly (number | string)[];
  readonly expected: readonly Expected[];
}

function drawRow(
  framework: Framework,
  row: Row,
  years: readonly string[],
  usual: number,
  random: Random,
  profiles: Profiles,
): DrawnRow {
  const { content } = row;
  if (content.kind === "code") {
    const codes = framework.codeLists.find((list) => list.id === content.codeList)?.codes ?? [];
    const start = random.whole(0, Math.max(0, codes.length - 3));
    const labels = framework.labels.get("en")?.codeLists[content.codeList]?.codes ?? {};
    return {
      figures: years.map(
        (_, index) => labels[codes[Math.min(codes.length - 2, start + Math.floor(index / 4))] ?? ""] ?? "",
      ),
      expected: [],
    };
  }
  if (content.kind !== "number") return { figures: [], expected: [] };
  const own = usual * Math.exp(0.3 * random.normal());
  const shape = drawShape(random, CAMPAIGN_ROWS.has(row.key));
  const { means, spread } = expectedYears(random, shape, own, years.length, random.pick(profiles));
  const isCount = content.decimals === 0;
  const noisy = means.map((mean) => (spread === 0 ? mean : mean * Math.exp(spread * random.normal())));
  return {
    figures: noisy.map((mean) => (isCount ? random.poisson(mean) : Math.round(mean * 10) / 10)),
    expected: means.map((mean) => ({ mean, spread, isCount, step: isCount ? 1 : 0.1 })),
  };
}

/** Rows whose figures follow another's take the place of what was drawn for them alone. */
function follow(
  figures: Map<string, number | string>,
  expected: Map<string, Expected>,
  years: readonly string[],
  random: Random,
): void {
  for (const {
    row,
    leader,
    ratio: [low, high],
    spread,
  } of FOLLOWING) {
    const ratio = low + (high - low) * random.unit();
    for (const year of years) {
      const mean = Number(figures.get(observationKey(leader, year))) * ratio;
      figures.set(observationKey(row, year), Math.round(mean * Math.exp(spread * random.normal())));
      expected.set(observationKey(row, year), { mean: ratio, leader, spread, isCount: false, step: 1 });
    }
  }
}

/** What belongs together: individuals to cases, parts to their whole, the split by sex to the split by type. */
function relate(
  figures: Map<string, number | string>,
  expected: Map<string, Expected>,
  year: string,
  random: Random,
): void {
  const read = (row: string): number => Number(figures.get(observationKey(row, year)) ?? 0);
  const set = (row: string, value: number): void => {
    figures.set(observationKey(row, year), value);
  };
  const expect = (row: string, one: Partial<Expected>): void => {
    expected.set(observationKey(row, year), {
      mean: 1,
      spread: 0,
      isCount: true,
      step: 1,
      ...expected.get(observationKey(row, year)),
      ...one,
    });
  };
  const atMost = (row: string, limit: number): void => {
    if (read(row) <= limit) return;
    set(row, Math.floor(limit));
    expect(row, { mean: limit });
  };
  set("3.possession.individuals", Math.round(read("3.possession.cases") * (1.22 + 0.04 * random.normal())));
  expect("3.possession.individuals", { mean: 1.22, leader: "3.possession.cases", spread: 0.033, isCount: false });
  set("3.trafficking.individuals", read("3.trafficking.cases") + random.poisson(0.7 * read("3.trafficking.cases")));
  expect("3.trafficking.individuals", { mean: 1.7, leader: "3.trafficking.cases" });
  for (const block of ["possession", "trafficking"]) {
    set(`3.${block}.individuals`, Math.max(read(`3.${block}.individuals`), read(`3.${block}.cases`)));
    atMost(`3.${block}.convicted`, 0.8 * read(`3.${block}.cases`));
    atMost(`3.${block}.solved-other`, 0.2 * read(`3.${block}.cases`));
  }
  set("2.policy.gender-and-age", Math.round(read("2.policy.evidence-based") * 0.7));
  expect("2.policy.gender-and-age", { mean: 0.7, leader: "2.policy.evidence-based" });
  atMost("6.operations.weapons-seized", read("4.firearms.inland") + read("4.firearms.border"));
  atMost("6.operations.ammunition-seized", read("4.ammunition.inland") + read("4.ammunition.border"));
  const inflow = read("12.firearms.confiscated") + read("12.firearms.surplus") + read("11.surrender.firearms");
  atMost("12.firearms.disposed", 0.2 * inflow);
  atMost("12.firearms.destroyed", 0.8 * inflow);
  const victims = ["murder", "suicide", "other"].reduce((sum, row) => sum + read(`10.victims-by-type.${row}`), 0);
  const female = Math.min(victims, random.poisson(0.18 * victims));
  const unknown = Math.min(victims - female, random.poisson(0.02 * victims));
  set("10.victims-by-sex.female", female);
  set("10.victims-by-sex.not-reported", unknown);
  set("10.victims-by-sex.male", victims - female - unknown);
}

/** No data: the first years of some rows, or one year somewhere. Rows that are split elsewhere are complete. */
function leaveGaps(
  framework: Framework,
  figures: Map<string, number | string>,
  years: readonly string[],
  random: Random,
): void {
  for (const { key, table, content } of framework.rows.values()) {
    if (
      content.kind !== "number" ||
      table.startsWith("10.") ||
      key.endsWith(".cases") ||
      !figures.has(observationKey(key, years[0] ?? "")) ||
      !random.chance(0.12)
    )
      continue;
    const word = random.pick(["No data", "Not collected", "No data", "Not yet available"]);
    const gaps = random.chance(0.6) ? years.slice(0, random.whole(1, 2)) : [random.pick(years)];
    for (const year of gaps) figures.set(observationKey(key, year), word);
  }
}
