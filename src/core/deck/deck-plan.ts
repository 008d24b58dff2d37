/** A deck wanted, as plain data: what stands on each slide and in its notes. An adapter makes the file of it. */
import type { ChartSpec } from "../workbook/chart-spec";

export interface SlideTable {
  readonly header: readonly string[];
  /** As many fields as the header; the first says what the row is of. */
  readonly rows: readonly (readonly string[])[];
  /** What a person who cannot see the table needs to know. */
  readonly altText: string;
}

/** A chart among others of its slide. */
export interface SlidePanel {
  /** Lower-case letters, unique on its slide. */
  readonly name: string;
  readonly chart: ChartSpec;
}

/** title: the first and the last. text: paragraphs alone. chart: beside paragraphs. table, panels: over paragraphs. */
export type SlideLayout = "title" | "text" | "chart" | "table" | "panels";

export interface SlidePlan {
  /** Stable and unique in its deck: by it a deck is brought up to date. */
  readonly id: string;
  readonly layout: SlideLayout;
  readonly title: string;
  /** In the order in which they are read. */
  readonly paragraphs: readonly string[];
  readonly chart?: ChartSpec;
  /** Beside and below each other, in this order. */
  readonly panels?: readonly SlidePanel[];
  /** What the colours of the panels stand for, as "RRGGBB". */
  readonly key?: readonly { readonly name: string; readonly color: string }[];
  readonly table?: SlideTable;
  /** Says that figures are invented; "" where none are. */
  readonly remark: string;
  /** Footnotes of jurisdictions, and the source. */
  readonly footnotes: readonly string[];
  /** What the speaker sees: the files, sheets and cells that the figures come from. */
  readonly notes: readonly string[];
}

export interface DeckPlan {
  readonly title: string;
  /** Of its words. */
  readonly language: string;
  readonly slides: readonly SlidePlan[];
}
