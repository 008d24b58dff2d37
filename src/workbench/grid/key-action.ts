export type Direction = "Up" | "Down" | "Left" | "Right";

/** What a key means while no cell is edited. */
export type GridAction =
  | { readonly kind: "move" | "edge" | "page"; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: "rowStart" | "sheetStart" | "sheetEnd"; readonly extend: boolean }
  | { readonly kind: "next"; readonly by: "row" | "column"; readonly back: boolean }
  | { readonly kind: "sheet"; readonly step: 1 | -1 }
  | {
      readonly kind:
        | "edit"
        | "clear"
        | "erase"
        | "type"
        | "escape"
        | "selectAll"
        | "selectRow"
        | "selectColumn"
        | "showColumns"
        | "undo"
        | "redo"
        | "choices";
    };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
};

/**
 * Excel's keys; undefined for keys that the browser or somebody else should have. Copy, cut and paste are events of
 * their own.
 */
export function keyAction({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): GridAction | undefined {
  const control = ctrlKey || metaKey;
  const direction = ARROWS[key];
  if (altKey && !control) return altAction(key);
  if (direction) return { kind: control ? "edge" : "move", direction, extend: shiftKey };
  if (control) return controlAction(key, shiftKey);
  switch (key) {
    case "Enter":
      return { kind: "next", by: "row", back: shiftKey };
    case "Tab":
      return { kind: "next", by: "column", back: shiftKey };
    case "PageUp":
      return { kind: "page", direction: "Up", extend: shiftKey };
    case "PageDown":
      return { kind: "page", direction: "Down", extend: shiftKey };
    case "Home":
      return { kind: "rowStart", extend: shiftKey };
    case "F2":
      return { kind: "edit" };
    case "Delete":
      return { kind: "clear" };
    case "Backspace":
      return { kind: "erase" };
    case "Escape":
      return { kind: "escape" };
    case " ":
      return { kind: shiftKey ? "selectRow" : "type" };
    // Dead keys and input methods compose their letters in the editor.
    case "Dead":
    case "Process":
      return { kind: "type" };
    default:
      return [...key].length === 1 ? { kind: "type" } : undefined;
  }
}

function altAction(key: string): GridAction | undefined {
  if (key === "ArrowDown") return { kind: "choices" };
  if (key === "PageDown") return { kind: "page", direction: "Right", extend: false };
  if (key === "PageUp") return { kind: "page", direction: "Left", extend: false };
  return undefined;
}

function controlAction(key: string, shift: boolean): GridAction | undefined {
  switch (key) {
    case "Home":
      return { kind: "sheetStart", extend: shift };
    case "End":
      return { kind: "sheetEnd", extend: shift };
    case "PageUp":
      return { kind: "sheet", step: -1 };
    case "PageDown":
      return { kind: "sheet", step: 1 };
    case " ":
      return { kind: "selectColumn" };
  }
  switch (key.toLowerCase()) {
    case "a":
      return { kind: "selectAll" };
    // Ctrl+Shift+0, which some keyboards tell as its upper sign.
    case ")":
      return { kind: "showColumns" };
    case "0":
      return shift ? { kind: "showColumns" } : undefined;
    case "y":
      return { kind: "redo" };
    case "z":
      return { kind: shift ? "redo" : "undo" };
    default:
      return undefined;
  }
}
