/** A break in a series: figures of a row from a year on cannot be compared with those before it. */
import type { Framework } from "../framework/framework";
import { textIn } from "../framework/language-for";

export interface SeriesBreak {
  /** Row key. */
  readonly row: string;
  /** The first year that is counted otherwise. */
  readonly from: string;
  /** What is otherwise from then on. */
  readonly note: string;
}

/** Those that the framework itself declares, with notes in the language nearest to the wanted one. */
export function ownBreaks({ mapping }: Framework, language: string): readonly SeriesBreak[] {
  return (mapping?.breaks ?? []).map(({ row, from, note }) => ({ row, from, note: textIn(note, language) }));
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
