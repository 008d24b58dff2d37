/** What other programs get of a content and of a row: figures, codes and texts, never words of a language. */
import type { Row } from "../framework/framework";
import type { CellContent } from "../observation/observation";

/** A number, the code of a status, or a text; null when there is none. */
export function plainValue(content: CellContent): number | string | null {
  switch (content.kind) {
    case "number":
      return content.value;
    case "code":
      return content.code;
    case "text":
      return content.text;
    case "blank":
    case "noData":
    case "unreadable":
      return null;
  }
}

/** Id of the unit, or null for a status or a text. */
export function unitOf({ content }: Row): string | null {
  return content.kind === "code" || content.kind === "text" ? null : content.unit;
}
