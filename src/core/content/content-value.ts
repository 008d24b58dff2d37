import type { Row } from "../framework/framework";
import type { Labels } from "../framework/framework-schema";
import { numberText } from "../labels/number-text";
import type { CellContent } from "../observation/observation";

/** What a cell holds for a content: a number, or the word people read. null for a blank. */
export function contentValue(content: CellContent, row: Row, labels: Labels): string | number | null {
  switch (content.kind) {
    case "blank":
      return null;
    case "number":
      return content.value;
    case "code":
      return (
        (row.content.kind === "code" ? labels.codeLists[row.content.codeList]?.codes[content.code] : undefined) ??
        content.code
      );
    case "text":
      return content.text;
    case "noData":
      return labels.noData[content.reason] ?? content.reason;
    case "unreadable":
      return content.seen;
  }
}

/** The same as people read it, numbers as they write them; null for a blank. */
export function contentText(content: CellContent, row: Row, labels: Labels): string | null {
  const value = contentValue(content, row, labels);
  return typeof value === "number" ? numberText(labels, value) : value;
}
