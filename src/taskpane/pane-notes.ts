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
  leave: ({ name, word }) => {
    leaveNote(`${word} ${name}`);
  },
  take: () => {
    const [, first, name] = /^(\w+) (.+)$/s.exec(takeNote() ?? "") ?? [];
    const word = WORDS.find((one) => one === first);
    return word && name !== undefined ? { name, word } : undefined;
  },
};
