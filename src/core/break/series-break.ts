/** A break in a series: figures of a row from a year on cannot be compared with those before it. */
import type { Framework } from "../framework/framework";
import { textIn } from "../framework/language-for";
import { movedRows } from "../framework/moved-rows";

export interface SeriesBreak {
  /** Row key. */
  readonly row: string;
  /** The first year that is counted otherwise. */
  readonly from: string;
  /** What is otherwise from then on. */
  readonly note: string;
}

/**
 * Those that the framework itself declares and, of rows that it still has, the versions that it follows; with notes in
 * the language nearest to the wanted one.
 */
export function ownBreaks(framework: Framework, language: string): readonly SeriesBreak[] {
  return framework.mappings.flatMap(({ breaks }, index) => {
    // The breaks of a mapping are those of rows of the version that the one before it in the list leads on from.
    const version = framework.mappings[index - 1]?.from;
    const rows = version && movedRows(framework, version);
    return breaks.flatMap(({ row, from, note }) => {
      const now = rows ? rows.rowOf(row) : row;
      return now === undefined ? [] : [{ row: now, from, note: textIn(note, language) }];
    });
  });
}

/** Of some breaks those of a row: its own, and of a total those of its parts, and of a part those of its total. */
export function breaksOfRow<One extends SeriesBreak>(
  { rows }: Framework,
  breaks: readonly One[],
  key: string,
): readonly One[] {
  const partsOf = (row: string): readonly string[] => {
    const content = rows.get(row)?.content;
    return content?.kind === "total" ? content.parts : [];
  };
  return breaks.filter(({ row }) => row === key || partsOf(row).includes(key) || partsOf(key).includes(row));
}
