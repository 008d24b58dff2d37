/** What is known about a figure that is not there, beyond the reason that its cell gives. */
import type { Framework } from "../framework/framework";
import { LONGEST_TEXT } from "../issue/longest-text";
import type { CellContent } from "../observation/observation";

export interface Gap {
  /** Where the figure is included: key of a row or table of the framework, or a text. "" when it was not said. */
  readonly where: string;
  /** Institution or person who has the figure or will have it. "" when it was not said. */
  readonly owner: string;
  /** "2025", "2025-09" or "2025-09-30"; "" when it was not said. */
  readonly expected: string;
  readonly note: string;
}

/** By observation key. A gap counts only while its cell holds no data; afterwards it is history and is not kept. */
export type Gaps = ReadonlyMap<string, Gap>;

/** What a person gives: the reason goes into the cell, the rest beside it. */
export interface GivenGap extends Gap {
  /** Code of a reason for no data. */
  readonly reason: string;
}

/** Texts without outer spaces, none longer than is kept. */
export function trimmedGap({ where, owner, expected, note }: Gap): Gap {
  const kept = (text: string): string => text.trim().slice(0, LONGEST_TEXT);
  return { where: kept(where), owner: kept(owner), expected: kept(expected), note: kept(note) };
}

/** True when nothing is said beyond the reason. */
export function isEmptyGap({ where, owner, expected, note }: Gap): boolean {
  return [where, owner, expected, note].every((text) => text === "");
}

/** The reason a content gives for no data; undefined for anything else. */
export function reasonIn(content: CellContent | undefined): string | undefined {
  return content?.kind === "noData" ? content.reason : undefined;
}

/** True for reasons that a rule wants to be said where the figure is included. */
export function asksWhere({ rulePack }: Framework, reason: string): boolean {
  return rulePack.rules.some(({ kind, parameters }) => kind === "no-data-where" && parameters["reason"] === reason);
}
