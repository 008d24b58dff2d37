/**
 * One figure, status or text of a report: what stands in the cell, and where. Blank, "No data" and
 * 0 are three different things here and stay so everywhere.
 */

export type CellContent =
  /** Not yet filled. */
  | { readonly kind: "blank" }
  /** A number; a true 0 is a number like any other. */
  | { readonly kind: "number"; readonly value: number }
  /** A code of the row's code list. */
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "text"; readonly text: string }
  /** A coded reason why there is no figure; never 0. */
  | { readonly kind: "noData"; readonly reason: string }
  /** Something that can be none of these; `seen` is what a person sees in the cell. */
  | { readonly kind: "unreadable"; readonly seen: string; readonly as: Unreadable };

/** noDataWord: what looks like a word for no data and is none of the template's. */
export type Unreadable =
  "text" | "noDataWord" | "numberText" | "date" | "boolean" | "error" | "notCalculated" | "doubled" | "tooLarge";

/** Where a value stands. File names are as the user gave them. */
export interface Provenance {
  readonly file: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

export interface Observation {
  /** "<kpi>.<table>.<row>.<period>". */
  readonly key: string;
  readonly row: string;
  readonly period: string;
  readonly content: CellContent;
  /** True for a total that was calculated from its parts, whatever the file stored. */
  readonly derived: boolean;
  readonly provenance: Provenance;
}

/** What may be read of a jurisdiction's report: observations by key. */
export type Observations = ReadonlyMap<string, Observation>;

export const BLANK: CellContent = { kind: "blank" };

/** The number in a content, or undefined when there is none. 0 is a number. */
export function numberIn(content: CellContent | undefined): number | undefined {
  return content?.kind === "number" ? content.value : undefined;
}

/** Same content, whatever the place. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  switch (one.kind) {
    case "blank":
      return other.kind === "blank";
    case "number":
      return other.kind === "number" && one.value === other.value;
    case "code":
      return other.kind === "code" && one.code === other.code;
    case "text":
      return other.kind === "text" && one.text === other.text;
    case "noData":
      return other.kind === "noData" && one.reason === other.reason;
    case "unreadable":
      return other.kind === "unreadable" && one.seen === other.seen && one.as === other.as;
  }
}
