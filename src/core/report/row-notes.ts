import type { Provenance } from "../observation/observation";

/** What an officer wrote beside a row. Empty texts when there is nothing. */
export interface RowNotes {
  readonly note: string;
  readonly source: string;
}

/** With the cell where it stands: the note's, or the source's where there is no note. */
export interface ReadNotes extends RowNotes {
  readonly provenance: Provenance;
}
