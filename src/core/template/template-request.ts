/** What a template is made from. */
import type { SeriesBreak } from "../break/series-break";
import type { Gaps } from "../gap/gap";
import type { Justification } from "../issue/justification";
import type { CellContent } from "../observation/observation";
import type { Query } from "../query/query";
import type { RowNotes } from "../report/row-notes";
import type { Seal } from "../seal/seal";
import type { SecondSource } from "../second-source/second-source";

/** What is known before the officer begins: figures of earlier years, notes and sources by row key. */
export interface Prefill {
  readonly contents: ReadonlyMap<string, CellContent>;
  readonly notes: ReadonlyMap<string, RowNotes>;
  readonly cover: ReadonlyMap<string, string>;
  readonly justifications?: readonly Justification[];
  /** Those of cells that hold no data in `contents` are kept. */
  readonly gaps?: Gaps;
  readonly breaks?: readonly SeriesBreak[];
  readonly queries?: readonly Query[];
  /** Closed years as the last accepted report has them; absent when none is known. */
  readonly accepted?: ReadonlyMap<string, CellContent>;
  /** Figures of a second source for this jurisdiction. */
  readonly secondSource?: SecondSource;
}

export interface TemplateRequest {
  readonly jurisdiction: string;
  readonly round: string;
  readonly language: string;
  readonly prefill: Prefill;
  /** Its figures are invented, or some of them come from a report whose figures are. */
  readonly isSample?: boolean;
  /** Of a report that is handed in: over what `prefill` holds. */
  readonly seal?: Seal;
}
