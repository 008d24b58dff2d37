/** The sheets that hold everything as tables: every observation with its source, and the merge log. */
import type { Regional } from "../consolidation/regional";
import { statusOf } from "../consolidation/regional";
import { NARRATIVE, type Framework, type Row } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { impossible } from "../issue/issue";
import { speaker } from "../labels/speaker";
import { footnotesFor, jurisdictionName, rowName, statusName, tableName, unitName } from "../labels/name-of";
import { contentValue } from "../content/content-value";
import { cell, sheetPlan, wrappedHeight } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import { dataTable, type DataColumn } from "../sheet/data-table";
import { dataTitles, logFileTitles, logReasonTitles } from "./regional-columns";

export function planData(framework: Framework, labels: Labels, regional: Regional, footer: string): SheetPlan {
  const widths = [24, 6, 34, 46, 14, 14, 18, 18, 34, 24, 8, 8, 40];
  const columns = dataTitles(labels).map((title, index): DataColumn => ({
    title,
    look: index === 5 ? "dataValue" : "dataText",
    maxWidth: widths[index] ?? 20,
  }));
  const lines = regional.observations.map((one) => {
    const row = framework.rows.get(one.row) ?? impossible(`the row ${one.row} is merged but not in the framework`);
    return [
      jurisdictionName(labels, one.jurisdiction),
      row.kpi === NARRATIVE ? row.kpi : Number(row.kpi),
      tableName(labels, { key: row.table, kpi: row.kpi }),
      rowName(labels, row),
      /^[0-9]+$/.test(one.period) ? Number(one.period) : one.period,
      valueOf(one.content, row, labels),
      statusName(labels, statusOf(one.content)),
      unitName(labels, row),
      one.file,
      one.sheet,
      one.cell,
      one.jurisdiction,
      one.key,
    ];
  });
  const table = dataTable("RegionalData", 0, columns, lines);
  const notes = footnotesFor(framework, labels, [...new Set(regional.observations.map((one) => one.jurisdiction))]);
  return sheetPlan({
    name: labels.regional.data,
    tabColor: "2E8B6F",
    cells: [...table.cells, ...notes.map((note, index) => cell(table.end + 1 + index, 0, note, "footnoteLine"))],
    columns: table.columns,
    freeze: { rows: 1, columns: 1 },
    tables: [table.table],
    print: { orientation: "landscape", titleRows: { first: 0, last: 0 }, footer },
  });
}

/** No data leaves the value empty, so that sums and pivots never take a word for a figure; the status says why. */
function valueOf(
  content: Regional["observations"][number]["content"],
  row: Row,
  labels: Labels,
): string | number | null {
  return content.kind === "noData" || content.kind === "blank" || content.kind === "unreadable"
    ? null
    : contentValue(content, row, labels);
}

/** Sentences wrap beyond this width, in characters. */
const MESSAGE_WIDTH = 100;

export function planLog(framework: Framework, labels: Labels, regional: Regional, footer: string): SheetPlan {
  const say = speaker(labels.regional);
  const fileWidths = [44, 24, 22, 14, 22, 16, 14, 60, 14];
  const files = dataTable(
    "MergeLogFiles",
    2,
    logFileTitles(labels).map((title, index): DataColumn => ({
      title,
      look: "dataText",
      maxWidth: fileWidths[index] ?? 16,
    })),
    regional.files.map((one) => [
      one.file,
      one.jurisdiction === "" ? "" : jurisdictionName(labels, one.jurisdiction),
      say(`verdict-${one.verdict}`),
      one.errors,
      one.warnings,
      one.notEvaluated,
      one.blank,
      one.institution,
      one.rulePack,
    ]),
  );
  const reasons = dataTable(
    "MergeLogReasons",
    files.end + 2,
    logReasonTitles(labels).map((title, index): DataColumn => ({
      title,
      look: "dataText",
      maxWidth: [44, 14, 24, 22, 12, 100][index] ?? 16,
    })),
    regional.reasons.map((one) => [
      one.file,
      labels.severities[one.severity]?.label ?? one.severity,
      one.rule,
      one.sheet,
      one.cell,
      one.message,
    ]),
  );
  const notes = footnotesFor(
    framework,
    labels,
    regional.files.map((one) => one.jurisdiction),
  );
  return sheetPlan({
    name: say("log"),
    tabColor: "2E8B6F",
    cells: [
      cell(0, 0, say("log"), "title"),
      cell(1, 0, say("files"), "heading"),
      ...files.cells,
      cell(files.end + 1, 0, say("reasons"), "heading"),
      ...reasons.cells,
      ...notes.map((note, index) => cell(reasons.end + 1 + index, 0, note, "footnoteLine")),
    ],
    columns: [44, 24, 24, 22, 22, MESSAGE_WIDTH, 14, 40, 14].map((width, column) => ({ column, width })),
    rows: regional.reasons.map(({ message }, index) => ({
      row: files.end + 3 + index,
      height: wrappedHeight(message, MESSAGE_WIDTH - 4),
    })),
    freeze: { rows: 1, columns: 1 },
    tables: [files.table, reasons.table],
    print: { orientation: "landscape", titleRows: { first: 0, last: 0 }, footer },
  });
}
