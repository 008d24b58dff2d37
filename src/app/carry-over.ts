import type { Framework } from "../core/framework/framework";
import { movedKey, movedRows } from "../core/framework/moved-rows";
import type { Issue } from "../core/issue/issue";
import type { CellContent } from "../core/observation/observation";
import { leftTexts } from "../core/observation/left-texts";
import { movedContents } from "../core/observation/moved-contents";
import type { Report } from "../core/report/read-report";
import { isSourcePeriod, measuresOf } from "../core/second-source/second-source";
import type { Prefill } from "../core/template/template-request";

/**
 * What of an earlier report goes into the template of a later year: figures of the years before it, with notes,
 * sources, cover, justifications, gaps, breaks in series and the figures of a second source. The figures are kept a
 * second time as the accepted ones, so that a change of them is noticed. The report may be of another framework version:
 * its figures go where the template's version says that their rows are now, and Issues name every row with figures or
 * texts that have no place.
 */
export function carryOver(
  framework: Framework,
  { round, language }: { readonly round: string; readonly language: string },
  { identity, observations, notes, cover, justifications, gaps, breaks, queries, secondSource }: Report,
): { readonly prefill: Prefill; readonly issues: readonly Issue[] } {
  const from = { id: identity.framework, version: identity.version };
  const earlier = [...observations.values()].filter(
    ({ period, content }) => /^[0-9]+$/.test(period) && period < round && content.kind !== "unreadable",
  );
  const { moved, issues } = movedContents(framework, from, earlier, language);
  const contents = new Map(moved.map(({ key, content }): readonly [string, CellContent] => [key, content]));
  const rows = movedRows(framework, from);
  const keyed = <One>(all: Iterable<readonly [string, One]>): ReadonlyMap<string, One> =>
    new Map(
      [...all].flatMap(([old, one]) => {
        const key = movedKey(rows, old);
        return key === undefined ? [] : [[key, one] as const];
      }),
    );
  const measures = new Set(measuresOf(framework));
  const own = secondSource?.filter(({ measure, period }) => measures.has(measure) && isSourcePeriod(framework, period));
  return {
    prefill: {
      contents,
      notes: new Map([...keyed(notes)].filter(([row]) => framework.rows.has(row))),
      cover,
      justifications: justifications.flatMap((one) => {
        const key = movedKey(rows, one.key);
        return key === undefined ? [] : [{ ...one, key }];
      }),
      gaps: new Map(
        [...keyed(gaps)].map(([key, gap]) => [key, { ...gap, where: movedKey(rows, gap.where) ?? gap.where }]),
      ),
      breaks: breaks.flatMap((one) => {
        const row = rows.rowOf(one.row);
        return row === undefined ? [] : [{ ...one, row }];
      }),
      queries: queries.flatMap((one) => {
        const key = movedKey(rows, one.key);
        return key === undefined ? [] : [{ ...one, key }];
      }),
      accepted: contents,
      ...(own && own.length > 0 ? { secondSource: own } : {}),
    },
    issues: [
      ...issues,
      ...leftTexts(framework, from, {
        notes: [...notes].map(([row, beside]) => ({ row, ...beside })),
        gaps: [...gaps].map(([key, gap]) => ({ key, ...gap })),
        breaks,
        justifications,
      }),
    ],
  };
}
