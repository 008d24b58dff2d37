/** What became of the rows of another framework version in this one. */
import type { Framework } from "./framework";
import { isSameVersion, type VersionName } from "./framework-version";
import type { TextInLanguages } from "./mapping-schema";
import { observationKey, splitKey } from "./observation-key";

export interface MovedRows {
  /** The row that an old row is now; undefined where it has no place. Two old rows are never the same new one. */
  readonly rowOf: (old: string) => string | undefined;
  /** Why a row is discontinued; undefined where that was not said. */
  readonly whyNot: (old: string) => TextInLanguages | undefined;
}

/** As the version's mapping says, where it is one from this version; otherwise rows of the same key are the same row. */
export function movedRows({ mapping, rows }: Framework, from: VersionName): MovedRows {
  const known = mapping && isSameVersion(mapping.from, from) ? mapping : undefined;
  const listed = new Map(known?.rows.map((row) => [row.old, row]));
  const taken = new Set(known?.rows.flatMap((row) => (row.kind === "moved" ? [row.new] : [])));
  const sameRow = (old: string): string | undefined =>
    known?.otherRows === "none" || taken.has(old) || !rows.has(old) ? undefined : old;
  return {
    rowOf: (old) => {
      const row = listed.get(old);
      if (!row) return sameRow(old);
      return row.kind === "moved" ? row.new : undefined;
    },
    whyNot: (old) => {
      const row = listed.get(old);
      return row?.kind === "discontinued" ? row.why : undefined;
    },
  };
}

/** Where the key of an observation, a row or anything else is now; what names no row of the old version stays as it is. */
export function movedKey({ rowOf, whyNot }: MovedRows, key: string): string | undefined {
  const { row, period } = splitKey(key);
  const own = rowOf(key);
  if (own !== undefined) return own;
  const moved = rowOf(row);
  if (moved !== undefined) return observationKey(moved, period);
  return whyNot(key) || whyNot(row) ? undefined : key;
}
