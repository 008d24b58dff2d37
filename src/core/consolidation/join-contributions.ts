/** Copies of one template, each filled in by an institution -> what the report of their jurisdiction holds. */
import type { SeriesBreak } from "../break/series-break";
import { contentText } from "../content/content-value";
import type { Framework } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { Gap } from "../gap/gap";
import type { Justification } from "../issue/justification";
import { LONGEST_TEXT } from "../issue/longest-text";
import { fillText } from "../labels/fill-text";
import { nameWhere } from "../labels/name-where";
import { periodLabel } from "../labels/name-of";
import { sameContent, type CellContent, type Observations } from "../observation/observation";
import type { Query } from "../query/query";
import type { RowNotes } from "../report/row-notes";
import { inSourceOrder, type SecondSource } from "../second-source/second-source";
import type { Contribution } from "./contribution";
import { joinNames, joinTexts, textsApart, type WrittenText } from "./join-texts";
import { settleCells, type CellSide, type ContributionChoice, type SettledCell } from "./settle-cells";

/** All that a report holds besides who and when; nothing of a copy is left out without a note that says it. */
export interface JoinedReport {
  /** Every cell in which a copy holds something. */
  readonly cells: readonly SettledCell[];
  readonly contents: ReadonlyMap<string, CellContent>;
  readonly notes: ReadonlyMap<string, RowNotes>;
  readonly cover: ReadonlyMap<string, string>;
  readonly justifications: readonly Justification[];
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly breaks: readonly SeriesBreak[];
  readonly queries: readonly Query[];
  readonly accepted?: ReadonlyMap<string, CellContent>;
  readonly secondSource?: SecondSource;
}

/** The copies are of one jurisdiction, year and framework version; their order decides only what stands first. */
export function joinContributions(
  framework: Framework,
  labels: Labels,
  round: string,
  contributions: readonly Contribution[],
  choices: readonly ContributionChoice[],
): JoinedReport {
  const cells = settleCells(framework, round, contributions, choices);
  const { breaks, left } = joinBreaks(contributions);
  const accepted = joinAccepted(contributions);
  const secondSource = joinSecondSource(framework, contributions);
  return {
    cells,
    contents: new Map(cells.flatMap(({ key, taken }) => (taken ? [[key, taken] as const] : []))),
    notes: joinNotes(framework, labels, round, contributions, cells, left),
    cover: joinCover(framework, contributions),
    justifications: joinJustifications(contributions),
    gaps: new Map(
      cells.flatMap((cell) =>
        gapsOf(cell)
          .slice(0, 1)
          .map(({ gap }) => [cell.key, gap] as const),
      ),
    ),
    breaks,
    queries: joinQueries(contributions),
    ...(accepted.size > 0 ? { accepted } : {}),
    ...(secondSource.length > 0 ? { secondSource } : {}),
  };
}

/** Sides that say what is taken, and those that say something else. */
function split({ sides, taken }: SettledCell): {
  readonly same: readonly CellSide[];
  readonly other: readonly CellSide[];
} {
  const isSame = ({ observation }: CellSide): boolean => taken !== undefined && sameContent(observation.content, taken);
  return { same: sides.filter(isSame), other: sides.filter((side) => !isSame(side)) };
}

/** What is known about the reason that is taken, of whoever gave it; the first one is kept. */
function gapsOf(cell: SettledCell): readonly { readonly side: CellSide; readonly gap: Gap }[] {
  const all = split(cell).same.flatMap((side) => {
    const gap = side.contribution.report.gaps.get(cell.key);
    return gap ? [{ side, gap, text: Object.values(gap).join("\n") }] : [];
  });
  return textsApart(all);
}

function joinNotes(
  framework: Framework,
  labels: Labels,
  round: string,
  contributions: readonly Contribution[],
  cells: readonly SettledCell[],
  left: readonly (SeriesBreak & { readonly who: string })[],
): ReadonlyMap<string, RowNotes> {
  const notes = [...framework.rows.values()].flatMap((row): readonly (readonly [string, RowNotes])[] => {
    const own = cells.filter((cell) => cell.row.key === row.key);
    const written = contributions.map(({ who, report }) => ({ who, ...(report.notes.get(row.key) ?? EMPTY) }));
    const remarks = row.content.kind === "text" ? [] : own.flatMap((cell) => remarksOn(framework, labels, cell));
    const ofBreaks = left.filter((one) => one.row === row.key).map(({ from, note, who }) => `${from}, ${who}: ${note}`);
    const joined = joinTexts(written.map(({ who, note }) => ({ who, text: note })));
    const note = textsApart([joined, ...remarks, ...ofBreaks].map((text) => ({ text })));
    const source = joinNames([...written.map((one) => one.source), ...givers(own, round, written)]);
    if (note.length === 0 && source === "") return [];
    return [[row.key, { note: note.map(({ text }) => text).join("\n"), source }]];
  });
  return new Map(notes);
}

