/** What became of the rows of another framework version in this one. */
import type { Framework } from "./framework";
import { isSameVersion, type VersionName } from "./framework-version";
import type { MappingFile, TextInLanguages } from "./mapping-schema";
import { observationKey, splitKey } from "./observation-key";

export interface MovedRows {
  /** The row that an old row is now; undefined where it has no place. Two old rows are never the same new one. */
  readonly rowOf: (old: string) => string | undefined;
  /** Why a row is discontinued; undefined where that was not said. */
  readonly whyNot: (old: string) => TextInLanguages | undefined;
}

/** Whether mappings lead from that version to this one, over others between them too. */
export function follows({ mappings }: Framework, from: VersionName): boolean {
  return mappings.some((one) => isSameVersion(one.from, from));
}

/**
 * As the mappings say that lead from that version to this one, step by step; where none does, rows of the same key are
 * the same row.
 */
export function movedRows({ mappings, rows }: Framework, from: VersionName): MovedRows {
  const first = mappings.findIndex((one) => isSameVersion(one.from, from));
  const steps = mappings
    .slice(0, first + 1)
    .reverse()
    .map(stepOf);
  return {
    rowOf: (old) => {
      const now = steps.reduce<string | undefined>((row, { rowOf }) => (row === undefined ? row : rowOf(row)), old);
      return now !== undefined && rows.has(now) ? now : undefined;
    },
    whyNot: (old) => {
      let row: string | undefined = old;
      for (const step of steps) {
        const why = step.whyNot(row);
        if (why) return why;
        row = step.rowOf(row);
        if (row === undefined) return undefined;
      }
      return undefined;
    },
  };
}

/** From one version to the next. What the next one has for rows it says itself. */
function stepOf(mapping: MappingFile): MovedRows {
  const listed = new Map(mapping.rows.map((row) => [row.old, row]));
  const taken = new Set(mapping.rows.flatMap((row) => (row.kind === "moved" ? [row.new] : [])));
  return {
    rowOf: (old) => {
      const row = listed.get(old);
      if (!row) return mapping.otherRows === "none" || taken.has(old) ? undefined : old;
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
