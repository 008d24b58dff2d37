import { memo, useMemo, type ReactElement } from "react";
import { holds } from "../../host/model/cells/rectangles";
import { columnLetters, type CellRectangle } from "../../core/workbook/address";
import type { Sheet } from "../../host/model/workbook/workbook";
import { cellView } from "./cell-view";
import type { CellView } from "./cell-view";
import { GridCell, Heading } from "./grid-cell";
import type { GridController } from "./grid-controller";
import { hiddenBefore, type HiddenLines } from "./hidden-before";
import { boxOf, frozenAxesOf, HEADING } from "./screen";
import type { Screen } from "./screen";
import { placeOf } from "./visible-lines";
import { useWords } from "../words";

/** Cells and headings as rows of a grid, so that they can be read in order without seeing them. */
export function SheetCells({
  controller,
  screen,
  cellId,
}: {
  readonly controller: GridController;
  readonly screen: Screen;
  readonly cellId: (row: number, column: number) => string;
}): ReactElement {
  const { say } = useWords();
  const { sheet, selection, host } = controller;
  const { rows, columns, areas } = screen;
  // Looks are found once per change of the workbook, however often the sheet is scrolled back and forth.
  const views = useMemo(() => new Map<string, CellView>(), [sheet, host.contents]);
  const isInside = (column: number): boolean =>
    selection.areas.some(({ left, right }) => column >= left && column <= right);
  return (
    <>
      <div role="row" aria-rowindex={1}>
        <button
          type="button"
          className="grid-corner"
          tabIndex={-1}
          aria-label={say("selectAll")}
          style={{ width: HEADING.width, height: HEADING.height }}
          onPointerDown={(event) => {
            event.stopPropagation();
          }}
          onClick={() => {
            controller.act({ kind: "selectAll" });
          }}
        />
        {columns.lines.map((column) => (
          <Heading
            key={column}
            axis="columns"
            index={column}
            isSelected={isInside(column)}
            isFrozen={column < columns.frozen}
            box={{
              left: HEADING.width + placeOf(columns, column),
              top: 0,
              width: columns.axis.size(column),
              height: HEADING.height,
            }}
          >
            <ShowColumns controller={controller} hidden={hiddenBefore(columns.axis, column)} />
          </Heading>
        ))}
      </div>
      {rows.lines.map((row, index) => (
        <GridRow
          key={row}
          sheet={sheet}
          row={row}
          cells={areas[index] ?? NO_CELLS}
          screen={screen}
          views={views}
          selected={selection.areas.filter(({ top, bottom }) => row >= top && row <= bottom)}
          cellId={cellId}
        />
      ))}
    </>
  );
}

const NO_CELLS: readonly CellRectangle[] = [];

interface GridRowProps {
  readonly sheet: Sheet;
  readonly row: number;
  readonly cells: readonly CellRectangle[];
  readonly screen: Screen;
  /** Looks of the cells drawn so far; another map after a change of the workbook. */
  readonly views: Map<string, CellView>;
  /** What of the selection lies in the row. */
  readonly selected: readonly CellRectangle[];
  readonly cellId: (row: number, column: number) => string;
}

/** A key pressed moves the selection out of one row and into another: only these two are drawn again. */
const GridRow = memo(
  function GridRow({ sheet, row, cells, screen, views, selected, cellId }: GridRowProps): ReactElement {
    const { rows, columns } = screen;
    const viewOf = (area: CellRectangle): CellView => {
      const key = `${String(area.top)}:${String(area.left)}`;
      const known = views.get(key);
      if (known) return known;
      const view = cellView(sheet, area, columns.axis);
      views.set(key, view);
      return view;
    };
    return (
      <div role="row" aria-rowindex={row + 2}>
        <Heading
          axis="rows"
          index={row}
          isSelected={selected.length > 0}
          isFrozen={row < rows.frozen}
          box={{ left: 0, top: HEADING.height + placeOf(rows, row), width: HEADING.width, height: rows.axis.size(row) }}
        />
        {cells.map((area) => {
          const box = boxOf(screen, area);
          return (
            <GridCell
              key={area.left}
              id={cellId(area.top, area.left)}
              view={viewOf(area)}
              frozenAxes={frozenAxesOf(screen, area)}
              isSelected={selected.some((one) => holds(one, area.top, area.left))}
              box={{ ...box, left: box.left + HEADING.width, top: box.top + HEADING.height }}
              spans={{ rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 }}
            />
          );
        })}
      </div>
    );
  },
  (before, after) =>
    before.views === after.views &&
    before.screen === after.screen &&
    before.cells === after.cells &&
    before.selected.length === after.selected.length &&
    before.selected.every((area, index) => area === after.selected[index]),
);

/** In the heading behind hidden columns: where they are, and the way to see them. */
function ShowColumns({
  controller,
  hidden,
}: {
  readonly controller: GridController;
  readonly hidden: HiddenLines | undefined;
}): ReactElement | null {
  const { say } = useWords();
  if (!hidden) return null;
  const { from, to } = hidden;
  const text = say("showColumns", { from: columnLetters(from), to: columnLetters(to) });
  return (
    <button
      type="button"
      className="grid-unhide"
      tabIndex={-1}
      aria-label={text}
      title={text}
      onPointerDown={(event) => {
        event.stopPropagation();
      }}
      onClick={(event) => {
        event.stopPropagation();
        controller.showColumns(from, to);
      }}
    >
      +
    </button>
  );
}
