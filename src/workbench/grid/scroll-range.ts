/** Browsers lay out nothing beyond about 17 million pixels; longer sheets are scrolled in larger steps. */
const LONGEST_SPACER = 12_000_000;

/** The spacer that gives the scroll bar its length, and how many pixels of the sheet one pixel of scrolling is. */
export interface ScrollRange {
  readonly length: number;
  readonly ratio: number;
}

/** @param content pixels of the lines to be reached, @param room pixels in view of them */
export function scrollRange(content: number, room: number): ScrollRange {
  const most = Math.max(0, content - room);
  const length = Math.min(most, LONGEST_SPACER);
  return { length: length + room, ratio: length === 0 ? 1 : most / length };
}
