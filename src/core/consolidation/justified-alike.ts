/**
 * Whether somebody thought of each warning: who merges sees where the same words stand for many. It says how often, and
 * blames nobody, since one event may explain them all.
 */
import type { Assessment } from "../assessment/assess";
import { splitKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";
import type { Justification } from "../issue/justification";

/** From so many rows on; the warnings of one row are settled by one reason. */
const FROM_ROWS = 3;
/** Of a text, characters that are told. */
const TOLD = 80;

/** One for each text that justifies warnings of several rows, the most frequent first. */
export function justifiedAlike({ issues }: Assessment): readonly Issue[] {
  const alike = new Map<string, Justification[]>();
  for (const { justification } of issues) {
    if (!justification) continue;
    const words = wordsOf(justification.text);
    alike.set(words, [...(alike.get(words) ?? []), justification]);
  }
  return [...alike.values()]
    .sort((one, other) => other.length - one.length)
    .flatMap((all) => {
      const rowCount = new Set(all.map(({ key }) => rowOf(key))).size;
      const [first] = all;
      return first && rowCount >= FROM_ROWS ? [told(all, first.text.trim(), rowCount)] : [];
    });
}

function told(all: readonly Justification[], text: string, rowCount: number): Issue {
  const facts = { count: all.length, rowCount, who: [...new Set(all.map(({ who }) => who))].sort(), when: daysOf(all) };
  return text === ""
    ? { code: "justified-without-words", severity: "info", facts }
    : {
        code: "justified-alike",
        severity: "info",
        facts: { ...facts, text: text.length > TOLD ? `${text.slice(0, TOLD)}\u2026` : text },
      };
}

/** Of a year's figure its row; whatever else was justified stands for itself. */
function rowOf(key: string): string {
  const { row, period } = splitKey(key);
  return /^[0-9]{4}/.test(period) ? row : key;
}

/** Case, spaces and marks make no other words. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** "2026-11-24", or the first and the last day. */
function daysOf(all: readonly Justification[]): string {
  const days = all.map(({ when }) => when).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  return first === last ? first : `${first} \u2013 ${last}`;
}
