import type { CellContent } from "../observation/observation";
import { sealCode } from "./seal";
import { figureLine, hashOf } from "./sealed-lines";

/** Cells that hold something, as a short code: another figure, word or text makes another one, another order does not. */
export function contentsCode(cells: readonly { readonly key: string; readonly content: CellContent }[]): string {
  const lines = cells.filter(isFilled).map(({ key, content }) => figureLine(key, content).join("="));
  return sealCode(hashOf([...lines].sort().join("\n")));
}

/** A figure, a status, a text or a reason for no data. */
export function isFilled({ content }: { readonly content: CellContent }): boolean {
  return content.kind !== "blank" && content.kind !== "unreadable";
}
