/** What of a regional workbook is there, counted from its sheets as they are read: never from what was meant to be written. */
import { figureIn, REGION, type Area } from "../consolidation/figures";
import type { RegionalObservation } from "../consolidation/regional";
import { byPlace, type RegionalLookup } from "../consolidation/series";
import type { Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import { sameContent } from "../observation/observation";
import { isFilled } from "../seal/contents-code";
import { tablesOn } from "../sheet/keyed-table";
import { cellAddress, quoteSheetName } from "../workbook/address";
import type { Snapshot } from "../workbook/snapshot";
import { isSameFigure } from "./is-same-figure";
import { jurisdictionOf, KEY_COLUMN, kpiFigures, REGION_COLUMN } from "./kpi-figures";
import { observationOf } from "./regional-lines";

export interface Counted {
  /** By jurisdiction: cells of its report that stand in the workbook, with the same content and the same source. */
  readonly landed: ReadonlyMap<string, number>;
  /** Numbers on the sheets of the KPIs, of the region and of each jurisdiction. */
  readonly figures: number;
  /** Those that are what the reported figures of the workbook make, each of which names its file, sheet and cell. */
  readonly sourced: number;
  /** Places of the others. */
  readonly unsourced: readonly string[];
}

/**
 * @param submitted what should be there
 * @param found the lines of the workbook's sheet of all figures
 */
export function countAnew(
  framework: Framework,
  submitted: readonly RegionalObservation[],
  found: readonly RegionalObservation[],
  { sheets }: Snapshot,
): Counted {
  const known = byPlace(found);
  const landed = new Map<string, number>();
  for (const one of submitted.filter(isFilled)) {
    const there = known(one.jurisdiction, one.key);
    const isThere = there && sameContent(there.content, one.content) && isSamePlace(there, one);
    landed.set(one.jurisdiction, (landed.get(one.jurisdiction) ?? 0) + (isThere ? 1 : 0));
  }
  const lookup: RegionalLookup = (jurisdiction, key) => known(jurisdiction, key)?.content;
  const hasPlace = (code: string, key: string): boolean => {
    const { file = "", sheet = "", cell = "" } = known(code, key) ?? {};
    return file !== "" && sheet !== "" && cell !== "";
  };
  let figures = 0;
  const unsourced: string[] = [];
  for (const kpi of framework.template.kpis)
    for (const { sheet, columns, lines } of sheets.flatMap((one) => tablesOn(kpiFigures(framework, kpi), one)))
      for (const line of lines) {
        const { key, isRest } = observationOf(line.text(KEY_COLUMN));
        const { row: rowKey, period } = splitKey(key);
        const row = framework.rows.get(rowKey);
        for (const [id, [column = 0]] of columns) {
          const [area, cell] = [areaOf(id), line.at(id)];
          if (!row || !area || cell?.type !== "number") continue;
          figures += 1;
          const { value, reported } = figureIn(framework, lookup, area, { row, isRest }, period);
          if (isSameFigure(cell.value, value) && reported.every((code) => hasPlace(code, key))) continue;
          unsourced.push(`${quoteSheetName(sheet)}!${cellAddress({ row: line.row, column })}`);
        }
      }
  return { landed, figures, sourced: figures - unsourced.length, unsourced };
}

function isSamePlace(one: RegionalObservation, other: RegionalObservation): boolean {
  return one.file === other.file && one.sheet === other.sheet && one.cell === other.cell;
}

function areaOf(id: string): Area | undefined {
  const code = jurisdictionOf(id);
  return code !== undefined ? { kind: "jurisdiction", code } : id === REGION_COLUMN ? REGION : undefined;
}
