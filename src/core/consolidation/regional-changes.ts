/** What a merge does to the region: whose figures are new or different, and which totals. */
import { periodsOf, type Framework, type Row } from "../framework/framework";
import { splitKey } from "../framework/observation-key";
import { sameContent, type CellContent } from "../observation/observation";
import { figureIn, REGION, type AreaFigure } from "./figures";
import type { Regional } from "./regional";
import { lookupOf, type RegionalLookup } from "./series";

/** A cell of a jurisdiction that held something else before; `now` is undefined where it holds nothing any more. */
export interface CellChange {
  readonly row: string;
  readonly period: string;
  readonly old: CellContent;
  readonly now: CellContent | undefined;
}

/** Figures, statuses and texts of one jurisdiction, counted; a cell that was left blank holds none. */
interface JurisdictionChange {
  readonly jurisdiction: string;
  /** It had no report in the region before. */
  readonly isNew: boolean;
  readonly added: number;
  readonly changed: number;
  /** Were there, and are blank or gone now. */
  readonly removed: number;
  /** Those that are changed or removed, in the order of the template. */
  readonly cells: readonly CellChange[];
}

/** A total of the region that is another one now; undefined where there is none. */
export interface TotalChange {
  readonly row: string;
  readonly period: string;
  readonly old: number | undefined;
  readonly now: number | undefined;
  /** There where it changed only because of who is in it: whoever is in both says the same as before. */
  readonly because?: { readonly joined: readonly string[]; readonly left: readonly string[] };
}

export interface RegionalChanges {
  /** In the framework's order; only those that have any. */
  readonly jurisdictions: readonly JurisdictionChange[];
  /** In the order of the template. */
  readonly totals: readonly TotalChange[];
  /** Jurisdictions without a report, afterwards; in the framework's order. */
  readonly missing: readonly string[];
}

/** Without `before` everything is new. */
export function changesOf(framework: Framework, before: Regional | undefined, after: Regional): RegionalChanges {
  const [was, is] = [cellsBy(before?.observations ?? []), cellsBy(after.observations)];
  const codes = framework.jurisdictions.map(({ code }) => code);
  return {
    jurisdictions: codes
      .map((code) => changeOf(code, was.get(code), is.get(code)))
      .filter(({ isNew, added, changed, removed }) => isNew || added + changed + removed > 0),
    totals: totalsOf(framework, before, after),
    missing: codes.filter((code) => !is.has(code)),
  };
}

/** Contents by key. */
type Cells = ReadonlyMap<string, CellContent>;

/** Of each jurisdiction with a report the cells that are not blank: sorted out once, as a region may have hundreds. */
function cellsBy(observations: Regional["observations"]): ReadonlyMap<string, Cells> {
  const found = new Map<string, Map<string, CellContent>>();
  for (const { jurisdiction, key, content } of observations) {
    const cells = found.get(jurisdiction) ?? new Map<string, CellContent>();
    found.set(jurisdiction, cells);
    if (content.kind !== "blank") cells.set(key, content);
  }
  return found;
}

/** Without cells there is, or was, no report. */
function changeOf(jurisdiction: string, was: Cells | undefined, is: Cells | undefined): JurisdictionChange {
  const old: Cells = was ?? new Map();
  const now: Cells = is ?? new Map();
  const cells = [...old].flatMap(([key, content]): readonly CellChange[] => {
    const found = now.get(key);
    return found && sameContent(content, found) ? [] : [{ ...splitKey(key), old: content, now: found }];
  });
  return {
    jurisdiction,
    isNew: !was && is !== undefined,
    added: [...now.keys()].filter((key) => !old.has(key)).length,
    changed: cells.filter((one) => one.now).length,
    removed: cells.filter((one) => !one.now).length,
    cells,
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
          const old = was && figureIn(framework, was, REGION, line, period);
          const now = figureIn(framework, is, REGION, line, period);
          if (old?.value === now.value) return [];
          const because = was && old && whoChanged(framework, was, is, row, period, old, now);
          return [{ row: row.key, period, old: old?.value, now: now.value, ...(because ? { because } : {}) }];
        }),
      ),
  );
}

function whoChanged(
  framework: Framework,
  was: RegionalLookup,
  is: RegionalLookup,
  row: Row,
  period: string,
  old: AreaFigure,
  now: AreaFigure,
): TotalChange["because"] {
  const own = (lookup: RegionalLookup, code: string): number | undefined =>
    figureIn(framework, lookup, { kind: "jurisdiction", code }, { row, isRest: false }, period).value;
  const joined = now.reported.filter((code) => !old.reported.includes(code));
  const left = old.reported.filter((code) => !now.reported.includes(code));
  const isOnly = now.reported.every((code) => joined.includes(code) || own(was, code) === own(is, code));
  return isOnly && joined.length + left.length > 0 ? { joined, left } : undefined;
}
