import { leaveNote, takeNote } from "../adapters/browser/left-note";
import type { SubmittedNote } from "../ui/pane-state";

/** What the pane of one workbook tells the pane of the next, which it opened. */
export interface PaneNotes {
  readonly leave: (note: SubmittedNote) => void;
  /** Once; undefined when nothing was left. */
  readonly take: () => SubmittedNote | undefined;
}

const WORDS: readonly SubmittedNote["word"][] = ["pushed", "pushedInto"];

export const paneNotes: PaneNotes = {
  leave: ({ name, word, seal }) => {
    leaveNote(`${word} ${seal} ${name}`);
  },
  take: () => {
    const [, first, seal, name] = /^(\w+) (\S+) (.+)$/s.exec(takeNote() ?? "") ?? [];
    const word = WORDS.find((one) => one === first);
    return word && seal !== undefined && name !== undefined ? { name, word, seal } : undefined;
  },
};
