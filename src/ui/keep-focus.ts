import { useEffect, useRef, useState, type RefObject } from "react";

/** What Tab reaches. */
const REACHED = "summary, input:not([hidden], :disabled), button:not(:disabled), textarea";

/**
 * Keeps the focus within the pane after an action that disables or removes the button that had it: it goes to the first
 * thing in `result` that Tab reaches, otherwise back to where it was, otherwise to what is nearest. From what Tab does
 * not reach, such as a heading, office.js would lead out of the pane. Who has gone elsewhere meanwhile is left there.
 * @returns to be called with the action, and with the element from which it was begun
 */
export function useKeptFocus(
  isBusy: boolean,
  result?: RefObject<HTMLElement | null>,
): (action: unknown, from: HTMLElement | null) => void {
  const begun = useRef<readonly HTMLElement[]>([]);
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone || isBusy) return;
    setDone(false);
    const { activeElement: now, body } = document;
    const [own] = begun.current;
    if (now && now !== body && now !== own && !own?.contains(now)) return;
    const places = [result?.current ?? undefined, ...begun.current].filter((place) => place?.isConnected === true);
    for (const place of places) {
      const found = place?.matches(REACHED) === true ? place : place?.querySelector<HTMLElement>(REACHED);
      if (!found) continue;
      found.focus();
      return;
    }
  }, [isDone, isBusy, result]);
  return (action, from) => {
    begun.current = withParents(from);
    void Promise.resolve(action).then(() => {
      setDone(true);
    });
  };
}

function withParents(from: HTMLElement | null): readonly HTMLElement[] {
  return from ? [from, ...withParents(from.parentElement)] : [];
}
