/** A cell of a report -> the cells of the regional workbook that use it: the way back of `find-sources`. */
import { NARRATIVE, type Framework } from "../framework/framework";
import { observationKey, splitKey } from "../framework/observation-key";
import { tablesOn } from "../sheet/keyed-table";
import { cellAddress } from "../workbook/address";
import type { Snapshot } from "../workbook/snapshot";
import { chartPlaces } from "./chart-places";
import { jurisdictionColumn, kpiFigures, KEY_COLUMN, REGION_COLUMN } from "./kpi-figures";
import { observationOf } from "./regional-lines";
import { REGIONAL_DATA } from "./read-regional-data";
import type { RegionalWorkbook } from "./read-regional";

export interface RegionalUse {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** data: its own line. figure: its jurisdiction's figure. region: a figure of the region. chart: drawn. */
  readonly as: "data" | "figure" | "region" | "chart";
}

/**
 * In the order of the workbook. Totals of which the cell is a part use it too, and what these leave beside their parts.
 * @param key observation key
 */
export function findUses(
  framework: Framework,
  workbook: RegionalWorkbook,
  { sheets }: Snapshot,
  { jurisdiction, key }: { readonly jurisdiction: string; readonly key: string },
): readonly RegionalUse[] {
  const keys = usingKeys(framework, key);
  return sheets.flatMap((sheet): readonly RegionalUse[] => {
    const data = tablesOn(REGIONAL_DATA, sheet).flatMap(({ columns, lines }) =>
      lines
        .filter(({ text }) => text("jurisdiction") === jurisdiction && text("key") === key)
        .map((line) => use("data", sheet.name, line.row, columns.get("value")?.[0])),
    );
    const figures = [...framework.template.kpis, NARRATIVE].flatMap((kpi) =>
      tablesOn(kpiFigures(framework, kpi), sheet).flatMap(({ columns, lines }) =>
        lines
          .filter(({ text }) => keys.includes(observationOf(text(KEY_COLUMN)).key))
          .flatMap((line) => [
            use("figure", sheet.name, line.row, columns.get(jurisdictionColumn(jurisdiction))?.[0]),
            use("region", sheet.name, line.row, columns.get(REGION_COLUMN)?.[0]),
          ]),
      ),
    );
    const drawn = chartPlaces(framework, workbook, sheet)
      .filter(({ area, line, period }) => {
        const isOf = area.kind === "region" || area.code === jurisdiction;
        return isOf && keys.includes(observationKey(line.row.key, period));
      })
      .map(({ row, column }) => use("chart", sheet.name, row, column));
    return [...data, ...figures, ...drawn].flatMap((one) => one ?? []);
  });
}

function use(as: RegionalUse["as"], sheet: string, row: number, column: number | undefined): RegionalUse | undefined {
  return column === undefined ? undefined : { as, sheet, cell: cellAddress({ row, column }) };
}

/** The cell's own, and those of all totals that it is in. */
function usingKeys({ rows }: Framework, key: string): readonly string[] {
  const { row, period } = splitKey(key);
  const found = new Set([row]);
  for (const one of found)
    for (const { key: total, content } of rows.values())
      if (content.kind === "total" && content.parts.includes(one)) found.add(total);
  return [...found].map((one) => observationKey(one, period));
}
