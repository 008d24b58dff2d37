import type { Framework, Row } from "../framework/framework";
import { BLANK, type CellContent } from "../observation/observation";
import { plainNumber } from "../observation/derive-total";
import type { SnapshotCell } from "../workbook/snapshot";
import { dateText } from "./date-readings";
import { foldWord } from "./fold-word";
import { looksLikeNoData } from "./no-data-words";
import { numberReadings } from "./number-readings";
import { inSerbianLatin } from "../labels/serbian-letters";
import { unitWords } from "./unit-words";

/** What people may type in place of a figure or behind it, and the codes of each list, by folded word. */
export interface Vocabulary {
  readonly noData: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Words for each unit, loosely folded. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>;
}

/** No unit is counted so far: sums of such figures would end in no number at all. */
const TOO_LARGE = 1e12;

/** Kept as long as the framework is: every check reads a whole report with it. */
const KNOWN = new WeakMap<Framework, Vocabulary>();

/** The words of every shipped language count, whatever language the template is in. */
export function vocabularyOf(framework: Framework): Vocabulary {
  const vocabulary = KNOWN.get(framework) ?? wordsOf(framework);
  KNOWN.set(framework, vocabulary);
  return vocabulary;
}

function wordsOf(framework: Framework): Vocabulary {
  const languages = framework.inputWords;
  const words = (
    ids: readonly string[],
    inLabels: (id: string) => readonly (string | undefined)[],
  ): ReadonlyMap<string, string> =>
    new Map(
      ids.flatMap((id) =>
        [id, ...inLabels(id)].flatMap((word) => (word === undefined ? [] : [[foldWord(word), id] as const])),
      ),
    );
  return {
    noData: words(framework.noData, (reason) => languages.map((labels) => labels.noData[reason])),
    codes: new Map(
      framework.codeLists.map((list) => [
        list.id,
        words(list.codes, (code) => languages.map((labels) => labels.codeLists[list.id]?.codes[code])),
      ]),
    ),
    units: unitWords(framework),
  };
}

/** What an input cell of this row says. An empty or white cell is blank; nothing is ever guessed to be 0. */
export function readContent(cell: SnapshotCell | undefined, row: Row, vocabulary: Vocabulary): CellContent {
  if (!cell || (cell.type === "text" && foldWord(String(cell.value)) === "")) return BLANK;
  const seen = String(cell.value ?? "");
  if (row.content.kind === "text") return readText(cell, seen);
  switch (cell.type) {
    case "number":
      return row.content.kind === "code"
        ? { kind: "unreadable", seen, as: "text" }
        : Math.abs(Number(cell.value)) >= TOO_LARGE
          ? { kind: "unreadable", seen, as: "tooLarge" }
          : { kind: "number", value: plainNumber(Number(cell.value)) };
    case "text":
      return readWord(seen, row, vocabulary);
    case "date":
    case "boolean":
    case "error":
    case "notCalculated":
      return { kind: "unreadable", seen: cell.type === "boolean" ? seen.toUpperCase() : seen, as: cell.type };
  }
}

/** Numbers, dates and truths are texts there as a person sees them. */
function readText({ type, value }: SnapshotCell, seen: string): CellContent {
  switch (type) {
    case "error":
    case "notCalculated":
      return { kind: "unreadable", seen, as: type };
    case "date":
      return { kind: "text", text: dateText(Number(value)) };
    case "boolean":
      return { kind: "text", text: seen.toUpperCase() };
    case "number":
    case "text":
      return { kind: "text", text: seen };
  }
}

/** Serbian is typed in both scripts. */
function meant(words: ReadonlyMap<string, string> | undefined, seen: string): string | undefined {
  const folded = foldWord(seen);
  return words?.get(folded) ?? words?.get(inSerbianLatin(folded));
}

function readWord(seen: string, row: Row, vocabulary: Vocabulary): CellContent {
  const reason = meant(vocabulary.noData, seen);
  if (reason !== undefined) return { kind: "noData", reason };
  const isMeant = looksLikeNoData(seen);
  if (row.content.kind === "code") {
    const code = meant(vocabulary.codes.get(row.content.codeList), seen);
    return code === undefined
      ? { kind: "unreadable", seen, as: isMeant ? "noDataWord" : "text" }
      : { kind: "code", code };
  }
  return {
    kind: "unreadable",
    seen,
    as: readingsIn(seen, row, vocabulary).length > 0 ? "numberText" : isMeant ? "noDataWord" : "text",
  };
}

/**
 * The numbers that a text in a figure's cell can mean, in the order of numberReadings; fractions too where the unit has
 * none.
 */
export function readingsIn(seen: string, { content }: Row, { units }: Pick<Vocabulary, "units">): readonly number[] {
  return content.kind === "number" || content.kind === "total"
    ? numberReadings(seen, units.get(content.unit) ?? new Set())
    : [];
}
