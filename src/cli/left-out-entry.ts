/** Something that people put into the old workbook and that is not in the new one. */
export interface LeftOutEntry {
  /** Null for the whole file. */
  readonly sheet: string | null;
  /**
   * "sheet" for the whole sheet, "cells" for cells beside ours, "formula" for formulas that refer to what is gone,
   * "tableName" for a table whose name is taken; otherwise the file format's own word, such as "comments" or "drawing".
   */
  readonly kind: string;
  /** Of cells, A1 addresses, at most eight and then an ellipsis. */
  readonly places: readonly string[];
}
