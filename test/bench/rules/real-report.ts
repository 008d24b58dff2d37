/** A full report whose rows are windows of real series: what life does, in the places where a commission reports it. */
import type { Framework } from "../../../src/core/framework/framework";
import { observationKey } from "../../../src/core/framework/observation-key";
import type { PlausibleReport } from "./plausible-report";
import { randomFrom, type Random } from "./random";
import type { Bundle, RealSeries } from "./real-series";

/** Which bundles fit a table, and which of their roles its rows: those of one bundle share their years. */
interface Fitting {
  readonly table: string;
  /** Of every row the roles that fit, the best first. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

const ANY = ["", "total", "cases", "robbery", "assault"];
const KILOGRAMS = ["Heroin", "Marijuana (herb)", "Hashish (resin)", "Opium", "Amphetamine"];
const FITTINGS: readonly Fitting[] = [
  { table: "2.policy", rows: { "evidence-based": ["total"], "gender-and-age": ["female"] } },
  ...["possession", "trafficking"].map((block) => ({
    table: `3.${block}`,
    rows: {
      cases: ["cases"],
      individuals: ["individuals", "charged"],
      convicted: ["convicted"],
      "solved-other": ["other", "convicted"],
    },
  })),
  { table: "4.firearms", rows: { inland: ["robbery"], border: ["homicide"] } },
  { table: "4.ammunition", rows: { inland: KILOGRAMS, border: KILOGRAMS } },
  { table: "4.explosives", rows: { inland: KILOGRAMS, border: KILOGRAMS } },
  { table: "4.devices", rows: { inland: ["illegal", "total"], border: ["legal", "female"] } },
  {
    table: "6.operations",
    rows: { plans: ["firings"], "joint-operations": ["policemen"], "cases-prevented": ["injured"] },
  },
  { table: "6.operations", rows: { "weapons-seized": ["homicide"], "ammunition-seized": ["assault"] } },
  { table: "7.exchange", rows: { siena: ["cases"], iarms: ["charged", "individuals"] } },
  { table: "8.cooperation", rows: { "joint-action-days": ["total"], "europol-activities": ["total"] } },
  { table: "8.cooperation", rows: { "ballistic-methods": ["total"], trainings: ["total"] } },
  { table: "10.incidents", rows: { legal: ["legal"], illegal: ["illegal"] } },
  { table: "10.incidents", rows: { unknown: ["female", "total"] } },
  { table: "10.victims-by-type", rows: { murder: ["male"], suicide: ["female"] } },
  { table: "10.victims-by-type", rows: { other: ["homicide", "total"] } },
  { table: "11.surrender", rows: { firearms: ["", "robbery"] } },
  { table: "11.surrender", rows: { ammunition: ["", ...KILOGRAMS] } },
  { table: "11.reduction", rows: { legalised: ["redemption_handgun", "handgun", "convicted"] } },
  { table: "11.reduction", rows: { deactivated: ["returned_handgun", "multiple", "other"] } },
  ...["firearms", "ammunition"].flatMap((block) => [
    { table: `12.${block}`, rows: { confiscated: ["stolen"], destroyed: ["recovered"] } },
    { table: `12.${block}`, rows: { surplus: ["Opium", "Heroin", ""], disposed: ["other", "Amphetamine"] } },
  ]),
  { table: "13.lost-stolen", rows: { stolen: ["stolen"], recovered: ["recovered"] } },
  { table: "13.lost-stolen", rows: { lost: ["rape", "total"] } },
  { table: "13.storage", rows: { inspections: ANY } },
  { table: "13.storage", rows: { "sites-improved": ["total", "homicide"] } },
];

/** So many years of a window may be unknown: an officer writes "No data" there. */
const MOST_GAPS = 2;

/** The report of one seed; `bundles` are those that may be used. */
export function realReport(framework: Framework, bundles: readonly Bundle[], seed: number): PlausibleReport {
  const random = randomFrom(seed);
  const { code: jurisdiction } = random.pick(framework.jurisdictions);
  const figures = new Map<string, number | string>();
  for (const fitting of FITTINGS) fillTable(framework, figures, bundles, fitting, random);
  fillStatuses(framework, figures, random);
  belongTogether(framework, figures, random);
  return { jurisdiction, round: framework.years.at(-1) ?? "", figures, expected: new Map() };
}

function fillTable(
  framework: Framework,
  figures: Map<string, number | string>,
  bundles: readonly Bundle[],
  { table, rows }: Fitting,
  random: Random,
): void {
  const { years } = framework;
  const names = Object.keys(rows);
  for (let attempt = 0; attempt < 400; attempt++) {
    const bundle = random.pick(bundles);
    const taken = new Set<RealSeries>();
    const picked = names.flatMap((name) => {
      const fits = (rows[name] ?? []).flatMap((role) => {
        const all = bundle.series.filter((one) => one.role === role && !taken.has(one));
        return all.length === 0 ? [] : [random.pick(all)];
      });
      const [one] = table.startsWith("4.") ? [...fits].sort(() => random.unit() - 0.5) : fits;
      if (one) taken.add(one);
      return one ? [one] : [];
    });
    // Where the bundle has too few, the last rows take series of another one.
    const alone =
      names.length > 1 && picked.length === 1 && names.every((name) => rows[name]?.[0] === rows[names[0] ?? ""]?.[0]);
    if (picked.length < names.length && !alone) continue;
    const all = alone ? [...picked, ...another(bundles, rows, names.slice(1), random)] : picked;
    if (all.length < names.length) continue;
    const windows = windowsOf(all, years.length, random, !alone);
    if (!windows) continue;
    names.forEach((name, index) => {
      const row = framework.rows.get(`${table}.${name}`);
      const decimals = row?.content.kind === "number" ? Math.min(1, row.content.decimals) : 0;
      years.forEach((year, at) => {
        const value = windows[index]?.[at];
        figures.set(
          observationKey(`${table}.${name}`, year),
          value === undefined ? "No data" : Math.round(value * 10 ** decimals) / 10 ** decimals,
        );
      });
    });
    return;
  }
}

function another(
  bundles: readonly Bundle[],
  rows: Fitting["rows"],
  names: readonly string[],
  random: Random,
): readonly RealSeries[] {
  return names.flatMap((name) => {
    const all = bundles.flatMap(({ series }) => series.filter(({ role }) => (rows[name] ?? []).includes(role)));
    return all.length === 0 ? [] : [random.pick(all)];
  });
}

/** Seven years of each, the same ones where they belong together. */
function windowsOf(
  all: readonly RealSeries[],
  length: number,
  random: Random,
  isTogether: boolean,
): readonly (readonly (number | undefined)[])[] | undefined {
  const first = Math.max(...all.map(({ firstYear }) => firstYear));
  const last = Math.min(...all.map(({ firstYear, values }) => firstYear + values.length - length));
  if (isTogether && last < first) return undefined;
  const from = isTogether ? random.whole(first, last) : undefined;
  const windows = all.map(({ firstYear, values }) => {
    if (values.length < length) return [];
    const start = from === undefined ? random.whole(0, values.length - length) : from - firstYear;
    return values.slice(start, start + length);
  });
  const isUsable = (window: readonly (number | undefined)[]): boolean =>
    window.length === length &&
    window.filter((one) => one === undefined).length <= MOST_GAPS &&
    window.at(-1) !== undefined;
  return windows.every(isUsable) ? windows : undefined;
}

/** Statuses move forward, if at all. */
function fillStatuses(framework: Framework, figures: Map<string, number | string>, random: Random): void {
  for (const { key, kpi, content } of framework.rows.values()) {
    if (content.kind !== "code" || !framework.template.kpis.includes(kpi)) continue;
    const codes = framework.codeLists.find(({ id }) => id === content.codeList)?.codes ?? [];
    const words = framework.labels.get("en")?.codeLists[content.codeList]?.codes ?? {};
    let at = random.whole(0, Math.max(0, codes.length - 2));
    for (const year of framework.years) {
      figures.set(observationKey(key, year), words[codes[at] ?? ""] ?? "");
      if (random.chance(0.15)) at = Math.min(codes.length - 1, at + 1);
    }
  }
}

/** What cannot be otherwise in a report, whatever series its rows come from. */
function belongTogether(framework: Framework, figures: Map<string, number | string>, random: Random): void {
  const female = 0.1 + 0.3 * random.unit();
  for (const year of framework.years) {
    const read = (row: string): number => {
      const value = figures.get(observationKey(row, year));
      return typeof value === "number" ? value : 0;
    };
    const set = (row: string, value: number): void => {
      figures.set(observationKey(row, year), value);
    };
    for (const block of ["possession", "trafficking"])
      if (figures.get(observationKey(`3.${block}.cases`, year)) === 0) set(`3.${block}.individuals`, 0);
    if (read("2.policy.gender-and-age") > read("2.policy.evidence-based"))
      set("2.policy.gender-and-age", read("2.policy.evidence-based"));
    for (const row of ["murder", "suicide", "other"])
      set(`10.victims-by-type.${row}`, read(`10.victims-by-type.${row}`));
    const victims =
      read("10.victims-by-type.murder") + read("10.victims-by-type.suicide") + read("10.victims-by-type.other");
    const women = Math.min(victims, random.poisson(female * victims));
    const unknown = Math.min(victims - women, random.poisson(0.02 * victims));
    set("10.victims-by-sex.female", women);
    set("10.victims-by-sex.not-reported", unknown);
    set("10.victims-by-sex.male", victims - women - unknown);
  }
}
