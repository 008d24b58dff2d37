import type { FactShapes } from "./fact";

/**
 * What a warning about the figures of one row takes for their explanation, from the one that says most to the one that
 * only sees a jump.
 */
export const EXPLANATIONS = [
  "rows exchanged",
  "copied",
  "running total",
  "other unit",
  "digits exchanged",
  "digit too many",
  "0 for not known",
  "unusual table",
  "unusual ratio",
  "unusual figure",
  "jump",
  "jump of a ratio",
  "sum of the years",
] as const;

export type Explanation = (typeof EXPLANATIONS)[number];

/** How the content of a cell is another one than a person meant: a paste does the same to a whole table. */
export type TypedAs = "number" | "fraction" | "date" | "no data";

/** All that is known of an issue by its code alone. */
export interface IssueShape {
  /**
   * In this order the contents of its rows and periods are part of what a justification is bound to: another order
   * makes justifications lapse.
   */
  readonly facts: FactShapes;
  /** Of a warning about the figures of one row: all such warnings about the row have one cause. */
  readonly explanation?: Explanation;
  /** Of what is no figure as it stands: alike in several cells of a table it is one finding, and mended at once. */
  readonly typedAs?: TypedAs;
  /** A total is not what its parts make, or stands where its formula was; of both about one cell the first is told. */
  readonly total?: "unbalanced" | "overwritten";
  /**
   * Two figures of one year go together otherwise than they should: the more often they do so in a report, the less it
   * says of one year.
   */
  readonly isRelation?: true;
  /** A note about how a figure was counted, which only those who count the newest year can use. */
  readonly isOfNewestYear?: true;
  /** A figure differs from the last accepted report, so that report belongs to what was compared. */
  readonly isRevision?: true;
  /** It says nothing of the file itself: another file stands against it. */
  readonly isAboutOtherFiles?: true;
  /** A note for whoever merges: told beside the file's verdict, as warnings are. */
  readonly isForWhoMerges?: true;
}

/** By code. */
export type IssueShapes = Readonly<Record<string, IssueShape>>;
