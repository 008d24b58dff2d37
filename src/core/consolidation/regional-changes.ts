/** What a merge does to the region: whose figures are new or different, and which totals. */
import { periodsOf, type Framework } from "../framework/framework";
import { sameContent, type CellContent } from "../observation/observation";
import { figureIn, REGION } from "./figures";
import type { Regional } from "./regional";
import { lookupOf } from "./series";

/** Figures, statuses and texts of one jurisdiction, counted; a cell that was left blank holds none. */
interface JurisdictionChange {
  readonly jurisdiction: string;
  /** It had no report in the region before. */
  readonly isNew: boolean;
  readonly added: number;
  readonly changed: number;
  /** Were there, and are blank or gone now. */
  readonly removed: number;
}

/** A total of the region that is another one now; undefined where there is none. */
export interface TotalChange {
  readonly row: string;
  readonly period: string;
  readonly old: number | undefined;
  readonly now: number | undefined;
}

export interface RegionalChanges {
  /** In the framework's order; only those that have any. */
  readonly jurisdictions: readonly JurisdictionChange[];
  /** In the order of the template. */
  readonly totals: readonly TotalChange[];
}

/** Without `before` everything is new. */
export function changesOf(framework: Framework, before: Regional | undefined, after: Regional): RegionalChanges {
  return {
    jurisdictions: framework.jurisdictions
      .map(({ code }) => changeOf(code, before, after))
      .filter(({ isNew, added, changed, removed }) => isNew || added + changed + removed > 0),
    totals: totalsOf(framework, before, after),
  };
}

function changeOf(jurisdiction: string, before: Regional | undefined, after: Regional): JurisdictionChange {
  const filled = (regional: Regional | undefined): ReadonlyMap<string, CellContent> =>
    new Map(
      (regional?.observations ?? [])
        .filter((one) => one.jurisdiction === jurisdiction && one.content.kind !== "blank")
        .map(({ key, content }) => [key, content]),
    );
  const [old, now] = [filled(before), filled(after)];
  const has = (regional: Regional | undefined): boolean =>
    regional?.observations.some((one) => one.jurisdiction === jurisdiction) ?? false;
  const kept = [...now].flatMap(([key, content]) => {
    const known = old.get(key);
    return known ? [sameContent(known, content)] : [];
  });
  return {
    jurisdiction,
    isNew: !has(before) && has(after),
    added: now.size - kept.length,
    changed: kept.filter((isSame) => !isSame).length,
    removed: old.size - kept.length,
  };
}

function totalsOf(framework: Framework, before: Regional | undefined, after: Regional): readonly TotalChange[] {
  const [was, is] = [before && lookupOf(before), lookupOf(after)];
  return framework.tables.flatMap((table) =>
    table.rows
      .filter(({ content }) => content.kind === "number" || content.kind === "total")
      .flatMap((row) =>
        periodsOf(framework, table, after.round).flatMap((period) => {
          const line = { row, isRest: false };
          const old = was && figureIn(framework, was, REGION, line, period).value;
          const now = figureIn(framework, is, REGION, line, period).value;
          return old === now ? [] : [{ row: row.key, period, old, now }];
        }),
      ),
  );
}
