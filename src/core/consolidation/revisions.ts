/** A changed figure of a closed year: what was accepted, what stands there now, and why. */
import type { Framework } from "../framework/framework";
import { observationKey, splitKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";
import type { JustificationReason } from "../issue/justification";
import { isBrokenDown } from "../observation/not-broken-down";
import { BLANK, sameContent, type CellContent } from "../observation/observation";
import { periodsNamed, rowsNamed, shapeOf } from "../validation/issue-shapes";

export interface Revision {
  readonly jurisdiction: string;
  /** Observation key. */
  readonly key: string;
  readonly old: CellContent;
  readonly now: CellContent;
  /** "" as long as nobody has given one. */
  readonly reason: JustificationReason | "";
  readonly text: string;
}

export interface RevisedReport {
  readonly jurisdiction: string;
  readonly round: string;
  readonly now: ReadonlyMap<string, CellContent>;
  readonly issues: readonly Issue[];
}

/**
 * Every figure or status of a year before `round` that differs from the accepted one, in the order of
 * `accepted`. A figure where there was none is late data; a total counts where it was typed, now or then: what parts make follows from them.
 */
export function findRevisions(
  framework: Framework,
  { jurisdiction, round, now, issues }: RevisedReport,
  accepted: ReadonlyMap<string, CellContent>,
): readonly Revision[] {
  return [...accepted].flatMap(([key, old]): readonly Revision[] => {
    const { row: rowKey, period } = splitKey(key);
    const row = framework.rows.get(rowKey)?.content;
    if (!row || row.kind === "text" || period >= round || (old.kind !== "number" && old.kind !== "code")) return [];
    if (row.kind === "total") {
      const parts = row.parts.map((part) => observationKey(part, period));
      if ([accepted, now].every((known) => isBrokenDown(parts.map((part) => known.get(part))))) return [];
    }
    const content = now.get(key) ?? BLANK;
    return sameContent(old, content)
      ? []
      : [{ jurisdiction, key, old, now: content, ...reasonFor(rowKey, period, issues) }];
  });
}

/** The justification of the finding that speaks of this row and year. */
function reasonFor(row: string, period: string, issues: readonly Issue[]): Pick<Revision, "reason" | "text"> {
  const found = issues.find(
    (issue) => shapeOf(issue.code).isRevision && rowsNamed(issue).includes(row) && periodsNamed(issue).includes(period),
  )?.justification;
  return { reason: found?.reason ?? "", text: found?.text ?? "" };
}

/** Earlier revisions stay listed; the same change found again is listed once. */
export function joinRevisions(earlier: readonly Revision[], found: readonly Revision[]): readonly Revision[] {
  const isKnown = (one: Revision): boolean =>
    earlier.some(
      ({ jurisdiction, key, old, now }) =>
        jurisdiction === one.jurisdiction && key === one.key && sameContent(old, one.old) && sameContent(now, one.now),
    );
  return [...earlier, ...found.filter((one) => !isKnown(one))];
}
