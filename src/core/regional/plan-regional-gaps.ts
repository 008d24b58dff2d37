/** The sheet "No data" of the regional workbook: how much is missing of each KPI, then every figure that is. */
import { gapsByKpi, missingIn, type KpiGaps, type Missing } from "../consolidation/regional-gaps";
import type { Regional } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { nameKey } from "../labels/name-key";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { nameWhere } from "../labels/name-where";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import { dataTable, type DataColumn } from "../sheet/data-table";
import { gapListTitles } from "./regional-columns";

type Line = readonly (string | number | null)[];

const WIDTHS = [26, 34, 46, 14, 22, 40, 30, 14, 44, 14];
/** The last three columns are for reading back. */
const HIDDEN_WIDTH = 20;

export function planRegionalGaps(framework: Framework, labels: Labels, regional: Regional, footer: string): SheetPlan {
  const { gaps, gapsNote, gapCounts, gapList, dataKpi, gapFilled, gapCount, gapShare, gapRows } = labels.regional;
  const missing = missingIn(framework, regional);
  const columns = (titles: readonly string[]): readonly DataColumn[] =>
    titles.map((title, index) => ({ title, look: "dataText", maxWidth: WIDTHS[index] ?? HIDDEN_WIDTH }));
  const counts = dataTable(
    "NoDataByKpi",
    3,
    columns([dataKpi, gapFilled, gapCount, gapShare, gapRows]),
    gapsByKpi(framework, regional.observations, missing).map((one) => countLine(labels, one)),
  );
  const list = dataTable(
    "NoData",
    counts.end + 2,
    columns(gapListTitles(labels)),
    missing.map((one) => listLine(framework, labels, one)),
  );
  const notes = footnotesFor(
    framework,
    labels,
    missing.map(({ observation }) => observation.jurisdiction),
  );
  return sheetPlan({
    name: gaps,
    tabColor: "C9A227",
    cells: [
      cell(0, 0, gaps, "title"),
      cell(1, 0, gapsNote, "footnoteLine"),
      cell(2, 0, gapCounts, "heading"),
      ...counts.cells,
      cell(counts.end + 1, 0, gapList, "heading"),
      ...list.cells,
      ...notes.map((note, index) => cell(list.end + 1 + index, 0, note, "footnoteLine")),
    ],
    columns: gapListTitles(labels).map((_, column) => ({
      column,
      width: WIDTHS[column] ?? HIDDEN_WIDTH,
      ...(column < WIDTHS.length ? {} : { hidden: true }),
    })),
    freeze: { rows: 1, columns: 1 },
    tables: [counts.table, list.table],
    print: { orientation: "landscape", titleRows: { first: 0, last: 0 }, footer },
  });
}

function countLine(labels: Labels, { kpi, filled, missing, rows }: KpiGaps): Line {
  return [
    fillText(labels.regional.kpiSheet, { kpi }),
    filled,
    missing,
    filled === 0 ? null : Math.round((missing / filled) * 1000) / 10,
    rows,
  ];
}

function listLine(
  framework: Framework,
  labels: Labels,
  { observation: { jurisdiction, key }, reason, gap, isEveryYear }: Missing,
): Line {
  const { place, row, period } = nameKey(framework, labels, key);
  const { where = "", owner = "", expected = "", note = "" } = gap ?? {};
  const words = [
    jurisdictionName(labels, jurisdiction),
    place,
    row,
    period,
    labels.noData[reason] ?? reason,
    nameWhere(framework, labels, where),
    owner,
    expected,
    note,
    isEveryYear ? labels.regional.gapYes : "",
    where,
    jurisdiction,
    key,
  ];
  return words.map((word) => (word === "" ? null : word));
}
