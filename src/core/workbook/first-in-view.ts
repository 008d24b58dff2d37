/**
 * Pixels for cells on a screen of 1366 x 768 at 100 % zoom: beside the row numbers and a scroll bar, between the ribbon
 * and the sheet tabs.
 */
export const SMALL_SCREEN = { width: 1366 - 44 - 20, height: 400 } as const;

/**
 * The first row or column of the part that scrolls, so that a line is in view whole: the first behind the frozen ones
 * when there is room, else as little further on as will do, at most the line itself.
 *
 * @param sizeOf pixels of a row or column; 0 when it is hidden
 * @param room pixels for frozen and scrolled lines together
 */
export function firstInView(line: number, frozen: number, sizeOf: (line: number) => number, room: number): number {
  let needed = 0;
  for (let index = 0; index <= line; index++) needed += sizeOf(index);
  let first = frozen;
  while (first < line && needed > room) needed -= sizeOf(first++);
  return first;
}
