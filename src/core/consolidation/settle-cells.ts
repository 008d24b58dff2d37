/** What several copies of one template say of each cell, and which of it the report takes. */
import { periodsOf, type Framework, type Row } from "../framework/framework";
import { ownersOf } from "../framework/institutions";
import { observationKey } from "../framework/observation-key";
import { deriveTotal, roundSum } from "../observation/derive-total";
import { BLANK, sameContent, type CellContent, type Observation } from "../observation/observation";
import { LONGEST_CELL_TEXT } from "../workbook/cell-text";
import type { Contribution } from "./contribution";
import { joinTexts } from "./join-texts";

/** A copy that wins where copies differ: everywhere, or in the cells of one row, table or KPI, or in one cell. */
export interface ContributionChoice {
  /** As the user named it. */
  readonly file: string;
  /** Observation key, or key of a row, table or KPI; "" for all cells. */
  readonly place: string;
}

/** What one copy holds in a cell. */
export interface CellSide {
  readonly contribution: Contribution;
  readonly observation: Observation;
  /** The copy is of an institution that holds the row. */
  readonly isOwner: boolean;
}

export interface SettledCell {
  readonly key: string;
  readonly row: Row;
  readonly period: string;
  /** Ids of the institutions that hold the row; none where the framework says none. */
  readonly owners: readonly string[];
  /** Of owners first, then in the order of the copies; blank cells are no sides. */
  readonly sides: readonly CellSide[];
  /** Undefined where nobody but a person can say which one it is. */
  readonly taken: CellContent | undefined;
  /** The sides say different things. */
  readonly isApart: boolean;
  /** A total that its parts make: what was typed over its formula is not taken. */
  readonly isCalculated: boolean;
}

/** Every cell in which a copy holds something, in the order of the template; totals that follow from their parts are none. */
export function settleCells(
  framework: Framework,
  round: string,
  contributions: readonly Contribution[],
  choices: readonly ContributionChoice[],
): readonly SettledCell[] {
  return framework.tables.flatMap((table) => {
    const settled = table.rows.flatMap((row) =>
      periodsOf(framework, table, round).flatMap((period) => settle(framework, contributions, choices, row, period)),
    );
    return settled.map((cell) => withCalculated(cell, settled));
  });
}

function settle(
  framework: Framework,
  contributions: readonly Contribution[],
  choices: readonly ContributionChoice[],
  row: Row,
  period: string,
): readonly SettledCell[] {
  const key = observationKey(row.key, period);
  const owners = ownersOf(framework, row);
  const held = contributions.flatMap((contribution): readonly CellSide[] => {
    const observation = contribution.report.observations.get(key);
    if (!observation || observation.derived || observation.content.kind === "blank") return [];
    return [{ contribution, observation, isOwner: contribution.institutions.some((id) => owners.includes(id)) }];
  });
  const sides = [...held.filter(({ isOwner }) => isOwner), ...held.filter(({ isOwner }) => !isOwner)];
  if (sides.length === 0) return [];
  const joined = row.content.kind === "text" ? joinedText(sides) : undefined;
  const isApart = joined === undefined && (distinct(sides).length > 1 || sides.some(isUnreadable));
  const chosen = chosenSide(row, key, sides, choices);
  return [
    {
      key,
      row,
      period,
      owners,
      sides,
      isApart,
      isCalculated: false,
      taken: joined ?? (chosen ? contentOf(chosen) : takenOf(key, sides)),
    },
  ];
}

function contentOf({ observation: { content } }: CellSide): CellContent {
  return content;
}

function isUnreadable(side: CellSide): boolean {
  return contentOf(side).kind === "unreadable";
}

function distinct(sides: readonly CellSide[]): readonly CellContent[] {
  const contents = sides.map(contentOf);
  return contents.filter((one, index) => contents.findIndex((other) => sameContent(one, other)) === index);
}

/** What all wrote, one after the other; undefined where a cell cannot hold it. */
function joinedText(sides: readonly CellSide[]): CellContent | undefined {
  const texts = sides.flatMap(({ contribution: { who }, observation: { content } }) =>
    content.kind === "text" ? [{ who, text: content.text }] : [],
  );
  const text = joinTexts(texts);
  return texts.length === sides.length && text.length <= LONGEST_CELL_TEXT ? { kind: "text", text } : undefined;
}

/** The choice for the smallest place that the cell is in. */
function chosenSide(
  { key: row, table, kpi }: Row,
  key: string,
  sides: readonly CellSide[],
  choices: readonly ContributionChoice[],
): CellSide | undefined {
  const readable = sides.filter((side) => !isUnreadable(side));
  return [key, row, table, kpi, ""]
    .flatMap((place) => choices.filter((one) => one.place === place))
    .flatMap(({ file }) => readable.find(({ contribution }) => contribution.report.file === file) ?? [])[0];
}

/**
 * What those say who hold the row, else what anybody says: the one thing that they agree on; else the one that is not
 * as it was accepted before; else the one figure among reasons for no data. A reason for no data never takes the place of
 * somebody else's figure by itself.
 */
function takenOf(key: string, sides: readonly CellSide[]): CellContent | undefined {
  // Whoever holds the row wrote something that has to be looked at first.
  if (sides.some((side) => side.isOwner && isUnreadable(side))) return undefined;
  const readable = sides.filter((side) => !isUnreadable(side));
  const owners = readable.filter(({ isOwner }) => isOwner);
  const pool = owners.length > 0 ? owners : readable;
  const changed = pool.filter((side) => !isAsAccepted(key, side));
  const figures = pool.filter((side) => contentOf(side).kind !== "noData");
  const [agreed] = [pool, changed, figures].map(distinct).filter(({ length }) => length === 1);
  const [taken] = agreed ?? [];
  const isWordOverFigure = taken?.kind === "noData" && readable.some((side) => contentOf(side).kind !== "noData");
  return isWordOverFigure ? undefined : taken;
}

/** True for what was carried over from the last accepted report and not changed since. */
export function isAsAccepted(key: string, { contribution, observation }: CellSide): boolean {
  const before = contribution.report.accepted?.get(key)?.content;
  return before !== undefined && sameContent(before, observation.content);
}

/** A total that was typed over its formula stays only where its parts do not make one: they are the report's figures. */
function withCalculated(cell: SettledCell, table: readonly SettledCell[]): SettledCell {
  const { content } = cell.row;
  if (content.kind !== "total") return cell;
  const parts = content.parts.map(
    (part) => table.find(({ row, period }) => row.key === part && period === cell.period)?.taken ?? BLANK,
  );
  const sum = deriveTotal(parts);
  if (sum.kind !== "number") return cell;
  const isSame = cell.sides.every(({ observation }) => isNumber(observation.content, sum.value));
  return { ...cell, taken: sum, isApart: !isSame, isCalculated: true };
}

function isNumber(content: CellContent, value: number): boolean {
  return content.kind === "number" && roundSum(content.value) === value;
}
