/** Sheets in pieces, each a message of its own: what is copied at once holds up clicks. */

/** Cells of a piece: copying them takes a few milliseconds. */
const PIECE = 4_000;

/** A sheet with its first cells, or more cells of the last one. */
export type SheetPiece<Sheet extends { readonly cells: readonly unknown[] }> =
  { readonly sheet: Sheet } | { readonly more: Sheet["cells"] };

export function* piecesOf<Sheet extends { readonly cells: readonly unknown[] }>(
  sheets: readonly Sheet[],
): Generator<SheetPiece<Sheet>> {
  for (const sheet of sheets) {
    yield { sheet: { ...sheet, cells: sheet.cells.slice(0, PIECE) } };
    for (let from = PIECE; from < sheet.cells.length; from += PIECE)
      yield { more: sheet.cells.slice(from, from + PIECE) };
  }
}

/** Puts pieces together in the order in which they come. */
export class JoinedSheets<Sheet extends { readonly cells: readonly unknown[] }> {
  #sheets: { readonly sheet: Sheet; readonly cells: unknown[] }[] = [];

  add(piece: SheetPiece<Sheet>): void {
    if ("sheet" in piece) this.#sheets.push({ sheet: piece.sheet, cells: [...piece.sheet.cells] });
    else this.#sheets.at(-1)?.cells.push(...piece.more);
  }

  /** What came since the last time. */
  take(): readonly Sheet[] {
    const sheets = this.#sheets.map(({ sheet, cells }) => ({ ...sheet, cells }));
    this.#sheets = [];
    return sheets;
  }
}
