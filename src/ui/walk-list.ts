import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/**
 * Arrow keys lead from one entry of a list to the next, Home and End to its ends: to the first button of each, which
 * goes to its cell. Fields keep their own keys.
 */
export function walkList(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const { target, currentTarget: list } = event;
  if (step === undefined || !(target instanceof HTMLElement) || target.closest("input, select, textarea")) return;
  const entries = [...list.children];
  const now = entries.findIndex((entry) => entry.contains(target));
  const next = entries[Math.min(Math.max(now + step, 0), entries.length - 1)];
  firstIn(next)?.focus();
  event.preventDefault();
}

/** What of an entry takes the focus first: the way to its cell, where it has one. */
export function firstIn(entry: Element | null | undefined): HTMLElement | null | undefined {
  return entry?.querySelector<HTMLElement>("button, summary");
}
