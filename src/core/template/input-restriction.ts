import type { Framework, RowContent } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import type { TemplateWord } from "../framework/label-names";
import { fillText } from "../labels/fill-text";
import { cellAddress, sheetReference } from "../workbook/address";
import type { InputRestriction } from "../workbook/plan";
import { FIRST_PERIOD_COLUMN, periodColumn, type RowLayout } from "./layout";

/** Where the words for no data and the code lists stand on the lists sheet: absolute references. */
export interface Lists {
  readonly sheet: string;
  readonly noData: string;
  readonly codes: ReadonlyMap<string, string>;
}

/** Column of the lists sheet for the words for no data; each code list follows to the right. */
const NO_DATA_COLUMN = 0;
export const LISTS_FIRST_ROW = 2;

/** A code list is followed by the words for no data, which a status may be as well. */
export function listsOf(framework: Framework, sheet: string): Lists {
  const run = (column: number, length: number): string =>
    sheetReference(sheet, { top: LISTS_FIRST_ROW, bottom: LISTS_FIRST_ROW + length - 1, left: column, right: column });
  return {
    sheet,
    noData: run(NO_DATA_COLUMN, framework.noData.length),
    codes: new Map(
      framework.codeLists.map((list, index) => [list.id, run(index + 1, list.codes.length + framework.noData.length)]),
    ),
  };
}

/**
 * What Excel lets people type into a row's cells. A help while typing only: pasted values pass it,
 * so the checks never rely on it.
 */
export function restrictionFor(
  { row, at }: RowLayout,
  periods: number,
  lists: Lists,
  labels: Labels,
): InputRestriction | undefined {
  const range = { top: at, bottom: at, left: FIRST_PERIOD_COLUMN, right: periodColumn(periods - 1) };
  const say = (name: TemplateWord): string =>
    fillText(labels.template[name], { words: Object.values(labels.noData).join(", ") });
  const { content } = row;
  if (content.kind === "code") {
    return {
      range,
      kind: "list",
      formula: lists.codes.get(content.codeList) ?? lists.noData,
      prompt: { title: say("promptTitle"), text: say("promptCode") },
      refusal: { title: say("refusalTitle"), text: say("refusalCode") },
      mayInsist: true,
    };
  }
  if (content.kind === "text") return undefined;
  const cell = cellAddress({ row: at, column: FIRST_PERIOD_COLUMN });
  const whole = content.decimals === 0;
  // Comparing text with a number is TRUE in Excel and INT of a text an error, hence the IF.
  const isFigure = whole ? `AND(${cell}>=0,${cell}=INT(${cell}))` : `${cell}>=0`;
  // A total that is not known is no total: words for no data belong to its parts.
  const isWord = content.kind === "total" ? "FALSE" : `SUMPRODUCT(--(${lists.noData}=${cell}))>0`;
  const words = wordsFor(content);
  return {
    range,
    kind: "custom",
    formula: `IF(ISNUMBER(${cell}),${isFigure},${isWord})`,
    prompt: { title: say("promptTitle"), text: say(words.prompt) },
    refusal: { title: say("refusalTitle"), text: say(words.refusal) },
    // A word typed over a total would take its formula away, which is more than it could say.
    ...(content.kind === "total" ? {} : { mayInsist: true }),
  };
}

function wordsFor({ kind, decimals }: Extract<RowContent, { readonly decimals: number }>): {
  readonly prompt: TemplateWord;
  readonly refusal: TemplateWord;
} {
  if (kind === "total") return { prompt: "promptTotal", refusal: "refusalTotal" };
  return decimals === 0
    ? { prompt: "promptWhole", refusal: "refusalWhole" }
    : { prompt: "promptDecimal", refusal: "refusalDecimal" };
}
