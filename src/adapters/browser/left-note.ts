/** A word from one pane to the next: a workbook that an action opens has a pane of its own, which knows nothing of it. */

const KEY = "kpi-note";
/** Older notes were left for a pane that never came, in milliseconds. */
const LIFETIME = 120_000;

/** Where the browser keeps nothing for add-ins the note is lost, and the first pane alone says it. */
export function leaveNote(note: string): void {
  try {
    localStorage.setItem(KEY, `${String(Date.now())} ${note}`);
  } catch {
    return;
  }
}

/** What was left last, once; undefined when there is nothing new. */
export function takeNote(): string | undefined {
  try {
    const [, left = "0", note] = /^(\d+) (.*)$/s.exec(localStorage.getItem(KEY) ?? "") ?? [];
    localStorage.removeItem(KEY);
    return Date.now() - Number(left) < LIFETIME ? note : undefined;
  } catch {
    return undefined;
  }
}
