import type { CellRectangle } from "../../core/workbook/address";
import { shownText } from "../../host/model/cells/find-cells";
import { cellCount, intersect } from "../../host/model/cells/rectangles";
import type { Sheet } from "../../host/model/workbook/workbook";
import { alignmentOf } from "./cell-css";
import type { GridController } from "./grid-controller";
import { areaOfSelection } from "./grid-controller";
import type { GridMessage } from "./grid-state";
import { writeHtmlTable } from "./html-table";
import type { HtmlCell } from "./html-table";
import { readHtmlTable } from "./read-html-table";
import { readTabText, writeTabText } from "./tab-text";

/** Puts the selected cells on the clipboard, as other spreadsheets read them. */
export function copySelection(controller: GridController, clipboard: DataTransfer, isCut: boolean): void {
  const { sheet, selection } = controller;
  if (selection.areas.length > 1) {
    controller.set({ message: { kind: "manyAreas" } });
    return;
  }
  const area = withinUse(sheet, areaOfSelection(selection));
  const { rows, columns } = controller.axes();
  const seen = {
    rows: span(area.top, area.bottom).filter((row) => rows.size(row) > 0),
    columns: span(area.left, area.right).filter((column) => columns.size(column) > 0),
  };
  const text = writeTabText(seen.rows.map((row) => seen.columns.map((column) => shownText(sheet, row, column))));
  clipboard.setData("text/plain", text);
  clipboard.setData(
    "text/html",
    writeHtmlTable(seen.rows.map((row) => seen.columns.map((column) => htmlCell(sheet, row, column)))),
  );
  controller.set({ copied: { sheet, area, isCut, text } });
}

/** Pastes what the clipboard holds: our own cells with formulas and looks, a table of another program, or text. */
export function pasteClipboard(controller: GridController, clipboard: DataTransfer): void {
  const {
    sheet,
    selection,
    state: { copied },
  } = controller;
  const selected = areaOfSelection(selection);
  const text = clipboard.getData("text/plain");
  const isOwn = copied !== undefined && sameText(copied.text, text);
  const refusal = isOwn
    ? pasteOwn()
    : controller.editor.pasteTexts(sheet, withinUse(sheet, selected), foreignTexts(clipboard, text));
  controller.set({ copied: isOwn && !copied.isCut ? copied : undefined, ...(refusal ? { message: refusal } : {}) });

  function pasteOwn(): GridMessage | undefined {
    if (!copied) return undefined;
    return copied.isCut
      ? controller.editor.pasteCut(copied, sheet, selected)
      : controller.editor.pasteCopy(copied, sheet, selected);
  }
}

/** Systems change line ends on the way. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();
  return plain(one) === plain(other);
}

function foreignTexts(clipboard: DataTransfer, text: string): readonly (readonly string[])[] {
  const html = clipboard.getData("text/html");
  const table = html === "" ? undefined : readHtmlTable(html);
  return table && table.length > 0 ? table : readTabText(text);
}

function htmlCell(sheet: Sheet, row: number, column: number): HtmlCell | undefined {
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return undefined;
  const style = sheet.styleAt(row, column);
  const { fontBold, fontItalic, fontColor, fillColor } = style.values;
  const css = [
    fontBold ? "font-weight:bold" : "",
    fontItalic ? "font-style:italic" : "",
    fontColor === "#000000" ? "" : `color:${fontColor}`,
    fillColor === "" ? "" : `background:${fillColor}`,
    `text-align:${alignmentOf(style, sheet.valueAt(row, column))}`,
  ];
  return {
    text: shownText(sheet, row, column),
    css: css.filter((one) => one !== "").join(";"),
    rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
    columnSpan: merge ? merge.right - merge.left + 1 : 1,
  };
}

/** Whole rows and columns end where the sheet is used; copying a million blank cells helps nobody. */
function withinUse(sheet: Sheet, area: CellRectangle): CellRectangle {
  if (cellCount(area) < 100_000) return area;
  const used = sheet.usedArea();
  return (used && intersect(area, used)) ?? { ...area, bottom: area.top, right: area.left };
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
