import { spreadTable } from "./html-table";

/**
 * The first table of a page on the clipboard, as the texts of its cells; undefined when it has none. Needs a browser;
 * runs no scripts of the page.
 */
export function readHtmlTable(html: string): string[][] | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  return spreadTable(
    [...table.rows].map((row) =>
      [...row.cells].map((cell) => ({
        text: cellText(cell),
        rowSpan: Math.max(1, cell.rowSpan),
        columnSpan: cell.colSpan,
      })),
    ),
  );
}

/** Line breaks of the source mean nothing, those of `br` do. */
function cellText(cell: HTMLTableCellElement): string {
  for (const br of cell.querySelectorAll("br")) br.replaceWith("\u2028");
  return cell.textContent
    .replaceAll(/[ \t\r\n\u00a0]+/g, " ")
    .replaceAll(/ ?\u2028 ?/g, "\n")
    .trim();
}