const EMPTY: RowNotes = { note: "", source: "" };

/** Who gave the figures of the reporting year, where they named no source themselves. */
function givers(
  cells: readonly SettledCell[],
  round: string,
  written: readonly { readonly who: string; readonly source: string }[],
): readonly string[] {
  return cells
    .filter(({ period, row }) => period.startsWith(round) && row.content.kind !== "text")
    .flatMap((cell) => split(cell).same.slice(0, 1))
    .map(({ contribution: { who } }) => who)
    .filter((who) => written.find((one) => one.who === who)?.source === "");
}

/** What is not taken, so that it is not lost: "2024: Customs has 14." A bare reason for no data of others says nothing. */
function remarksOn(framework: Framework, labels: Labels, cell: SettledCell): readonly string[] {
  const { other } = split(cell);
  const isBare = ({ isOwner, observation, contribution }: CellSide): boolean =>
    cell.taken !== undefined &&
    !isOwner &&
    observation.content.kind === "noData" &&
    !contribution.report.gaps.has(cell.key);
  const told = other.filter((side) => !isBare(side)).map((side) => saidBy(framework, labels, cell, side));
  const gaps = gapsOf(cell)
    .slice(1)
    .map(({ side }) => saidBy(framework, labels, cell, side));
  const period = periodLabel(labels, cell.period);
  return [...told, ...gaps].map(({ who, text }) => fillText(labels.template.joinedOther, { period, who, value: text }));
}

/** What a copy says of a cell, as people read it, with what is known about a missing figure. */
export function saidBy(
  framework: Framework,
  labels: Labels,
  { key, row }: SettledCell,
  { contribution: { who, report }, observation }: CellSide,
): WrittenText {
  const gap = report.gaps.get(key);
  const about = gap ? [nameWhere(framework, labels, gap.where), gap.owner, gap.expected, gap.note] : [];
  const more = about.filter((text) => text !== "").join("; ");
  const text = String(contentText(observation.content, row, labels));
  return { who, text: more === "" ? text : `${text} (${more})` };
}

function joinCover({ template }: Framework, contributions: readonly Contribution[]): ReadonlyMap<string, string> {
  const joined = template.coverFields.map(
    (field) => [field, joinNames(contributions.map(({ report }) => report.cover.get(field) ?? ""))] as const,
  );
  return new Map(joined.filter(([, text]) => text !== ""));
}

function joinJustifications(contributions: readonly Contribution[]): readonly Justification[] {
  const all = contributions.flatMap(({ report }) => report.justifications);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** One that several answered has all their answers. */
function joinQueries(contributions: readonly Contribution[]): readonly Query[] {
  const all = contributions.flatMap(({ who, report }) => report.queries.map((one) => ({ one, who })));
  return [...new Map(all.map(({ one }) => [one.id, one])).values()].map((query) => {
    const own = all.filter(({ one }) => one.id === query.id);
    return { ...query, answer: joinTexts(own.map(({ one, who }) => ({ who, text: one.answer }))) };
  });
}

/** Notes on one break stand together; what its sheet has no room for is left over. */
function joinBreaks(contributions: readonly Contribution[]): {
  readonly breaks: readonly SeriesBreak[];
  readonly left: readonly (SeriesBreak & { readonly who: string })[];
} {
  const all = contributions.flatMap(({ who, report }) => report.breaks.map((one) => ({ ...one, who })));
  const places = [...new Set(all.map(({ row, from }) => `${row} ${from}`))];
  const joined = places.flatMap((place) => {
    const own = all.filter(({ row, from }) => `${row} ${from}` === place);
    const [first] = own;
    if (!first) return [];
    const note = joinTexts(own.map(({ who, note: text }) => ({ who, text })));
    const isTooLong = note.length > LONGEST_TEXT;
    const one: SeriesBreak = { row: first.row, from: first.from, note: isTooLong ? first.note : note };
    return [{ one, left: isTooLong ? own.slice(1) : [] }];
  });
  return { breaks: joined.map(({ one }) => one), left: joined.flatMap(({ left }) => left) };
}

/** Of what was accepted last the copies know the same, as they were made from one report; else the first counts. */
function joinAccepted(contributions: readonly Contribution[]): ReadonlyMap<string, CellContent> {
  const known: readonly Observations[] = contributions.flatMap(({ report }) => report.accepted ?? []);
  return new Map([...known].reverse().flatMap((one) => [...one].map(([key, { content }]) => [key, content] as const)));
}

/** Figures to compare with, which SEESAC gave to all of them; of two for one place that of the first copy counts. */
function joinSecondSource(framework: Framework, contributions: readonly Contribution[]): SecondSource {
  const all = contributions.flatMap(({ report }) => report.secondSource ?? []);
  return inSourceOrder(framework, all.reverse());
}
