/** The sheets that explain the figures: the warnings that were justified, and the changed figures of closed years. */
import type { Regional, RegionalJustification } from "../consolidation/regional";
import type { Revision } from "../consolidation/revisions";
import type { Framework } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import type { Labels } from "../framework/framework-schema";
import { nameKey } from "../labels/name-key";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import type { CellContent } from "../observation/observation";
import { contentValue } from "../content/content-value";
import { cell, sheetPlan } from "../sheet/sheet-draft";
import type { SheetPlan } from "../workbook/plan";
import { dataTable, emptied, type DataColumn } from "../sheet/data-table";
import { justificationColumns, revisionColumns, type RegionalColumn } from "./regional-columns";

export function planExplanations(
  framework: Framework,
  labels: Labels,
  regional: Regional,
  footer: string,
): readonly SheetPlan[] {
  const { justifications, revisions } = regional;
  const notes = footnotesFor(
    framework,
    labels,
    [...justifications, ...revisions].map(({ jurisdiction }) => jurisdiction),
  );
  return [
    tableSheet(
      labels.regional.justifications,
      "Justifications",
      justificationColumns(labels),
      justifications.map((one) => justificationLine(framework, labels, one)),
      notes,
      footer,
    ),
    tableSheet(
      labels.regional.revisions,
      "Revisions",
      revisionColumns(labels),
      revisions.map((one) => revisionLine(framework, labels, one)),
      [labels.regional.revisionsNote, ...notes],
      footer,
    ),
  ];
}

function tableSheet(
  name: string,
  tableName: string,
  columns: readonly RegionalColumn[],
  lines: readonly (readonly (string | number | null)[])[],
  notes: readonly string[],
  footer: string,
): SheetPlan {
  const table = dataTable(
    tableName,
    0,
    columns.map(({ title, width, look }): DataColumn => ({ title, look: look ?? "dataText", maxWidth: width })),
    lines,
  );
  return sheetPlan({
    name,
    tabColor: "C9A227",
    cells: [...table.cells, ...notes.map((note, index) => cell(table.end + 1 + index, 0, note, "footnoteLine"))],
    columns: columns.map(({ width, hidden }, column) => ({
      column,
      width,
      ...(hidden === undefined ? {} : { hidden }),
    })),
    freeze: { rows: 1, columns: 1 },
    tables: [table.table],
    print: { orientation: "landscape", titleRows: { first: 0, last: 0 }, footer },
  });
}

function justificationLine(
  framework: Framework,
  labels: Labels,
  one: RegionalJustification,
): readonly (string | number | null)[] {
  const { place, row, period } = nameKey(framework, labels, one.key);
  const reason = labels.justificationReasons[one.reason] ?? one.reason;
  return [
    jurisdictionName(labels, one.jurisdiction),
    one.when,
    place,
    row,
    period,
    one.value,
    one.said,
    reason,
    one.text,
    one.who,
    one.rule,
    one.definition,
    one.compared,
    one.reason,
    one.jurisdiction,
    one.key,
  ].map(emptied);
}

function revisionLine(framework: Framework, labels: Labels, one: Revision): readonly (string | number | null)[] {
  const { place, row, period } = nameKey(framework, labels, one.key);
  const known = framework.rows.get(splitKey(one.key).row);
  const valueOf = (content: CellContent): string | number | null =>
    known ? contentValue(content, known, labels) : null;
  const reason =
    one.reason === "" ? labels.regional.revisionNoReason : (labels.justificationReasons[one.reason] ?? one.reason);
  return [
    jurisdictionName(labels, one.jurisdiction),
    place,
    row,
    period,
    valueOf(one.old),
    valueOf(one.now),
    reason,
    one.text,
    one.reason,
    one.jurisdiction,
    one.key,
  ].map(emptied);
}
