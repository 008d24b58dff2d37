/** What a cell says, as a code that stands beside the word: no word of any language has to be understood again. */
import type { Framework, Row } from "../framework/framework";
import { BLANK, type CellContent } from "../observation/observation";
import { plainNumber } from "../observation/derive-total";
import type { SnapshotCell } from "../workbook/snapshot";

/** "number" and "text" leave the value to the cell beside the code; what is unreadable was reported as nothing. */
export function contentCode(content: CellContent): string {
  switch (content.kind) {
    case "number":
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

/** Undefined for what `contentCode` never says of this row, and for a number or text that is not in its cell. */
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
      return (content.kind === "number" || content.kind === "total") && value?.type === "number"
        ? { kind: "number", value: plainNumber(Number(value.value)) }
        : undefined;
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
