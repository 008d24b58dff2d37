/** A cell as other programs should see it. */
export interface HtmlCell {
  readonly text: string;
  /** CSS declarations, e.g. "font-weight:bold"; "" for none. */
  readonly css: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table for other programs; undefined stands for cells below a merged one. */
export function writeHtmlTable(rows: readonly (readonly (HtmlCell | undefined)[])[]): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => (cell ? htmlCell(cell) : "")).join("")}</tr>`).join("");
  return `<table style="border-collapse:collapse"><tbody>${body}</tbody></table>`;
}

function htmlCell({ text, css, rowSpan, columnSpan }: HtmlCell): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${String(rowSpan)}"` : ""}${columnSpan > 1 ? ` colspan="${String(columnSpan)}"` : ""}`;
  return `<td${spans}${css === "" ? "" : ` style="${escaped(css)}"`}>${escaped(text).replaceAll("\n", "<br>")}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** What is needed of an element of a parsed page: a `td` or `th`. */
export interface TableCellElement {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Puts the cells of a table on a grid; cells that others span are "". Rows get the same length. */
export function spreadTable(rows: readonly (readonly TableCellElement[])[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, rowSpan, columnSpan } of cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < columnSpan; right++) {
          const line = grid[row + down];
          if (line) line[column + right] = down + right === 0 ? text : "";
        }
    }
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ""));
}
