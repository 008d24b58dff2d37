/** First sheet of the regional workbook: who reported, with which verdict, and where to look. */
import type { Regional } from "../consolidation/regional";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { speaker } from "../labels/speaker";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { cell, sheetPlan, wrappedHeight } from "../sheet/sheet-draft";
import { OVERVIEW_MARK } from "./regional-marks";
import { quoteSheetName } from "../workbook/address";
import type { CellPlan, SheetPlan } from "../workbook/plan";

const WIDTHS = [26, 40, 24, 10, 10, 14, 34];

/** `own`: what the sheet itself is called in this workbook. */
export function planOverview(
  framework: Framework,
  labels: Labels,
  regional: Regional,
  own: string,
  sheets: readonly { name: string; title: string }[],
  remark: string,
  footer: string,
): SheetPlan {
  const say = speaker(labels.regional);
  const cells: CellPlan[] = [
    cell(0, 0, say("title", { round: regional.round }), "title"),
    cell(1, 0, labels.framework.title, "subtitle"),
    cell(2, 0, say("totalsNote", { all: framework.jurisdictions.length }), "subtitle"),
  ];
  const merges: SheetPlan["merges"][number][] = [1, 2].map((row) => ({
    top: row,
    bottom: row,
    left: 0,
    right: WIDTHS.length - 1,
  }));
  const rows: SheetPlan["rows"][number][] = [
    { row: 0, height: 24 },
    { row: 1, height: 16 },
    { row: 2, height: 16 },
  ];
  let next = 3;
  if (remark !== "") cells.push(cell(next++, 0, remark, "sample"));
  cells.push(cell(next, 0, say("reportsOf"), "heading"));
  rows.push({ row: next, height: 24 });
  next += 1;
  cells.push(
    ...(
      ["logJurisdiction", "logFile", "logVerdict", "logErrors", "logWarnings", "logBlank", "logInstitution"] as const
    ).map((name, column) => cell(next, column, say(name), "headerLeft")),
  );
  next += 1;
  for (const { code } of framework.jurisdictions) {
    const file = regional.observations.find((one) => one.jurisdiction === code)?.file;
    const log = regional.files.find((one) => one.file === file);
    const values = log
      ? [log.file, say(`verdict-${log.verdict}`), log.errors, log.warnings, log.blank, log.institution]
      : [say("noFile"), null, null, null, null, null];
    cells.push(
      cell(next, 0, jurisdictionName(labels, code), "label"),
      ...values.map((value, column) => cell(next, column + 1, value, "cellText")),
    );
    next += 1;
  }
  next += 1;
  cells.push(cell(next, 0, labels.template.contents, "heading"));
  rows.push({ row: next, height: 24 });
  next += 1;
  for (const { name, title } of sheets) {
    cells.push(cell(next, 0, name, "link", { linkTo: `${quoteSheetName(name)}!A1` }), cell(next, 1, title));
    next += 1;
  }
  for (const kpi of framework.kpis.filter((one) => one.reportedBy === "others")) {
    cells.push(cell(next, 0, say("kpiSheet", { kpi: kpi.id }), "text"), cell(next, 1, labels.template.notReported));
    next += 1;
  }
  next += 1;
  for (const note of footnotesFor(
    framework,
    labels,
    framework.jurisdictions.map((one) => one.code),
  )) {
    cells.push(cell(next, 0, note, "footnote"));
    merges.push({ top: next, bottom: next, left: 0, right: WIDTHS.length - 1 });
    rows.push({ row: next, height: wrappedHeight(note, 140, 8) + 6 });
    next += 1;
  }
  cells.push(cell(next, 0, OVERVIEW_MARK, "key"));
  rows.push({ row: next, hidden: true });
  return sheetPlan({
    name: own,
    tabColor: "1F3864",
    cells,
    rows,
    merges,
    columns: WIDTHS.map((width, column) => ({ column, width })),
    isProtected: true,
    print: { orientation: "landscape", footer },
  });
}
