/** The regional state of one framework version as the history of another one. */
import type { Framework } from "../framework/framework";
import type { VersionName } from "../framework/framework-version";
import { movedKey, movedRows } from "../framework/moved-rows";
import { splitKey } from "../framework/observation-key";
import type { Issue } from "../issue/issue";
import { leftTexts, type Remarks } from "../observation/left-texts";
import { movedContents } from "../observation/moved-contents";
import { cellsOf } from "./region-inputs";
import type { LogReason, Regional, RegionalObservation } from "./regional";

export interface MovedRegional {
  readonly regional: Regional;
  /** Of every row of a jurisdiction with figures or texts that have no place; each stands in the merge log too. */
  readonly issues: readonly Issue[];
}

/**
 * Figures, reasons and revisions go where the framework says that their rows are now; the log stays. `tell` makes the
 * log's sentences, `language` is that of texts which the framework says in several.
 */
export function moveRegional(
  framework: Framework,
  from: VersionName,
  regional: Regional,
  {
    round,
    language,
    tell,
  }: { readonly round: string; readonly language: string; readonly tell: (issue: Issue) => string },
): MovedRegional {
  const rows = movedRows(framework, from);
  const keyed = <One extends { readonly key: string }>(all: readonly One[]): readonly One[] =>
    all.flatMap((one) => {
      const key = movedKey(rows, one.key);
      return key === undefined ? [] : [{ ...one, key }];
    });
  const known = <One extends { readonly key: string }>(all: readonly One[]): readonly One[] =>
    keyed(all).filter(({ key }) => framework.rows.has(splitKey(key).row));
  const inRows = <One extends { readonly row: string }>(all: readonly One[]): readonly One[] =>
    all.flatMap((one) => {
      const row = rows.rowOf(one.row);
      return row === undefined ? [] : [{ ...one, row }];
    });
  const byJurisdiction = framework.jurisdictions.map(({ code }) => {
    const own = regional.observations.filter(({ jurisdiction }) => jurisdiction === code);
    const { moved, issues } = movedContents(framework, from, own, language);
    return { own, moved, issues: [...issues, ...leftTexts(framework, from, remarksOf(regional, code))] };
  });
  return {
    regional: {
      ...regional,
      round,
      observations: byJurisdiction.flatMap(({ moved }) => moved),
      gaps: known(regional.gaps).map((gap) => ({ ...gap, where: movedKey(rows, gap.where) ?? gap.where })),
      breaks: inRows(regional.breaks),
      notes: inRows(regional.notes),
      queries: keyed(regional.queries),
      justifications: keyed(regional.justifications),
      ruleFindings: keyed(regional.ruleFindings),
      revisions: known(regional.revisions),
      // What has no place here is told, and is not missing.
      inputs: regional.inputs.map((input) => {
        const own = byJurisdiction
          .flatMap(({ moved }) => moved)
          .filter((one) => one.jurisdiction === input.jurisdiction);
        return { ...input, ...cellsOf(own) };
      }),
      reasons: [
        ...regional.reasons,
        ...byJurisdiction.flatMap(({ own, issues }) => issues.map((issue) => logged(issue, own, tell))),
      ],
    },
    issues: byJurisdiction.flatMap(({ issues }) => issues),
  };
}

/** What the report of a jurisdiction says beside its rows. */
function remarksOf({ notes, gaps, breaks, justifications }: Regional, code: string): Remarks {
  const own = <One extends { readonly jurisdiction: string }>(all: readonly One[]): readonly One[] =>
    all.filter(({ jurisdiction }) => jurisdiction === code);
  return { notes: own(notes), gaps: own(gaps), breaks: own(breaks), justifications: own(justifications) };
}

/** Beside the first figure of the row, which says of which file it was. */
function logged(issue: Issue, own: readonly RegionalObservation[], tell: (issue: Issue) => string): LogReason {
  const row = "row" in issue.facts ? issue.facts.row : "";
  const ofRow = own.filter((one) => one.row === row);
  const first = ofRow.find(({ content }) => content.kind !== "blank") ?? ofRow[0];
  const { file = "", sheet = "", cell = "" } = first ?? {};
  return { file, severity: issue.severity, rule: "", sheet, cell, message: tell(issue) };
}
