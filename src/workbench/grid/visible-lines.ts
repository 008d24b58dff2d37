import type { LineAxis } from "./line-axis";

/** What of one axis is on screen. Places are pixels from the corner where the headings meet. */
export interface VisibleLines {
  readonly axis: LineAxis;
  /** How many lines from the edge on stay in view. */
  readonly frozen: number;
  /** Pixels that the frozen lines take. */
  readonly frozenSize: number;
  /** Pixels that the rest is scrolled by. */
  readonly scroll: number;
  /** Pixels for frozen and scrolled lines together. */
  readonly room: number;
  /** Visible frozen lines, then visible scrolled ones. */
  readonly lines: readonly number[];
}

/** Chooses the lines that are to be drawn: all of `room`, and a little more for quick scrolling. */
export function visibleLines(axis: LineAxis, frozen: number, scroll: number, room: number, spare = 2): VisibleLines {
  const frozenSize = axis.start(frozen);
  const lines: number[] = [];
  for (let line = 0; line < frozen && axis.start(line) < room; line++) if (axis.size(line) > 0) lines.push(line);
  if (frozenSize < room && frozen < axis.count) {
    const first = Math.max(frozen, axis.at(frozenSize + scroll) - spare);
    const last = Math.min(axis.count - 1, axis.at(scroll + room) + spare);
    for (let line = first; line <= last; line++) if (axis.size(line) > 0) lines.push(line);
  }
  return { axis, frozen, frozenSize, scroll, room, lines };
}

/** Where a line begins on screen; lines behind the frozen ones may have places before them. */
export function placeOf({ axis, frozen, scroll }: VisibleLines, line: number): number {
  return line < frozen ? axis.start(line) : axis.start(line) - scroll;
}

/** The line at a place on screen. */
export function lineAtPlace({ axis, frozenSize, scroll }: VisibleLines, place: number): number {
  return axis.at(place < frozenSize ? place : place + scroll);
}

/** The scrolling that brings a line into view, the present one when it is there already. */
export function scrollTo({ axis, frozen, frozenSize, scroll, room }: VisibleLines, line: number): number {
  if (line < frozen) return scroll;
  const start = axis.start(line) - frozenSize;
  const end = axis.start(line + 1) - room;
  return Math.max(0, start < scroll || axis.size(line) > room - frozenSize ? start : Math.max(scroll, end));
}
