import type { KeptFile } from "../adapters/browser/kept-files";
import type { OpenBooks } from "./open-books";

/** Work is kept when nothing was done for so long, in milliseconds: a large workbook takes a moment. */
const PAUSE = 2_000;

export interface Keeping {
  readonly keep: (files: readonly KeptFile[]) => Promise<void>;
  /** What was kept before a reload and is neither opened nor dropped yet. */
  readonly offered: () => readonly KeptFile[];
}

/** Asks before a reload or closing while something is not saved, and keeps it meanwhile. */
export function guardWork(books: OpenBooks, { keep, offered }: Keeping): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  books.onWork(() => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      void books.unsaved().then((files) => keep([...offered(), ...files]));
    }, PAUSE);
  });
  addEventListener("beforeunload", (event) => {
    if (books.hasUnsaved) event.preventDefault();
  });
}
