/**
 * How much of a file we are ready to read. Real templates stay below 1 % of each limit; a file
 * beyond one is refused at once instead of taking the browser down.
 */
export interface ReadLimits {
  /** Parts in the zip. */
  readonly entries: number;
  /** Bytes of all parts, unpacked. */
  readonly totalBytes: number;
  /** Bytes of one part, unpacked. */
  readonly entryBytes: number;
  /** Unpacked : packed, for parts above `ratioFromBytes`. Real sheet XML packs 5:1 to 40:1. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Filled cells of all sheets together. Also the limit for lists that cells point into. */
  readonly cells: number;
}

export const READ_LIMITS: ReadLimits = {
  entries: 4_096,
  totalBytes: 512 * 1024 * 1024,
  entryBytes: 256 * 1024 * 1024,
  ratio: 200,
  ratioFromBytes: 8 * 1024 * 1024,
  cells: 5_000_000,
};
