import { memo, type CSSProperties, type ReactElement, type ReactNode } from "react";
import { cellAddress, columnLetters } from "../../core/workbook/address";
import { sameView } from "./cell-view";
import type { CellView } from "./cell-view";
import type { FrozenAxes, ScreenBox } from "./screen";

interface GridCellProps {
  readonly id: string;
  readonly view: CellView;
  readonly box: ScreenBox;
  readonly isSelected: boolean;
  readonly frozenAxes: FrozenAxes;
  readonly spans: { readonly rows: number; readonly columns: number };
}

const JUSTIFY = { left: "flex-start", center: "center", right: "flex-end" } as const;

/** One cell or merged area, at its place in its row. */
export const GridCell = memo(
  function GridCell({ id, view, box, isSelected, frozenAxes, spans }: GridCellProps): ReactElement {
    const style: CSSProperties = {
      backgroundColor: "#ffffff",
      ...view.look,
      justifyContent: JUSTIFY[view.align],
      left: box.left,
      top: box.top,
      width: box.width,
      height: box.height,
      borderRight: view.lineRight,
      borderBottom: view.lineBelow,
      textAlign: view.align,
      zIndex: frozenAxes === 0 ? "auto" : 2 * frozenAxes + (view.spill > box.width ? 1 : 0),
      ...(view.isLink ? { cursor: "pointer" } : {}),
    };
    return (
      <div
        role="gridcell"
        id={id}
        aria-colindex={view.column + 2}
        aria-selected={isSelected}
        aria-readonly={!view.canEdit}
        data-cell={cellAddress(view)}
        aria-rowspan={spans.rows > 1 ? spans.rows : undefined}
        aria-colspan={spans.columns > 1 ? spans.columns : undefined}
        className="grid-cell"
        style={style}
      >
        <span
          className={view.wrap ? "grid-text grid-wrap" : "grid-text"}
          style={view.spill > box.width ? { width: view.spill, zIndex: 1 } : undefined}
        >
          {view.text}
        </span>
      </div>
    );
  },
  (before, after) =>
    before.id === after.id &&
    before.isSelected === after.isSelected &&
    before.frozenAxes === after.frozenAxes &&
    sameView(before.view, after.view) &&
    before.box.left === after.box.left &&
    before.box.top === after.box.top &&
    before.box.width === after.box.width &&
    before.box.height === after.box.height,
);

/** A column's letter or a row's number. */
export function Heading({
  axis,
  index,
  box,
  isSelected,
  isFrozen,
  children,
}: {
  readonly axis: "rows" | "columns";
  readonly index: number;
  readonly box: ScreenBox;
  readonly isSelected: boolean;
  readonly isFrozen: boolean;
  readonly children?: ReactNode;
}): ReactElement {
  const text = axis === "rows" ? String(index + 1) : columnLetters(index);
  const place = axis === "rows" ? { "aria-colindex": 1 } : { "aria-colindex": index + 2 };
  return (
    <div
      role={axis === "rows" ? "rowheader" : "columnheader"}
      {...place}
      data-heading={axis}
      data-index={index}
      className={isSelected ? "grid-heading grid-heading-selected" : "grid-heading"}
      style={{ ...box, zIndex: isFrozen ? 8 : 7 }}
    >
      {text}
      {children}
    </div>
  );
}
