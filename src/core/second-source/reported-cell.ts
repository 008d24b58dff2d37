/** What was reported, as it stands beside a second source's figures. */
import { contentValue } from "../content/content-value";
import { fillText } from "../labels/fill-text";
import { rowName } from "../labels/name-of";
import type { LookName } from "../sheet/looks";
import { cell } from "../sheet/sheet-draft";
import { quoteSheetName } from "../workbook/address";
import type { CellPlan } from "../workbook/plan";
import type { Comparison } from "./comparison";
import type { ReportedFigure, SecondSourceView } from "./second-source-view";

export function reportedTitle({ framework, labels }: SecondSourceView, { row }: Comparison): string {
  const known = framework.rows.get(row);
  return known ? `${fillText(labels.template.kpiSheet, { kpi: known.kpi })}: ${rowName(labels, known)}` : row;
}

/** Without a figure, what was said instead; not reported where nothing was. */
export function reportedCell(
  { framework, labels }: SecondSourceView,
  comparison: Comparison,
  reported: ReportedFigure | undefined,
  row: number,
  column: number,
): CellPlan {
  const known = framework.rows.get(comparison.row);
  const value = known && reported ? contentValue(reported.content, known, labels) : null;
  const look: LookName = typeof value === "number" || reported?.place ? "figure" : "noFigure";
  if (!reported?.place) return cell(row, column, value ?? labels.regional.statusNotReported, look);
  const place = `${quoteSheetName(reported.place.sheet)}!${reported.place.cell}`;
  return cell(row, column, value ?? "", look, { formula: `IF(${place}="","",${place})` });
}
