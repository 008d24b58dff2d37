/** The cover: whose report for which year, who made it, how to fill it in, what is in it. */
import { speaker } from "../labels/speaker";
import { footnotesFor, jurisdictionName } from "../labels/name-of";
import { cellAddress, quoteSheetName } from "../workbook/address";
import type { CellPlan, RowPlan, SheetPlan } from "../workbook/plan";
import { markText } from "../sheet/keys";
import { startAt } from "../sheet/start-at";
import type { Layout, SheetLayout } from "./layout";
import { startCell } from "./start-cell";
import type { TemplateContext } from "./template-context";
import type { TemplateRequest } from "./template-request";
import { cell, sheetPlan, wrappedHeight } from "../sheet/sheet-draft";

const KEYS = 0;
const NAMES = 1;
const VALUES = 2;
const VALUE_WIDTH = 78;
const NAME_WIDTH = 26;

export function planCover(
  layout: Layout,
  request: TemplateRequest,
  { framework, labels, prefill, remark, footer }: TemplateContext,
): SheetPlan {
  const say = speaker(labels.template);
  const { round } = request;
  const cells: CellPlan[] = [];
  const rows: RowPlan[] = [];
  const merges: SheetPlan["merges"][number][] = [];
  let next = 0;
  /** A text over both columns, wrapped. */
  const line = (
    text: string,
    look: "title" | "subtitle" | "heading" | "text" | "footnote" | "sampleText",
    fontSize = 11,
  ): void => {
    cells.push(cell(next, NAMES, text, look));
    merges.push({ top: next, bottom: next, left: NAMES, right: VALUES });
    rows.push({
      row: next,
      height: wrappedHeight(text, NAME_WIDTH + VALUE_WIDTH, fontSize) + (look === "heading" ? 12 : 2),
    });
    next += 1;
  };
  const pair = (name: string, value: CellPlan): void => {
    cells.push(cell(next, NAMES, name, "label"), value);
    rows.push({ row: next, height: 20 });
    next += 1;
  };

  line(say("title", { round }), "title", 14);
  line(labels.framework.title, "subtitle");
  if (labels.translation) line(labels.translation.note, "footnote", 8);
  if (remark !== "") line(remark, "sampleText");
  next += 1;
  pair(say("jurisdiction"), cell(next, VALUES, jurisdictionName(labels, request.jurisdiction), "label"));
  pair(say("round"), cell(next, VALUES, say("roundText", { round }), "label"));
  const firstField = next;
  for (const field of framework.template.coverFields) {
    cells.push(cell(next, KEYS, markText("cover", field), "key"));
    pair(labels.coverFields[field] ?? field, cell(next, VALUES, prefill.cover.get(field) ?? null, "answer"));
  }
  if (request.seal) pair(say("seal"), cell(next, VALUES, request.seal.code, "label"));
  line(say("howTo"), "heading", 12);
  const words = Object.values(labels.noData).join(", ");
  for (const step of ["step1", "step2", "step3", "step4"] as const) line(say(step, { words, round }), "text");
  line(say("contents"), "heading", 12);
  for (const kpi of framework.kpis) {
    const sheet = layout.sheets.find((one) => one.kpi === kpi.id);
    const title = labels.kpis[kpi.id]?.title ?? kpi.id;
    if (sheet)
      cells.push(cell(next, NAMES, sheet.name, "link", linkTo(sheet, round)), cell(next, VALUES, title, "text"));
    else
      cells.push(
        cell(next, NAMES, say("kpiSheet", { kpi: kpi.id }), "text"),
        cell(next, VALUES, say("notReported"), "text"),
      );
    next += 1;
  }
  for (const sheet of layout.sheets.filter((one) => !framework.kpis.some((kpi) => kpi.id === one.kpi))) {
    cells.push(cell(next, NAMES, sheet.name, "link", linkTo(sheet, round)));
    next += 1;
  }
  next += 1;
  for (const note of footnotesFor(framework, labels, [request.jurisdiction])) line(note, "footnote", 8);

  const columns = [
    { column: KEYS, width: 10, hidden: true },
    { column: NAMES, width: NAME_WIDTH },
    { column: VALUES, width: VALUE_WIDTH },
  ];
  return sheetPlan({
    name: say("cover"),
    tabColor: "1F3864",
    cells,
    rows,
    merges,
    columns,
    ...(framework.template.coverFields.length > 0
      ? { start: startAt({ row: firstField, column: VALUES }, { columns, rows }) }
      : {}),
    isProtected: true,
    print: { orientation: "portrait", footer },
  });
}

/** A jump to where a sheet starts. */
function linkTo(sheet: SheetLayout, round: string): { readonly linkTo: string } {
  const at = startCell(sheet, round);
  return { linkTo: `${quoteSheetName(sheet.name)}!${at ? cellAddress(at) : "A1"}` };
}
