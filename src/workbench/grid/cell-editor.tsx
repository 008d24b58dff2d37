import { useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactElement } from "react";
import { cellAddress } from "../../core/workbook/address";
import type { GridController } from "./grid-controller";
import type { CellEdit } from "./grid-state";
import type { Direction } from "./key-action";
import type { ScreenBox } from "./screen";
import { useWords } from "../words";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
};

/** Keys that end editing, in the cell and in the formula bar. @returns whether the key was one of them */
export function endEditByKey(
  controller: GridController,
  event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>,
  mode: CellEdit["mode"],
): boolean {
  const { key } = event;
  if (event.nativeEvent.isComposing) return false;
  if (key === "Escape") {
    controller.cancelEdit();
    return true;
  }
  if (key === "Enter" && event.altKey) return false;
  if (key === "Enter" || key === "Tab") {
    event.preventDefault();
    if (controller.endEdit()) controller.next(key === "Enter" ? "row" : "column", event.shiftKey);
    return true;
  }
  const direction = ARROWS[key];
  if (direction && mode === "enter") {
    event.preventDefault();
    if (controller.endEdit()) controller.act({ kind: "move", direction, extend: false });
    return true;
  }
  return false;
}

/** Where a person types into a cell, over that cell. */
export function CellEditor({
  controller,
  edit,
  box,
  look,
}: {
  readonly controller: GridController;
  readonly edit: CellEdit;
  readonly box: ScreenBox;
  readonly look: CSSProperties;
}): ReactElement {
  const { say } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || edit.where !== "cell") return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [edit.where]);
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // What is typed here is the editor's own: the grid must not see the keys.
    event.stopPropagation();
    if (endEditByKey(controller, event, edit.mode)) return;
    if (event.key === "F2") controller.changeEdit({ mode: edit.mode === "edit" ? "enter" : "edit" });
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      controller.changeEdit({ text: `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`, mode: "edit" });
    }
  };
  const stop = (event: { stopPropagation(): void }): void => {
    event.stopPropagation();
  };
  const lines = edit.text.split("\n");
  const longest = Math.max(...lines.map((line) => line.length));
  return (
    <textarea
      ref={field}
      className="grid-editor"
      aria-label={say("cellEditor", { address: cellAddress(edit.place) })}
      value={edit.text}
      spellCheck={false}
      style={{
        ...look,
        backgroundColor: "#ffffff",
        left: box.left - 1,
        top: box.top - 1,
        minWidth: box.width + 1,
        width: `${String(longest + 2)}ch`,
        minHeight: box.height + 1,
        height: `${String(lines.length * 1.25)}em`,
      }}
      onChange={({ target }) => {
        controller.changeEdit({ text: target.value });
      }}
      onKeyDown={keyDown}
      onPointerDown={(event) => {
        event.stopPropagation();
        controller.changeEdit({ mode: "edit" });
      }}
      onCopy={stop}
      onCut={stop}
      onPaste={stop}
      onDoubleClick={stop}
    />
  );
}
