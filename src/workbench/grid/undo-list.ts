/** One thing a person did, and how to take it back and do it again. */
export interface UndoStep {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What a person did, in order. Doing something new forgets what was taken back. */
export class UndoList {
  readonly #limit: number;
  #done: UndoStep[] = [];
  #undone: UndoStep[] = [];

  /** @param limit how many steps are kept; Excel keeps 100 */
  constructor(limit = 100) {
    this.#limit = limit;
  }

  add(step: UndoStep): void {
    this.#done = [...this.#done, step].slice(-this.#limit);
    this.#undone = [];
  }

  /** @returns whether there was something to take back */
  undo(): boolean {
    const step = this.#done.pop();
    if (!step) return false;
    step.undo();
    this.#undone.push(step);
    return true;
  }

  /** @returns whether there was something to do again */
  redo(): boolean {
    const step = this.#undone.pop();
    if (!step) return false;
    step.redo();
    this.#done.push(step);
    return true;
  }

  /** After changes from elsewhere the kept cells would be wrong. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
