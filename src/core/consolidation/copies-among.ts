import type { Assessment } from "../assessment/assess";
import type { Report } from "../report/read-report";

/**
 * Reports that say the same as another one, as mail programs and browsers make them ("report (1).xlsx") and other
 * programs save them: by file, the file that counts. That is the chosen one, and otherwise the first by name.
 */
export function copiesAmong(all: readonly Assessment[], chosen: readonly string[]): ReadonlyMap<string, string> {
  const originals = new Map<string, string>();
  const copies = new Map<string, string>();
  const rank = ({ file }: Assessment): string => `${chosen.includes(file) ? "0" : "1"} ${file}`;
  for (const one of [...all].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    if (!one.report) continue;
    const said = whatIsSaid(one.report);
    const original = originals.get(said);
    if (original === undefined) originals.set(said, one.file);
    else copies.set(one.file, original);
  }
  return copies;
}

/** All that a merge takes of a report, without where it stands. */
function whatIsSaid({ identity, cover, observations, notes, justifications, gaps, breaks, queries }: Report): string {
  const { jurisdiction, round, framework, version } = identity;
  return JSON.stringify([
    [framework, version, jurisdiction, round],
    [...cover].sort(),
    [...observations.values()].map(({ key, content }) => [key, content]),
    [...notes].map(([row, { note, source }]) => [row, note, source]),
    justifications,
    [...gaps],
    breaks,
    queries,
  ]);
}
