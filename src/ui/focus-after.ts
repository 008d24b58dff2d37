import { FINDINGS_TITLE } from "./findings-title";
import { firstIn } from "./walk-list";

/**
 * Where the focus goes when what is asked for takes the entry of a list away that `from` stands in: to the one that
 * follows in its place, else to the last, else to the heading of the findings. Nothing when the entry stays.
 */
export function focusAfter(from: Element | null): () => void {
  const entry = from?.closest("li") ?? null;
  const list = entry?.parentElement ?? null;
  const index = entry && list ? [...list.children].indexOf(entry) : -1;
  return () => {
    if (from?.isConnected) return;
    const next = list?.isConnected ? (list.children[index] ?? list.lastElementChild) : null;
    (firstIn(next) ?? document.getElementById(FINDINGS_TITLE))?.focus();
  };
}
