/** The sheet "Regional data": every observation with its source, as a table. */
import { statusOf, type RegionalObservation } from "../consolidation/regional";
import { contentCode } from "../content/content-code";
import { contentValue } from "../content/content-value";
import { NARRATIVE, type Framework, type Row } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { impossible } from "../issue/issue";
import { jurisdictionName, rowName, statusName, tableName, unitName } from "../labels/name-of";
import type { TableColumn } from "../sheet/plan-keyed-table";
import type { SheetPlan } from "../workbook/plan";
import { planTableSheet, type ListContext } from "./plan-table-sheet";
import { REGIONAL_DATA, type RegionalDataColumn } from "./read-regional-data";

type DataColumn = TableColumn<RegionalDataColumn, RegionalObservation>;

export function planRegionalData(context: ListContext, observations: readonly RegionalObservation[]): SheetPlan {
  return planTableSheet(context, {
    keyed: REGIONAL_DATA,
    name: "RegionalData",
    tabColor: "2E8B6F",
    columns: columnsOf(context),
    listed: observations,
    isPrinted: false,
    isFitted: true,
  });
}

/** Each at most as wide as it says. */
function columnsOf({ framework, labels }: ListContext): readonly DataColumn[] {
  const { regional } = labels;
  const rowOf = (one: RegionalObservation): Row => knownRow(framework, one);
  return [
    { title: regional.dataJurisdiction, width: 24, of: (one) => jurisdictionName(labels, one.jurisdiction) },
    { title: regional.dataKpi, width: 6, of: (one) => kpiValue(rowOf(one).kpi) },
    { title: regional.dataTable, width: 34, of: (one) => tableOf(labels, rowOf(one)) },
    { title: regional.dataRow, width: 46, of: (one) => rowName(labels, rowOf(one)) },
    { title: regional.dataPeriod, width: 14, of: ({ period }) => (/^[0-9]+$/.test(period) ? Number(period) : period) },
    {
      id: "value",
      title: regional.dataValue,
      width: 14,
      look: "dataValue",
      of: (one) => valueOf(one, rowOf(one), labels),
    },
    { title: regional.dataStatus, width: 18, of: ({ content }) => statusName(labels, statusOf(content)) },
    { title: regional.dataUnit, width: 18, of: (one) => unitName(labels, rowOf(one)) },
    { id: "file", title: regional.dataFile, width: 34, of: ({ file }) => file },
    { id: "sheet", title: regional.dataSheet, width: 24, of: ({ sheet }) => sheet },
    { id: "cell", title: regional.dataCell, width: 8, of: ({ cell }) => cell },
    // By its own id it is read from the hidden column: a program that takes the sheet for a plain table, and tells lines
    // by their code, would take the key row for one more line.
    { title: regional.dataCode, width: 8, of: ({ jurisdiction }) => jurisdiction },
    { id: "key", title: regional.dataKey, width: 40, of: ({ key }) => key },
    { id: "content", width: 20, of: ({ content }) => contentCode(content) },
    { id: "jurisdiction", width: 8, of: ({ jurisdiction }) => jurisdiction },
  ];
}

function knownRow({ rows }: Framework, { row }: RegionalObservation): Row {
  return rows.get(row) ?? impossible(`the row ${row} is merged but not in the framework`);
}

function kpiValue(kpi: string): string | number {
  return kpi === NARRATIVE ? kpi : Number(kpi);
}

function tableOf(labels: Labels, { table, kpi }: Row): string {
  return tableName(labels, { key: table, kpi });
}

/** No data leaves the value empty, so that sums and pivots never take a word for a figure; the status says why. */
function valueOf({ content }: RegionalObservation, row: Row, labels: Labels): string | number | null {
  return content.kind === "noData" || content.kind === "blank" || content.kind === "unreadable"
    ? null
    : contentValue(content, row, labels);
}
