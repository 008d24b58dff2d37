/** What a cell says, as a code that stands beside the word: no word of any language has to be understood again. */
import type { Framework, Row } from "../framework/framework";
import { BLANK, type CellContent } from "../observation/observation";
import { plainNumber } from "../observation/derive-total";
import type { SnapshotCell } from "../workbook/snapshot";

/**
 * "text" leaves the value to the cell beside the code. "number:1262" says it again, so that a figure typed over it is
 * noticed. What is unreadable was reported as nothing.
 */
export function contentCode(content: CellContent): string {
  switch (content.kind) {
    case "number":
      return `number:${String(content.value)}`;
    case "text":
    case "blank":
      return content.kind;
    case "code":
      return `code:${content.code}`;
    case "noData":
      return `no-data:${content.reason}`;
    case "unreadable":
      return "blank";
  }
}

/**
 * Undefined for what `contentCode` never says of this row, and for a text that is not in its cell. Codes from before
 * numbers stood in them ("number") leave the value to the cell.
 */
export function contentOfCode(
  { codeLists, noData }: Framework,
  { content }: Row,
  code: string,
  value: SnapshotCell | undefined,
): CellContent | undefined {
  const [kind, word = ""] = code.split(/:(.*)/s);
  switch (kind) {
    case "blank":
      return BLANK;
    case "number":
      return content.kind === "number" || content.kind === "total" ? numberOf(word, value) : undefined;
    case "text":
      return content.kind === "text" && value && value.type !== "notCalculated"
        ? { kind: "text", text: String(value.value) }
        : undefined;
    case "code":
      return content.kind === "code" &&
        codeLists.some(({ id, codes }) => id === content.codeList && codes.includes(word))
        ? { kind: "code", code: word }
        : undefined;
    case "no-data":
      return noData.includes(word) ? { kind: "noData", reason: word } : undefined;
    default:
      return undefined;
  }
}

function numberOf(word: string, cell: SnapshotCell | undefined): CellContent | undefined {
  if (word === "")
    return cell?.type === "number" ? { kind: "number", value: plainNumber(Number(cell.value)) } : undefined;
  const value = Number(word);
  return Number.isFinite(value) ? { kind: "number", value: plainNumber(value) } : undefined;
}
