import { savedWhen } from "../adapters/node/files";
import { takenRival, type Rivals } from "../core/consolidation/rivals";
import { contentValue } from "../core/content/content-value";
import type { Framework } from "../core/framework/framework";
import type { Labels } from "../core/framework/framework-schema";
import { rowName } from "../core/labels/name-of";
import { minuteText } from "../core/regional/restore-points";
import type { RivalsEntry } from "./json-shapes";

/** Rivals as people tell them apart: by cover, by the date of the file, and cell by cell. */
export async function rivalsEntry(
  { rows }: Framework,
  labels: Labels,
  { jurisdiction, round, sides, cells }: Rivals,
  chosen: readonly string[],
): Promise<RivalsEntry> {
  const taken = takenRival(sides, chosen);
  return {
    jurisdiction,
    round,
    sides: await Promise.all(
      sides.map(async (side) => {
        const { file, assessment, isFaulty, filled } = side;
        const saved = assessment && (await savedWhen(file));
        const cover = [...(assessment?.report?.cover ?? [])].map(([field, text]) => [
          labels.coverFields[field] ?? field,
          text,
        ]);
        return {
          file,
          isInRegion: !assessment,
          isTaken: side === taken,
          isFaulty,
          verdict: assessment?.verdict ?? null,
          saved: saved ? minuteText(saved) : null,
          cover: Object.fromEntries(cover) as Record<string, string>,
          filled,
        };
      }),
    ),
    cells: cells.flatMap(({ row: key, period, contents }) => {
      const row = rows.get(key);
      if (!row) return [];
      return [
        {
          row: key,
          name: rowName(labels, row),
          period,
          values: contents.map((content) => contentValue(content, row, labels)),
        },
      ];
    }),
  };
}
