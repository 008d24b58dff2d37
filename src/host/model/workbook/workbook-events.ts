import type { CellMove } from "../../calc/formula/follow-moved-cells";
import type { CellShift } from "../../calc/formula/shift-formula";

/** Cells went elsewhere on a sheet: rows or columns inserted or deleted, or the sheet itself is gone. */
export type CellsMoved =
  | { readonly kind: "shift"; readonly sheetId: string; readonly shift: CellShift }
  | { readonly kind: "move"; readonly sheetId: string; readonly move: CellMove }
  | { readonly kind: "sheetDeleted"; readonly sheetId: string };

/** Something whose cells may move under it. */
export interface Follower {
  follow(moved: CellsMoved): void;
}

/** Something that clients may listen to, in the numbers and words of the client library. */
export interface WorkbookEvent {
  readonly eventType: number;
  /** Ids that listeners may have registered under, "Workbook" for the collections. */
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
  /** The range that event.getRange answers, made when someone listens. */
  readonly range?: (() => unknown) | undefined;
}

/** Activated and deactivated sheets and charts, selections, calculation and clicks: what leaves the file as it was. */
const VIEW_EVENTS: ReadonlySet<number> = new Set([11, 12, 14, 16, 21, 51, 52, 100]);

/** True for events that change nothing that is saved. */
export function isView(eventType: number): boolean {
  return VIEW_EVENTS.has(eventType);
}

/** Tells what happened in a workbook to whoever asked to be told. */
export class WorkbookEvents {
  readonly #listeners: ((event: WorkbookEvent) => void)[] = [];
  readonly #followers: ((moved: CellsMoved) => void)[] = [];

  onEvent(listener: (event: WorkbookEvent) => void): void {
    this.#listeners.push(listener);
  }

  onCellsMoved(follower: (moved: CellsMoved) => void): void {
    this.#followers.push(follower);
  }

  emit(event: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  moved(moved: CellsMoved): void {
    for (const follower of this.#followers) follower(moved);
  }
}
