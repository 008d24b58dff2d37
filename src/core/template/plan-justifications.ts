import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { TemplateWord } from "../framework/label-names";
import type { Justification } from "../justification/justification";
import { nameKey } from "../labels/name-key";
import { speaker } from "../labels/speaker";
import type { CellPlan, SheetPlan } from "../workbook/plan";
import { JUSTIFICATION_COLUMNS, JUSTIFICATIONS_MARK, type JustificationColumn } from "./justification-sheet";
import type { LookName } from "./looks";
import { cell, sheetPlan, wrappedHeight } from "./sheet-draft";

/** What people see of each column: its title, its width in characters, its look. The others are hidden. */
const SEEN: Readonly<Partial<Record<JustificationColumn, { readonly title: TemplateWord; readonly width: number; readonly look: LookName }>>> = {
  when: { title: "justifiedWhen", width: 12, look: "cellText" },
  place: { title: "justifiedPlace", width: 30, look: "cellText" },
  row: { title: "columnRow", width: 34, look: "cellText" },
  period: { title: "justifiedPeriod", width: 10, look: "cellText" },
  value: { title: "justifiedValue", width: 12, look: "figure" },
  said: { title: "justifiedSaid", width: 56, look: "cellText" },
  reason: { title: "justifiedReason", width: 24, look: "cellText" },
  text: { title: "justifiedText", width: 48, look: "cellText" },
  who: { title: "justifiedWho", width: 20, look: "cellText" },
};
const [TITLE_ROW, HINT_ROW, HEADER_ROW, FIRST_ROW] = [1, 2, 3, 4];
const FIRST_COLUMN = 1;

/** `name`: what the sheet is called in this workbook. One line per justification, in the order in which they were given. */
export function planJustifications(framework: Framework, labels: Labels, justifications: readonly Justification[], name: string, footer: string): SheetPlan {
  const say = speaker(labels.template);
  const seen = JUSTIFICATION_COLUMNS.flatMap((column, index) => (SEEN[column] ? [{ ...SEEN[column], column: FIRST_COLUMN + index }] : []));
  const width = seen.reduce((sum, one) => sum + one.width, 0);
  return sheetPlan({
    name,
    tabColor: "C9A227",
    cells: [
      cell(0, 0, JUSTIFICATIONS_MARK, "key"),
      ...JUSTIFICATION_COLUMNS.map((column, index) => cell(0, FIRST_COLUMN + index, column, "key")),
      cell(TITLE_ROW, FIRST_COLUMN, say("justifications"), "title"),
      cell(HINT_ROW, FIRST_COLUMN, say("justificationsHint"), "subtitle"),
      ...seen.map(({ title, column }) => cell(HEADER_ROW, column, say(title), "headerLeft")),
      ...justifications.flatMap((one, index) => line(framework, labels, one, FIRST_ROW + index)),
    ],
    columns: [{ column: 0, width: 4, hidden: true }, ...JUSTIFICATION_COLUMNS.map((column, index) => ({ column: FIRST_COLUMN + index, width: SEEN[column]?.width ?? 12, hidden: !SEEN[column] }))],
    rows: [
      { row: 0, hidden: true },
      { row: TITLE_ROW, height: 24 },
      { row: HINT_ROW, height: wrappedHeight(say("justificationsHint"), width, 10) },
      ...justifications.map(({ said, text }, index) => ({ row: FIRST_ROW + index, height: Math.max(wrappedHeight(said, 54), wrappedHeight(text, 46)) })),
    ],
    merges: [{ top: HINT_ROW, bottom: HINT_ROW, left: FIRST_COLUMN, right: FIRST_COLUMN + seen.length - 1 }],
    freeze: { rows: FIRST_ROW, columns: 0 },
    isProtected: true,
    print: { orientation: "landscape", titleRows: { first: HEADER_ROW, last: HEADER_ROW }, footer },
  });
}

function line(framework: Framework, labels: Labels, justification: Justification, row: number): readonly CellPlan[] {
  const { reason, key, value } = justification;
  const words = { ...justification, ...nameKey(framework, labels, key), reason: labels.justificationReasons[reason] ?? reason, code: reason };
  return JUSTIFICATION_COLUMNS.map((column, index) => {
    const look = column === "value" ? valueLook(value) : (SEEN[column]?.look ?? "key");
    return cell(row, FIRST_COLUMN + index, words[column] === "" ? null : words[column], look);
  });
}

function valueLook(value: string | number): LookName {
  if (typeof value !== "number") return "cellText";
  return Number.isInteger(value) ? "figure" : "figureDecimal";
}
