/** What an officer wrote beside a row. Empty texts when there is nothing. */
export interface RowNotes {
  readonly note: string;
  readonly source: string;
}
