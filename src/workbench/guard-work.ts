import type { KeptFile } from "../adapters/browser/kept-files";
import type { OpenBooks } from "./open-books";

/** Work is kept when nothing was done for so long, in milliseconds: a large workbook takes a moment. */
const PAUSE = 2_000;

export interface Keeping {
  readonly keep: (files: readonly KeptFile[]) => Promise<void>;
  /** What was kept before a reload and is neither opened nor dropped yet. */
  readonly offered: () => readonly KeptFile[];
}

/** Asks before a reload or closing of the page while something is not saved, and keeps it meanwhile. */
export function guardWork(books: OpenBooks, { keep, offered }: Keeping, page: EventTarget = window): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let keeping = Promise.resolve();
  // What is offered is asked first: rather twice in the browser for a moment than not at all.
  const keepNow = async (): Promise<void> => keep([...offered(), ...(await books.unsaved())]);
  books.onWork(() => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      // One after the other: an older state that took longer would be kept over a newer one.
      keeping = keeping.then(keepNow, keepNow);
    }, PAUSE);
  });
  page.addEventListener("beforeunload", (event) => {
    if (books.hasUnsaved) event.preventDefault();
  });
}
