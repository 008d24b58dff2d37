import { useUncontrolledFocus } from "@fluentui/react-components";
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactElement,
} from "react";
import { flushSync } from "react-dom";
import { cellAddress } from "../../core/workbook/address";
import type { Sheet } from "../../host/model/workbook/workbook";
import { oneCell } from "../../host/model/cells/rectangles";
import { CellEditor } from "./cell-editor";
import { editorCss } from "./cell-view";
import { ChartLayer } from "./chart-layer";
import { copySelection, pasteClipboard } from "./clipboard";
import type { GridController } from "./grid-controller";
import { cellArea } from "./grid-selection";
import { keyAction } from "./key-action";
import { boxOf, contentSize, HEADING, screenOf } from "./screen";
import type { Screen } from "./screen";
import { scrollRange } from "./scroll-range";
import { SelectionLayer } from "./selection-layer";
import { SheetCells } from "./sheet-cells";
import { useRoom } from "./use-room";
import { lineAtPlace, scrollTo } from "./visible-lines";
import { useWords } from "../words";

/** The sheet in view: cells, headings, selection, editor and charts. Takes the keys and the pointer. */
export function SheetView({ controller }: { readonly controller: GridController }): ReactElement {
  const { say } = useWords();
  const {
    sheet,
    selection,
    state: { edit, isChoosing },
  } = controller;
  const scroller = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const dragFrom = useRef<"cells" | "rows" | "columns" | undefined>(undefined);
  // Tab goes from cell to cell here; left to itself the component library would move the focus out of the sheet.
  const ownFocus = useUncontrolledFocus();
  const room = useRoom(scroller, HEADING);
  const [scrolled, setScrolled] = useState({ left: 0, top: 0 });
  // Sizes of lines may change with anything; finding them is cheap beside drawing.
  const axes = useMemo(() => controller.axes(sheet), [controller, sheet, controller.host.contents]);
  const content = contentSize(sheet, axes, selection.lead);
  const ranges = { x: scrollRange(content.width, room.width), y: scrollRange(content.height, room.height) };
  const left = scrolled.left * ranges.x.ratio;
  const top = scrolled.top * ranges.y.ratio;
  const screen = useMemo(() => screenOf(sheet, axes, { left, top }, room), [sheet, axes, left, top, room]);
  controller.page = {
    rows: Math.max(1, screen.rows.lines.length - screen.rows.frozen - 4),
    columns: Math.max(1, screen.columns.lines.length - screen.columns.frozen - 3),
  };

  const shownSheet = useRef<Sheet>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || room.height <= 0) return;
    // A sheet that comes into view is scrolled by what its own cursor asks for, not as the one before was.
    const from = shownSheet.current === sheet ? {} : { scroll: 0 };
    shownSheet.current = sheet;
    const left = scrollTo({ ...screen.columns, ...from }, selection.lead.column) / ranges.x.ratio;
    const top = scrollTo({ ...screen.rows, ...from }, selection.lead.row) / ranges.y.ratio;
    if (Math.round(left) !== element.scrollLeft) element.scrollLeft = left;
    if (Math.round(top) !== element.scrollTop) element.scrollTop = top;
    // Only a new selection brings its cell into view: scrolling away from it is allowed.
  }, [sheet, sheet.selection, room.width, room.height]);

  // When editing ends, keys belong to the grid again; focus elsewhere (the pane, a button) is left alone.
  const wasBusy = useRef(false);
  const isBusy = edit !== undefined || isChoosing;
  useLayoutEffect(() => {
    if (wasBusy.current && !isBusy && (document.activeElement === document.body || document.activeElement === null))
      layer.current?.focus({ preventScroll: true });
    wasBusy.current = isBusy;
  }, [isBusy]);

  const keyDown = (event: KeyboardEvent): void => {
    const action = keyAction(event);
    if (!action) return;
    if (action.kind === "type") {
      // The character itself lands in the editor, which has the focus by then: so do composed letters.
      flushSync(() => {
        controller.startEdit("enter", "");
      });
      return;
    }
    if (controller.act(action)) event.preventDefault();
  };
  const placeAt = (
    event: PointerEvent | MouseEvent,
  ): { readonly on: "cells" | "rows" | "columns"; readonly row: number; readonly column: number } => {
    const frame = layer.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const [x, y] = [event.clientX - frame.left - HEADING.width, event.clientY - frame.top - HEADING.height];
    return {
      on: y < 0 ? "columns" : x < 0 ? "rows" : "cells",
      row: lineAtPlace(screen.rows, Math.max(0, y)),
      column: lineAtPlace(screen.columns, Math.max(0, x)),
    };
  };
  const pointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !controller.endEdit()) return;
    const { on, row, column } = placeAt(event);
    dragFrom.current = on;
    layer.current?.focus({ preventScroll: true });
    layer.current?.setPointerCapture(event.pointerId);
    if (on === "rows") controller.selectLines("rows", event.shiftKey ? selection.active.row : row, row);
    else if (on === "columns")
      controller.selectLines("columns", event.shiftKey ? selection.active.column : column, column);
    else if (event.shiftKey) controller.extendTo({ row, column });
    else if (event.ctrlKey || event.metaKey) controller.addArea({ row, column });
    else controller.goTo({ row, column });
  };
  const pointerMove = (event: PointerEvent): void => {
    if (!dragFrom.current) return;
    const { row, column } = placeAt(event);
    const { lead, active } = controller.selection;
    if (lead.row === row && lead.column === column) return;
    if (dragFrom.current === "cells") controller.extendTo({ row, column });
    else if (dragFrom.current === "rows") controller.selectLines("rows", active.row, row);
    else controller.selectLines("columns", active.column, column);
  };
  const click = (event: MouseEvent): void => {
    const { on, row, column } = placeAt(event);
    if (on === "cells" && !event.shiftKey && !event.ctrlKey) controller.followLink(cellTop(controller, row, column));
  };
  const clip =
    (work: (data: DataTransfer) => void) =>
    (event: ClipboardEvent): void => {
      event.preventDefault();
      work(event.clipboardData);
    };
  const active = cellArea(sheet, selection.active);
  const activeId = cellId(selection.active.row, selection.active.column);
  const isActiveDrawn = screen.areas.some((areas) =>
    areas.some(({ top, left }) => top === active.top && left === active.left),
  );
  return (
    <div
      ref={scroller}
      {...ownFocus}
      className="grid-scroller"
      style={{ height: "100%" }}
      onScroll={({ currentTarget }) => {
        setScrolled({ left: currentTarget.scrollLeft, top: currentTarget.scrollTop });
      }}
    >
      <div style={{ width: ranges.x.length + HEADING.width, height: ranges.y.length + HEADING.height }}>
        <div
          ref={layer}
          className="grid-layer"
          role="grid"
          tabIndex={0}
          aria-label={say("sheetLabel", { name: sheet.name })}
          aria-multiselectable="true"
          aria-activedescendant={isActiveDrawn ? activeId : undefined}
          aria-rowcount={-1}
          aria-colcount={-1}
          data-active={cellAddress(selection.active)}
          style={{ width: room.width + HEADING.width, height: room.height + HEADING.height }}
          onKeyDown={keyDown}
          onPointerDown={pointerDown}
          onPointerMove={pointerMove}
          onPointerUp={() => {
            dragFrom.current = undefined;
          }}
          onClick={click}
          onDoubleClick={(event) => {
            if (placeAt(event).on === "cells") controller.startEdit("edit");
          }}
          onCopy={clip((data) => {
            copySelection(controller, data, false);
          })}
          onCut={clip((data) => {
            copySelection(controller, data, true);
          })}
          onPaste={clip((data) => {
            pasteClipboard(controller, data);
          })}
        >
          <SheetCells controller={controller} screen={screen} cellId={cellId} />
          <ChartLayer sheet={sheet} screen={screen} contents={controller.host.contents} />
          <SelectionLayer controller={controller} screen={screen} />
          {edit?.sheet === sheet ? (
            <CellEditor
              controller={controller}
              edit={edit}
              box={shifted(screen, edit.place.row, edit.place.column, controller)}
              look={editorCss(sheet.styleAt(edit.place.row, edit.place.column))}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}

function cellId(row: number, column: number): string {
  return `cell-${cellAddress({ row, column })}`;
}

/** A merged area's links are those of its first cell. */
function cellTop(
  { sheet }: GridController,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } {
  const { top, left } = sheet.mergeAt(row, column) ?? oneCell(row, column);
  return { row: top, column: left };
}

function shifted(screen: Screen, row: number, column: number, { sheet }: GridController): ReturnType<typeof boxOf> {
  const box = boxOf(screen, cellArea(sheet, { row, column }));
  return { ...box, left: box.left + HEADING.width, top: box.top + HEADING.height };
}
