/** The sheet "No data" of the regional workbook: how much is missing of each KPI, then every figure that is. */
import type { Regional } from "../consolidation/regional";
import { gapsByKpi, missingIn, type KpiGaps, type Missing } from "../consolidation/regional-gaps";
import type { Labels } from "../framework/framework-schema";
import { fillText } from "../labels/fill-text";
import { nameKey, type KeyNames } from "../labels/name-key";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { nameWhere } from "../labels/name-where";
import { dataTable, type DataColumn } from "../sheet/data-table";
import { planKeyedTable, type TableColumn } from "../sheet/plan-keyed-table";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import type { ListContext } from "./plan-table-sheet";
import { NO_DATA, type NoDataColumn } from "./read-no-data";

export function planNoData(context: ListContext, regional: Regional): SheetPlan {
  const { framework, labels, sheet, footer } = context;
  const { gaps, gapsNote, gapCounts, gapList, dataKpi, gapFilled, gapCount, gapShare, gapRows } = labels.regional;
  const missing = missingIn(framework, regional);
  const counts = dataTable(
    "NoDataByKpi",
    3,
    [dataKpi, gapFilled, gapCount, gapShare, gapRows].map((title): DataColumn => ({
      title,
      look: "dataText",
      maxWidth: 20,
    })),
    gapsByKpi(framework, regional.observations, missing).map((one) => countLine(labels, one)),
  );
  const list = planKeyedTable(NO_DATA, "NoData", { top: counts.end + 2, keys: "above" }, listColumns(context), missing);
  const notes = footnotesFor(
    framework,
    labels,
    missing.map(({ observation }) => observation.jurisdiction),
  );
  return sheetPlan({
    name: sheet,
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
    columns: list.columns,
    rows: list.rows,
    freeze: { rows: 1, columns: 1 },
    tables: [counts.table, list.table],
    isProtected: true,
    // Who lacks what is asked for one by one; on paper stands how much is missing.
    print: { orientation: "landscape", area: { top: 0, bottom: counts.end - 1, left: 0, right: 4 }, footer },
  });
}

function countLine(labels: Labels, { kpi, filled, missing, rows }: KpiGaps): readonly (string | number | null)[] {
  return [
    fillText(labels.regional.kpiSheet, { kpi }),
    filled,
    missing,
    filled === 0 ? null : Math.round((missing / filled) * 1000) / 10,
    rows,
  ];
}

function listColumns({ framework, labels }: ListContext): readonly TableColumn<NoDataColumn, Missing>[] {
  const { regional, template } = labels;
  const names = ({ observation }: Missing): KeyNames => nameKey(framework, labels, observation.key);
  return [
    {
      title: regional.dataJurisdiction,
      width: 26,
      of: ({ observation }) => jurisdictionName(labels, observation.jurisdiction),
    },
    { title: template.justifiedPlace, width: 34, of: (one) => names(one).place },
    { title: regional.dataRow, width: 46, of: (one) => names(one).row },
    { title: template.justifiedPeriod, width: 14, of: (one) => names(one).period },
    { title: template.justifiedReason, width: 22, of: ({ reason }) => labels.noData[reason] ?? reason },
    { title: template.gapWhere, width: 40, of: ({ gap }) => nameWhere(framework, labels, gap?.where ?? "") },
    { id: "owner", title: template.gapOwner, width: 30, of: ({ gap }) => gap?.owner ?? "" },
    { id: "expected", title: template.gapExpected, width: 14, of: ({ gap }) => gap?.expected ?? "" },
    { id: "note", title: template.gapNote, width: 44, of: ({ gap }) => gap?.note ?? "" },
    { title: regional.gapEveryYear, width: 14, of: ({ isEveryYear }) => (isEveryYear ? regional.gapYes : "") },
    { id: "where", width: 20, of: ({ gap }) => gap?.where ?? "" },
    { id: "jurisdiction", width: 20, of: ({ observation }) => observation.jurisdiction },
    { id: "key", width: 20, of: ({ observation }) => observation.key },
  ];
}
