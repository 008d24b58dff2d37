/** Reports of one jurisdiction that say different things, side by side: of them one can be merged. */
import type { Assessment } from "../assessment/assess";
import { periodsOf, type Framework } from "../framework/framework";
import { observationKey } from "../framework/observation-key";
import { BLANK, sameContent, type CellContent } from "../observation/observation";
import type { Issue } from "../issue/issue";
import { shapeOf } from "../validation/issue-shapes";
import { byJurisdiction } from "./by-jurisdiction";
import { isOfRound, type Regional } from "./regional";

/** One of the reports: a file that was given, or what the regional workbook holds. */
export interface Rival {
  readonly file: string;
  /** Undefined for what the regional workbook holds. */
  readonly assessment: Assessment | undefined;
  /** Refused for faults of its own, which no choice takes away. */
  readonly isFaulty: boolean;
  /** Cells that hold a figure, a status, a text or a reason for no data. */
  readonly filled: number;
}

/** A cell in which they differ. */
export interface RivalCell {
  readonly row: string;
  readonly period: string;
  /** In the order of the rivals; blank where one does not have it. */
  readonly contents: readonly CellContent[];
}

export interface Rivals {
  readonly jurisdiction: string;
  readonly round: string;
  /** Two at least: what the regional workbook holds first, then in the order in which the files were given. */
  readonly sides: readonly Rival[];
  /** In the order of the template. */
  readonly cells: readonly RivalCell[];
}

/**
 * By jurisdiction in the framework's order; also where the choice is made already. Copies of one report are one, and
 * what is known of earlier years only is no report of this one.
 * @param before the regional workbook that the reports are added to
 */
export function rivalsAmong(
  framework: Framework,
  assessments: readonly Assessment[],
  before: Regional | undefined,
  round: string,
): readonly Rivals[] {
  const knownOf = byJurisdiction(before?.observations ?? []);
  return framework.jurisdictions.flatMap(({ code }) => {
    const given = assessments.filter(({ report, issues }) => {
      const isOf = report?.identity.jurisdiction === code && report.identity.round === round;
      return isOf && !issues.some((issue) => issue.code === "submission-copy");
    });
    const known = knownOf(code);
    const sides = [
      ...(isOfRound(known, round) ? [sideOf(known[0]?.file ?? "", undefined, known)] : []),
      ...given.map((one) => sideOf(one.file, one, [...(one.report?.observations.values() ?? [])])),
    ];
    const cells = sides.length < 2 || given.length === 0 ? [] : cellsApart(framework, round, sides);
    const isRivalry = given.length > 1 || cells.length > 0;
    return isRivalry ? [{ jurisdiction: code, round, sides: sides.map(({ rival }) => rival), cells }] : [];
  });
}

/** What the regional workbook holds stays where no file takes its place; undefined where nothing is taken. */
export function takenRival(sides: readonly Rival[], chosen: readonly string[]): Rival | undefined {
  const picked = sides.find(
    ({ file, assessment }) => chosen.includes(file) && assessment && assessment.verdict !== "refused",
  );
  return picked ?? sides.find(({ assessment }) => assessment === undefined);
}

interface Side {
  readonly rival: Rival;
  readonly contents: ReadonlyMap<string, CellContent>;
}

function sideOf(
  file: string,
  assessment: Assessment | undefined,
  observations: readonly { readonly key: string; readonly content: CellContent }[],
): Side {
  const filled = observations.filter(({ content }) => content.kind !== "blank");
  return {
    rival: { file, assessment, isFaulty: assessment?.issues.some(isOwnFault) ?? false, filled: filled.length },
    contents: new Map(filled.map(({ key, content }) => [key, content])),
  };
}

function isOwnFault({ severity, code }: Issue): boolean {
  return (severity === "blocker" || severity === "error") && !shapeOf(code).isAboutOtherFiles;
}

function cellsApart(framework: Framework, round: string, sides: readonly Side[]): readonly RivalCell[] {
  return framework.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      periodsOf(framework, table, round).flatMap((period) => {
        const contents = sides.map((side) => side.contents.get(observationKey(row.key, period)) ?? BLANK);
        const isSame = contents.every((content) => sameContent(content, contents[0] ?? BLANK));
        return isSame ? [] : [{ row: row.key, period, contents }];
      }),
    ),
  );
}
