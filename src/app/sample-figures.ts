/**
 * Invented figures for sample workbooks, marked as such wherever they are shown. They are the same
 * on every run: a level per row, a size per jurisdiction, and a small wave over the years.
 */
import type { Framework, Row } from "../core/framework/framework";
import { observationKey } from "../core/framework/observation-key";
import type { CellContent } from "../core/observation/observation";

/** Size of a jurisdiction's figures against the level of a row; 1 is the middle of the six. */
const SIZES: Readonly<Record<string, number>> = { AL: 0.7, BA: 1.1, XK: 1.2, ME: 0.35, MK: 0.5, RS: 1.6 };

/** Usual level of a row's figures; other rows have 12. */
const LEVELS: Readonly<Record<string, number>> = {
  "2.policy.evidence-based": 4,
  "2.policy.gender-and-age": 3,
  "3.possession.cases": 900,
  "3.possession.individuals": 1150,
  "3.possession.convicted": 420,
  "3.possession.solved-other": 130,
  "3.trafficking.cases": 30,
  "3.trafficking.individuals": 48,
  "3.trafficking.convicted": 14,
  "3.trafficking.solved-other": 4,
  "4.firearms.inland": 1100,
  "4.firearms.border": 45,
  "4.ammunition.inland": 28000,
  "4.ammunition.border": 1900,
  "4.explosives.inland": 12.4,
  "4.explosives.border": 1.1,
  "4.devices.inland": 60,
  "4.devices.border": 4,
  "6.operations.plans": 18,
  "6.operations.joint-operations": 5,
  "6.operations.cases-prevented": 40,
  "6.operations.weapons-seized": 14,
  "6.operations.ammunition-seized": 800,
  "7.exchange.siena": 90,
  "7.exchange.iarms": 55,
  "10.incidents.legal": 18,
  "10.incidents.illegal": 160,
  "10.incidents.unknown": 25,
  "10.victims-by-type.murder": 22,
  "10.victims-by-type.suicide": 11,
  "10.victims-by-type.other": 30,
  "11.surrender.firearms": 250,
  "11.surrender.ammunition": 5200,
  "11.reduction.legalised": 130,
  "11.reduction.deactivated": 20,
  "12.firearms.confiscated": 1050,
  "12.firearms.surplus": 60,
  "12.firearms.destroyed": 700,
  "12.firearms.disposed": 40,
  "12.ammunition.confiscated": 27000,
  "12.ammunition.surplus": 2000,
  "12.ammunition.destroyed": 18000,
  "12.ammunition.disposed": 900,
  "13.lost-stolen.lost": 35,
  "13.lost-stolen.stolen": 50,
  "13.lost-stolen.recovered": 22,
  "13.storage.inspections": 110,
  "13.storage.sites-improved": 5,
};

/** Sample contents by observation key for one jurisdiction; totals are left to their formulas. */
export function sampleFigures(
  framework: Framework,
  jurisdiction: string,
  round: string,
): ReadonlyMap<string, CellContent> {
  const contents = new Map<string, CellContent>();
  const years = framework.years.filter((year) => year <= round);
  for (const row of framework.rows.values()) {
    if (!framework.template.kpis.includes(row.kpi)) continue;
    years.forEach((year, index) => {
      contents.set(observationKey(row.key, year), sampleContent(framework, row, jurisdiction, index));
    });
  }
  for (const year of years) splitVictimsBySex(contents, year);
  return contents;
}

function sampleContent(framework: Framework, row: Row, jurisdiction: string, index: number): CellContent {
  const { content } = row;
  if (content.kind === "text" || content.kind === "total") return { kind: "blank" };
  if (content.kind === "code") {
    const codes = framework.codeLists.find((list) => list.id === content.codeList)?.codes ?? [];
    const step = Math.min(codes.length - 2, (hash(jurisdiction + row.key) % 2) + Math.floor(index / 3));
    return { kind: "code", code: codes[step] ?? "" };
  }
  if (row.table === "3.misuse") return { kind: "blank" };
  const isGap = index === 0 && hash(row.key + jurisdiction) % 9 === 0 && !row.table.startsWith("10.victims");
  if (isGap) return { kind: "noData", reason: "no-data" };
  // Cases and individuals move together; other rows move each by itself, as real ones do.
  const together = row.kpi === "3" ? row.table : row.key;
  const wave = 1 + 0.16 * Math.sin(index * 2.1 + hash(jurisdiction + together)) + 0.02 * index;
  const value = (LEVELS[row.key] ?? 12) * (SIZES[jurisdiction] ?? 1) * wave;
  // A few more or less, so that small counts are not the same for years; documents stay as they are.
  const chance =
    row.kpi === "2"
      ? 0
      : ((index * 2) % 5) + (row.kpi === "3" ? 0 : hash(`${jurisdiction} ${row.key} ${String(index)}`) % 2);
  return { kind: "number", value: content.decimals > 0 ? Math.round(value * 10) / 10 : Math.round(value) + chance };
}

/** Victims by sex are the same victims as by type, or the sample would contradict itself. */
function splitVictimsBySex(contents: Map<string, CellContent>, year: string): void {
  const number = (row: string): number => {
    const content = contents.get(observationKey(`10.victims-by-type.${row}`, year));
    return content?.kind === "number" ? content.value : 0;
  };
  const total = number("murder") + number("suicide") + number("other");
  const female = Math.round(total * 0.18) + (Number(year) % 2);
  const unknown = Math.round(total * 0.03);
  const set = (row: string, value: number): void => {
    contents.set(observationKey(`10.victims-by-sex.${row}`, year), { kind: "number", value });
  };
  set("female", female);
  set("not-reported", unknown);
  set("male", total - female - unknown);
}

/** A small, steady number from a text. */
function hash(text: string): number {
  let value = 7;
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return value;
}
