/** The cells of a copied range as spreadsheets exchange them: tabs, line ends, quotes around cells that need them. */
export function writeTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Reads what a spreadsheet or an editor put onto the clipboard. A quote counts only at the beginning of a cell; one
 * last
 * line end is no further row. @example readTabText('a\t"b\nc"\r\n') // [["a", "b\nc"]]
 */
export function readTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    if (text[end] === "\t") at = end + 1;
    else {
      at = end + (text.startsWith("\r\n", end) ? 2 : 1);
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

function plainCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  const length = text.slice(start).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : start + length;
  return { cell: text.slice(start, end), end };
}

/** A quoted cell ends with a quote before a tab, a line end or the end; anything else is no quoted cell after all. */
function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match ? { cell: (match[1] ?? "").replaceAll('""', '"'), end: pattern.lastIndex } : plainCell(text, start);
}
